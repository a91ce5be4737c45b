import Coursework
import DecisionProcesses

// MARK: - A loop that calls itself for the rest of the episode

protocol Walk {
  static var looksAhead: Bool { get }
  static func left(_ state: Int, _ step: Step<Int>) -> Int
  static func mark(_ step: Step<Int>) -> Bool
  static func goesOn(_ step: Step<Int>) -> Bool
  static func following(_ state: Int, _ step: Step<Int>) -> Int
  static func value(_ reward: Double, _ discount: Double, _ rest: Double?) -> Double
  static func whole(_ value: Double, _ before: [Double]) -> Double
  static var learnsFirst: Bool { get }
}

extension Walk {
  static var looksAhead: Bool { false }
  static func left(_ state: Int, _ step: Step<Int>) -> Int { state }
  static func mark(_ step: Step<Int>) -> Bool { step.isTerminated }
  static func goesOn(_ step: Step<Int>) -> Bool { !step.isLast }
  static func following(_ state: Int, _ step: Step<Int>) -> Int { step.observation }
  static func value(_ reward: Double, _ discount: Double, _ rest: Double?) -> Double {
    reward + discount * (rest ?? 0)
  }
  static func whole(_ value: Double, _ before: [Double]) -> Double { value }
  static var learnsFirst: Bool { true }
}

enum Recursive<Style: Walk>: TrainingLoopExercise {
  static func train<World: Environment>(
    _ agent: inout some LearningAgent,
    in environment: inout World,
    episodes: Int,
    discount: Double,
    using generator: inout some RandomNumberGenerator
  ) throws -> [EpisodeSummary] where World.Observation == Int {
    try check(episodes, discount)
    var returns: [Double] = []
    return try (0..<episodes).map { _ in
      let state = environment.reset(using: &generator)
      var summary = try rest(&agent, &environment, state, nil, discount, &generator)
      summary.discountedReturn = Style.whole(summary.discountedReturn, returns)
      returns.append(summary.discountedReturn)
      return summary
    }
  }

  /// What comes of an episode from a state on, with the action to take first where it is known.
  private static func rest<World: Environment>(
    _ agent: inout some LearningAgent,
    _ environment: inout World,
    _ state: Int,
    _ given: Int?,
    _ discount: Double,
    _ generator: inout some RandomNumberGenerator
  ) throws -> EpisodeSummary where World.Observation == Int {
    let action = try given ?? agent.action(in: state, using: &generator)
    let step = environment.step(action, using: &generator)
    let next =
      Style.looksAhead ? try agent.action(in: step.observation, using: &generator) : nil
    let goesOn = Style.goesOn(step)
    if !goesOn, !Style.learnsFirst {
      return EpisodeSummary(
        discountedReturn: 0, stepCount: 0, isTerminated: step.isTerminated)
    }
    try agent.learn(
      from: Transition(
        state: Style.left(state, step), action: action, reward: step.reward,
        nextState: step.observation, isTerminal: Style.mark(step)))
    guard goesOn else {
      return EpisodeSummary(
        discountedReturn: Style.value(step.reward, discount, nil), stepCount: 1,
        isTerminated: step.isTerminated)
    }
    var summary = try rest(
      &agent, &environment, Style.following(state, step), next, discount, &generator)
    summary.discountedReturn = Style.value(step.reward, discount, summary.discountedReturn)
    summary.stepCount += 1
    return summary
  }
}

func check(_ episodes: Int, _ discount: Double) throws {
  if episodes < 0 { throw InvalidInput("negative") }
  guard discount >= 0 && discount <= 1 else { throw InvalidInput("not a discount") }
}
