import Coursework
import DecisionProcesses

// MARK: - A loop that collects the steps of an episode

protocol Parts {
  static var asksEarly: Bool { get }
  static var resetsOnce: Bool { get }
  static func source(_ state: Int, _ step: Step<Int>) -> Int
  static func told(_ step: Step<Int>) -> Bool
  static func isOver(_ step: Step<Int>) -> Bool
  static func counts(_ step: Step<Int>) -> Bool
  static func place(_ first: Int, _ steps: [Step<Int>]) -> Int
  static func total(_ steps: [Step<Int>], _ discount: Double, _ before: Double) -> Double
}

extension Parts {
  static var asksEarly: Bool { false }
  static var resetsOnce: Bool { false }
  static func source(_ state: Int, _ step: Step<Int>) -> Int { state }
  static func told(_ step: Step<Int>) -> Bool { step.isTerminated }
  static func isOver(_ step: Step<Int>) -> Bool { step.isTerminated || step.isTruncated }
  static func counts(_ step: Step<Int>) -> Bool { true }
  static func place(_ first: Int, _ steps: [Step<Int>]) -> Int {
    steps.last?.observation ?? first
  }
  static func total(_ steps: [Step<Int>], _ discount: Double, _ before: Double) -> Double {
    steps.reversed().reduce(0) { $1.reward + discount * $0 }
  }
}

/// The parts of a loop that is right.
enum StandardParts: Parts {}

enum Collecting<Style: Parts>: TrainingLoopExercise {
  static func train<World: Environment>(
    _ agent: inout some LearningAgent,
    in environment: inout World,
    episodes: Int,
    discount: Double,
    using generator: inout some RandomNumberGenerator
  ) throws -> [EpisodeSummary] where World.Observation == Int {
    try check(episodes, discount)
    var summaries: [EpisodeSummary] = []
    var start = Style.resetsOnce ? environment.reset(using: &generator) : nil
    while summaries.count < episodes {
      let first = start ?? environment.reset(using: &generator)
      var planned: Int?
      var steps: [Step<Int>] = []
      var latest: Step<Int>
      repeat {
        let state = Style.place(first, steps)
        let action = try planned ?? agent.action(in: state, using: &generator)
        latest = environment.step(action, using: &generator)
        if Style.asksEarly {
          planned = try agent.action(in: latest.observation, using: &generator)
        }
        if Style.counts(latest) {
          let isTerminal = Style.told(latest)
          try agent.learn(
            from: Transition(
              state: Style.source(state, latest), action: action, reward: latest.reward,
              nextState: latest.observation, isTerminal: isTerminal))
          steps.append(latest)
        }
      } while !Style.isOver(latest)
      if Style.resetsOnce { start = latest.observation }
      let total = Style.total(steps, discount, summaries.last?.discountedReturn ?? 0)
      summaries.append(
        EpisodeSummary(
          discountedReturn: total, stepCount: steps.count, isTerminated: latest.isTerminated))
    }
    return summaries
  }
}
