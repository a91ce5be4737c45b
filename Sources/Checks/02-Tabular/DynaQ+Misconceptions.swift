import Coursework
import DecisionProcesses

/// The classic mistakes of exercise 2.8.
enum DynaQMisconceptions {
  static let all = [
    Misconception(
      Contracts.DynaQ.self, "plans from pairs that were never tried",
      """
      Your planning draws from all pairs of the table. What does the model say about one that \
      nobody has tried, and what does learning from that do to its value?
      """,
      as: Flawed<InventsPairs>.self),
    Misconception(
      Contracts.DynaQ.self, "the model forgets the end of the episode",
      """
      Your remembered transitions never end the episode, so planning adds the value of a state \
      after which nothing comes. What belongs to a transition beside S, A, R and S′?
      """,
      as: Flawed<ForgetsTheEnd>.self),
    Misconception(
      Contracts.DynaQ.self, "remembers the transition only after planning",
      """
      Your first step has nothing to plan with, and every later one plans with what was known \
      before it. In which order do the three parts come?
      """,
      as: Flawed<RemembersLate>.self),
    Misconception(
      Contracts.DynaQ.self, "the model keeps the first result of a pair",
      """
      Your model does not change when a pair has a new result. The world may have changed; which \
      of the two results would you bet on?
      """,
      as: Flawed<KeepsTheFirst>.self),
    Misconception(
      Contracts.DynaQ.self, "draws from everything that happened",
      """
      You plan with every transition that ever happened, also with those that a newer one of the \
      same pair has replaced. That is experience replay; a model has one answer for each pair.
      """,
      as: Flawed<Replays>.self),
    Misconception(
      Contracts.DynaQ.self, "draws pairs by how often they were tried",
      """
      A pair that was tried ten times is planned with ten times as often. The contract draws from \
      the different pairs, each of them once.
      """,
      as: Flawed<DrawsByVisits>.self),
    Misconception(
      Contracts.DynaQ.self, "plans again and again with one draw",
      """
      All planned updates of a step use the same pair. How often do you have to draw?
      """,
      as: Flawed<DrawsOnce>.self),
    Misconception(
      Contracts.DynaQ.self, "plans with the newest transition only",
      """
      Your planning repeats what has just happened. What about everything that happened before?
      """,
      as: Flawed<RepeatsTheNewest>.self),
    Misconception(
      Contracts.DynaQ.self, "plans before it learns from the real transition",
      """
      Your planned updates come before the real one, so what has just been learned does not spread \
      until the next step.
      """,
      as: Flawed<PlansFirst>.self),
    Misconception(
      Contracts.DynaQ.self, "never learns from the real transition itself",
      """
      Your table changes by planning alone. What happens without any planned updates?
      """,
      as: Flawed<OnlyPlans>.self),
    Misconception(
      Contracts.DynaQ.self, "counts the real update among the planned ones",
      """
      You plan one time too few: your planned updates and the real one together are as many as the \
      planned ones alone should be.
      """,
      as: Flawed<CountsReality>.self),
    Misconception(
      Contracts.DynaQ.self, "does not plan when an episode ends",
      """
      You leave before planning where the transition is terminal. The last step of an episode is \
      often the one with news; when is it carried back?
      """,
      as: Flawed<StopsAtTheEnd>.self),
  ]

  private enum InventsPairs: DynaQFlaw {
    static func draw(
      _ memory: Memory, _ generator: inout some RandomNumberGenerator
    ) -> Transition<Int> {
      let state = generator.index(below: memory.stateCount)
      let action = generator.index(below: memory.actionCount)
      return memory.latest.first { $0.state == state && $0.action == action }
        ?? Transition(
          state: state, action: action, reward: 0, nextState: state, isTerminal: false)
    }
  }

  private enum ForgetsTheEnd: DynaQFlaw {
    static func draw(
      _ memory: Memory, _ generator: inout some RandomNumberGenerator
    ) -> Transition<Int> {
      var transition = memory.draw(&generator)
      transition.isTerminal = false
      return transition
    }
  }

  private enum RemembersLate: DynaQFlaw {
    static var remembersLate: Bool { true }
  }

  private enum KeepsTheFirst: DynaQFlaw {
    static func draw(
      _ memory: Memory, _ generator: inout some RandomNumberGenerator
    ) -> Transition<Int> {
      let pair = memory.draw(&generator)
      return memory.all.first { $0.state == pair.state && $0.action == pair.action } ?? pair
    }
  }

  private enum Replays: DynaQFlaw {
    static func draw(
      _ memory: Memory, _ generator: inout some RandomNumberGenerator
    ) -> Transition<Int> {
      memory.all[generator.index(below: memory.all.count)]
    }
  }

  private enum DrawsByVisits: DynaQFlaw {
    static func draw(
      _ memory: Memory, _ generator: inout some RandomNumberGenerator
    ) -> Transition<Int> {
      let pair = memory.all[generator.index(below: memory.all.count)]
      return memory.latest.first { $0.state == pair.state && $0.action == pair.action } ?? pair
    }
  }

  private enum DrawsOnce: DynaQFlaw {
    static func plans(_ drawn: [Transition<Int>], _ real: Transition<Int>) -> [Transition<Int>] {
      drawn.map { _ in drawn[0] }
    }
  }

  private enum RepeatsTheNewest: DynaQFlaw {
    static func plans(_ drawn: [Transition<Int>], _ real: Transition<Int>) -> [Transition<Int>] {
      drawn.map { _ in real }
    }
  }

  private enum PlansFirst: DynaQFlaw {
    static func updates(
      _ real: Transition<Int>, _ planned: [Transition<Int>]
    ) -> [Transition<Int>] { planned + [real] }
  }

  private enum OnlyPlans: DynaQFlaw {
    static func updates(
      _ real: Transition<Int>, _ planned: [Transition<Int>]
    ) -> [Transition<Int>] { planned }
  }

  private enum CountsReality: DynaQFlaw {
    static func plans(_ drawn: [Transition<Int>], _ real: Transition<Int>) -> [Transition<Int>] {
      Array(drawn.dropFirst())
    }
  }

  private enum StopsAtTheEnd: DynaQFlaw {
    static func plans(_ drawn: [Transition<Int>], _ real: Transition<Int>) -> [Transition<Int>] {
      real.isTerminal ? [] : drawn
    }
  }
}
