import Coursework
import DecisionProcesses

/// The classic mistakes of exercise 2.6.
enum SARSAMisconceptions {
  static let all = [
    Misconception(
      Contracts.SARSA.self, "SARSA takes the best next action instead of the next action",
      """
      Your target uses the largest value of the next state. That is Q-learning: it never hears \
      about the action that is really taken next.
      """,
      as: TakesTheMaximum.self),
    Misconception(
      Contracts.SARSA.self, "the next action is missing at truncation",
      """
      Where the episode is cut short, your last target is the reward alone, as if there were \
      nothing more to earn. Who stopped the episode: the world or the clock?
      """,
      as: EndsAtTruncation.self),
    Misconception(
      Contracts.SARSA.self, "bootstraps from a terminal state",
      """
      Your target adds the value of the next state even where the process has ended there. What \
      can be earned after the end?
      """,
      as: BootstrapsAtTheEnd.self),
    Misconception(
      Contracts.SARSA.self, "chooses the next action twice",
      """
      You choose an action for the target and choose again for the next step, so what you learn \
      about is not what you do. What has to be carried from one turn of the loop to the next?
      """,
      as: ChoosesTwice.self),
    Misconception(
      Contracts.SARSA.self, "chooses the next action in the state it left",
      """
      Your rule for choosing is given the row of the state that was just left. In which state is \
      the next action taken?
      """,
      as: LooksBack.self),
    Misconception(
      Contracts.SARSA.self, "the greedy action gets no share of exploration",
      """
      Your weights of expected SARSA do not add up to 1. Exploring draws from all actions: what \
      does that add to the chance of the best one?
      """,
      as: LosesTheGreedyShare.self),
    Misconception(
      Contracts.SARSA.self, "exploration spares the greedy action",
      """
      Your weights of expected SARSA share epsilon among the other actions alone. The policy of \
      the contract draws from all actions when it explores.
      """,
      as: SparesTheGreedyAction.self),
    Misconception(
      Contracts.SARSA.self, "expected SARSA averages as if it always explored",
      """
      Your expectation gives every next action the same weight. How often does the policy take the \
      best one on purpose?
      """,
      as: AlwaysExplores.self),
    Misconception(
      Contracts.SARSA.self, "gives each of several best actions the whole greedy share",
      """
      Where two actions are equally good, your weights of expected SARSA add up to more than 1. \
      How many actions does the policy take at once when it is greedy?
      """,
      as: RepeatsTheGreedyShare.self),
  ]

  private enum TakesTheMaximum: SARSAMistake {
    static func nextValue(_ row: [Double], chosen: Int) -> Double { row.max() ?? 0 }
  }

  private enum EndsAtTruncation: SARSAMistake {
    static var endsAtTruncation: Bool { true }
  }

  private enum BootstrapsAtTheEnd: SARSAMistake {
    static var bootstrapsAtTheEnd: Bool { true }
  }

  private enum ChoosesTwice: SARSAMistake {
    static var choosesTwice: Bool { true }
  }

  private enum LooksBack: SARSAMistake {
    static var looksBack: Bool { true }
  }

  private enum LosesTheGreedyShare: SARSAMistake {
    static func expectation(_ row: [Double], best: Double, epsilon: Double) -> Double {
      (1 - epsilon) * best + epsilon * (row.reduce(0, +) - best) / Double(row.count)
    }
  }

  private enum SparesTheGreedyAction: SARSAMistake {
    static func expectation(_ row: [Double], best: Double, epsilon: Double) -> Double {
      (1 - epsilon) * best + epsilon * (row.reduce(0, +) - best) / Double(row.count - 1)
    }
  }

  private enum AlwaysExplores: SARSAMistake {
    static func expectation(_ row: [Double], best: Double, epsilon: Double) -> Double {
      row.reduce(0, +) / Double(row.count)
    }
  }

  private enum RepeatsTheGreedyShare: SARSAMistake {
    static func expectation(_ row: [Double], best: Double, epsilon: Double) -> Double {
      let bests = row.filter { $0 == best }
      return (1 - epsilon) * bests.reduce(0, +) + epsilon * row.reduce(0, +) / Double(row.count)
    }
  }
}

/// A mistake in one of the two methods, with everything else right.
private protocol SARSAMistake: SARSAExercise {
  static func nextValue(_ row: [Double], chosen: Int) -> Double
  static func expectation(_ row: [Double], best: Double, epsilon: Double) -> Double
  static var endsAtTruncation: Bool { get }
  static var bootstrapsAtTheEnd: Bool { get }
  static var choosesTwice: Bool { get }
  static var looksBack: Bool { get }
}

extension SARSAMistake {
  static func nextValue(_ row: [Double], chosen: Int) -> Double { row[chosen] }
  static func expectation(_ row: [Double], best: Double, epsilon: Double) -> Double {
    (1 - epsilon) * best + epsilon * row.reduce(0, +) / Double(row.count)
  }
  static var endsAtTruncation: Bool { false }
  static var bootstrapsAtTheEnd: Bool { false }
  static var choosesTwice: Bool { false }
  static var looksBack: Bool { false }

  static func learnEpisode<World: Environment>(
    _ values: inout [[Double]],
    in world: inout World,
    choosing choose: ([Double]) -> Int,
    stepSize: Double,
    discount: Double,
    using generator: inout some RandomNumberGenerator
  ) throws where World.Observation == Int {
    guard (0...1).contains(stepSize), (0...1).contains(discount) else {
      throw InvalidInput("not in 0...1")
    }
    var state = world.reset(using: &generator)
    var action = choose(values[state])
    while true {
      let step = world.step(action, using: &generator)
      let next = step.observation
      let hasEnded = endsAtTruncation ? step.isLast : step.isTerminated
      var target = step.reward
      if bootstrapsAtTheEnd || !hasEnded {
        let chosen = choose(values[looksBack ? state : next])
        target += discount * nextValue(values[next], chosen: chosen)
        action = update(&values[state], action, target, stepSize, then: chosen)
      } else {
        action = update(&values[state], action, target, stepSize, then: 0)
      }
      if step.isLast { return }
      state = next
      if choosesTwice { action = choose(values[state]) }
    }
  }

  private static func update(
    _ row: inout [Double], _ action: Int, _ target: Double, _ stepSize: Double, then next: Int
  ) -> Int {
    row[action] += stepSize * (target - row[action])
    return next
  }

  static func learnExpected(
    _ values: inout [[Double]],
    from transition: Transition<Int>,
    epsilon: Double,
    stepSize: Double,
    discount: Double
  ) throws {
    guard values.indices.contains(transition.state), transition.reward.isFinite,
      values.indices.contains(transition.nextState),
      values[transition.state].indices.contains(transition.action),
      let best = values[transition.nextState].max(),
      [epsilon, stepSize, discount].allSatisfy((0...1).contains)
    else { throw InvalidInput("not a transition of this table") }
    var target = transition.reward
    if bootstrapsAtTheEnd || !transition.isTerminal {
      target +=
        discount * expectation(values[transition.nextState], best: best, epsilon: epsilon)
    }
    values[transition.state][transition.action] +=
      stepSize * (target - values[transition.state][transition.action])
  }
}
