import Coursework
import DecisionProcesses

/// The classic mistakes of exercise 2.3.
enum TrainingLoopMisconceptions {
  static let all = [
    Misconception(
      Contracts.TrainingLoop.self, "treats truncation as termination",
      """
      Your agent is told that the process terminated where the episode was only cut short. What is \
      a state worth in which a time limit happened to strike?
      """,
      as: Mistaken<TruncationTerminates>.self),
    Misconception(
      Contracts.TrainingLoop.self, "plays on after an episode was cut short",
      """
      Your loop takes another step after one that said the episode was truncated. For how many \
      reasons can an episode be over?
      """,
      as: Mistaken<PlaysOn>.self),
    Misconception(
      Contracts.TrainingLoop.self, "forgets to advance the state",
      """
      Your agent is asked in the state that the episode began in, again and again. Where is it \
      after a step?
      """,
      as: Mistaken<StaysInTheFirstState>.self),
    Misconception(
      Contracts.TrainingLoop.self, "leaves before the last step counts",
      """
      Your loop ends an episode before its last step is learned and counted. Where do goals pay \
      their reward?
      """,
      as: Mistaken<LeavesEarly>.self),
    Misconception(
      Contracts.TrainingLoop.self, "loses the last reward",
      """
      Your agent learns of the last step, but its reward is missing from the return. Add up a \
      short episode by hand.
      """,
      as: Mistaken<LosesTheLastReward>.self),
    Misconception(
      Contracts.TrainingLoop.self, "discounts the first reward",
      """
      Your return discounts every reward once too often. How many steps does the first reward have \
      to wait for?
      """,
      as: Mistaken<DiscountsTheFirstReward>.self),
    Misconception(
      Contracts.TrainingLoop.self, "carries the return over to the next episode",
      """
      Your second return contains the first. What has to be made new when an episode begins?
      """,
      as: Mistaken<CarriesTheReturnOver>.self),
  ]

  private enum TruncationTerminates: LoopMistake {
    static func isTerminal(_ step: Step<Int>) -> Bool { step.isLast }
  }

  private enum PlaysOn: LoopMistake {
    static func isOver(_ step: Step<Int>) -> Bool { step.isTerminated }
  }

  private enum StaysInTheFirstState: LoopMistake {
    static func next(_ state: Int, _ step: Step<Int>) -> Int { state }
  }

  private enum LeavesEarly: LoopMistake {
    static let countsTheLastStep = false
  }

  private enum LosesTheLastReward: LoopMistake {
    static func paid(_ step: Step<Int>) -> Double { step.isLast ? 0 : step.reward }
  }

  private enum DiscountsTheFirstReward: LoopMistake {
    static func firstWeight(_ discount: Double) -> Double { discount }
  }

  private enum CarriesTheReturnOver: LoopMistake {
    static func firstReturn(after summaries: [EpisodeSummary]) -> Double {
      summaries.last?.discountedReturn ?? 0
    }
  }
}

/// A mistake in one place of the loop, with everything else right.
private protocol LoopMistake {
  static func isTerminal(_ step: Step<Int>) -> Bool
  static func isOver(_ step: Step<Int>) -> Bool
  static func next(_ state: Int, _ step: Step<Int>) -> Int
  static func paid(_ step: Step<Int>) -> Double
  static func firstWeight(_ discount: Double) -> Double
  static func firstReturn(after summaries: [EpisodeSummary]) -> Double
  static var countsTheLastStep: Bool { get }
}

extension LoopMistake {
  static func isTerminal(_ step: Step<Int>) -> Bool { step.isTerminated }
  static func isOver(_ step: Step<Int>) -> Bool { step.isLast }
  static func next(_ state: Int, _ step: Step<Int>) -> Int { step.observation }
  static func paid(_ step: Step<Int>) -> Double { step.reward }
  static func firstWeight(_ discount: Double) -> Double { 1 }
  static func firstReturn(after summaries: [EpisodeSummary]) -> Double { 0 }
  static var countsTheLastStep: Bool { true }
}

/// A loop that refuses bad input and makes one mistake.
private enum Mistaken<Mistake: LoopMistake>: TrainingLoopExercise {
  static func train<World: Environment>(
    _ agent: inout some LearningAgent,
    in environment: inout World,
    episodes: Int,
    discount: Double,
    using generator: inout some RandomNumberGenerator
  ) throws -> [EpisodeSummary] where World.Observation == Int {
    guard episodes >= 0, (0...1).contains(discount) else { throw InvalidInput("no training") }
    var summaries: [EpisodeSummary] = []
    for _ in 0..<episodes {
      var sum = Mistake.firstReturn(after: summaries)
      var weight = Mistake.firstWeight(discount)
      var (count, isTerminated) = (0, false)
      var state = environment.reset(using: &generator)
      while true {
        let action = try agent.action(in: state, using: &generator)
        let step = environment.step(action, using: &generator)
        isTerminated = step.isTerminated
        if step.isLast && !Mistake.countsTheLastStep { break }
        try agent.learn(
          from: Transition(
            state: state, action: action, reward: step.reward, nextState: step.observation,
            isTerminal: Mistake.isTerminal(step)))
        sum += weight * Mistake.paid(step)
        weight *= discount
        count += 1
        state = Mistake.next(state, step)
        if Mistake.isOver(step) { break }
      }
      summaries.append(
        EpisodeSummary(discountedReturn: sum, stepCount: count, isTerminated: isTerminated))
    }
    return summaries
  }
}
