import Coursework
import DecisionProcesses

extension CalibrationSet {
  private typealias Paraphrase = TrainingLoopParaphrases

  static let trainingLoop = CalibrationSet(
    Contracts.TrainingLoop.self,
    alternatives: [
      "collects the steps and sums them from the end": Collecting<StandardParts>.self,
      "walks recursively and returns what follows": Recursive<WalkingRight>.self,
    ],
    paraphrases: [
      "treats truncation as termination": [
        Collecting<Paraphrase.TellsThatItIsOver>.self, Recursive<Paraphrase.EndsAtTheLimit>.self,
      ],
      "plays on after an episode was cut short": [
        Collecting<Paraphrase.WaitsForTheEnd>.self, Recursive<Paraphrase.WalksUntilTerminated>.self,
      ],
      "forgets to advance the state": [
        Collecting<Paraphrase.LooksAtTheFirstState>.self, Recursive<Paraphrase.WalksOnTheSpot>.self,
      ],
      "leaves before the last step counts": [
        Collecting<Paraphrase.DropsTheLastStep>.self,
        Recursive<Paraphrase.ReturnsBeforeLearning>.self,
      ],
      "loses the last reward": [
        Collecting<Paraphrase.SumsAllButTheLast>.self, Recursive<Paraphrase.EndsWithNothing>.self,
      ],
      "discounts the first reward": [
        Collecting<Paraphrase.PowersFromOne>.self, Recursive<Paraphrase.DiscountsBothParts>.self,
      ],
      "carries the return over to the next episode": [
        Collecting<Paraphrase.KeepsAdding>.self, Recursive<Paraphrase.StartsFromTheSum>.self,
      ],
    ])

  // MARK: - Right answers of other styles

  private enum WalkingRight: Walk {}
}

// MARK: - A loop that collects the steps of an episode

protocol Parts {
  static func told(_ step: Step<Int>) -> Bool
  static func isOver(_ step: Step<Int>) -> Bool
  static func counts(_ step: Step<Int>) -> Bool
  static func place(_ first: Int, _ steps: [Step<Int>]) -> Int
  static func total(_ steps: [Step<Int>], _ discount: Double, _ before: Double) -> Double
}

extension Parts {
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
    while summaries.count < episodes {
      let first = environment.reset(using: &generator)
      var steps: [Step<Int>] = []
      var latest: Step<Int>
      repeat {
        let state = Style.place(first, steps)
        let action = try agent.action(in: state, using: &generator)
        latest = environment.step(action, using: &generator)
        if Style.counts(latest) {
          let isTerminal = Style.told(latest)
          try agent.learn(
            from: Transition(
              state: state, action: action, reward: latest.reward,
              nextState: latest.observation, isTerminal: isTerminal))
          steps.append(latest)
        }
      } while !Style.isOver(latest)
      let total = Style.total(steps, discount, summaries.last?.discountedReturn ?? 0)
      summaries.append(
        EpisodeSummary(
          discountedReturn: total, stepCount: steps.count, isTerminated: latest.isTerminated))
    }
    return summaries
  }
}

// MARK: - A loop that calls itself for the rest of the episode

protocol Walk {
  static func mark(_ step: Step<Int>) -> Bool
  static func goesOn(_ step: Step<Int>) -> Bool
  static func following(_ state: Int, _ step: Step<Int>) -> Int
  static func value(_ reward: Double, _ discount: Double, _ rest: Double?) -> Double
  static func whole(_ value: Double, _ before: [Double]) -> Double
  static var learnsFirst: Bool { get }
}

extension Walk {
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
      var summary = try rest(&agent, &environment, state, discount, &generator)
      summary.discountedReturn = Style.whole(summary.discountedReturn, returns)
      returns.append(summary.discountedReturn)
      return summary
    }
  }

  /// What comes of an episode from a state on.
  private static func rest<World: Environment>(
    _ agent: inout some LearningAgent,
    _ environment: inout World,
    _ state: Int,
    _ discount: Double,
    _ generator: inout some RandomNumberGenerator
  ) throws -> EpisodeSummary where World.Observation == Int {
    let action = try agent.action(in: state, using: &generator)
    let step = environment.step(action, using: &generator)
    let goesOn = Style.goesOn(step)
    if !goesOn, !Style.learnsFirst {
      return EpisodeSummary(
        discountedReturn: 0, stepCount: 0, isTerminated: step.isTerminated)
    }
    try agent.learn(
      from: Transition(
        state: state, action: action, reward: step.reward, nextState: step.observation,
        isTerminal: Style.mark(step)))
    guard goesOn else {
      return EpisodeSummary(
        discountedReturn: Style.value(step.reward, discount, nil), stepCount: 1,
        isTerminated: step.isTerminated)
    }
    var summary = try rest(
      &agent, &environment, Style.following(state, step), discount, &generator)
    summary.discountedReturn = Style.value(step.reward, discount, summary.discountedReturn)
    summary.stepCount += 1
    return summary
  }
}

func check(_ episodes: Int, _ discount: Double) throws {
  if episodes < 0 { throw InvalidInput("negative") }
  guard discount >= 0 && discount <= 1 else { throw InvalidInput("not a discount") }
}
