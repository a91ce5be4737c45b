import Coursework
import DecisionProcesses

/// Where an agent stands: its steps in all and in this episode, and its updates.
struct PegAgentClock {
  var steps = 0
  var stepsInEpisode = 0
  var updates = 0
}

/// What one update is computed from, and what it comes to.
struct PegAgentUpdate {
  var slots: [Int]
  var weights: [Double]
  var errors: [Double]
}

/// A mistake in one part of the agent of exercise 10.6, with everything else right.
protocol PegAgentMistake: SendableMetatype {
  /// The settings as they are understood.
  static func read(_ settings: PegAgentSettings) -> PegAgentSettings
  /// The step at which epsilon is looked up.
  static func epsilonStep(_ clock: PegAgentClock) -> Int
  /// The action that is kept.
  static func action(_ chosen: Int, _ step: PegTaskStep) -> Int
  /// The reward that is kept.
  static func reward(_ step: PegTaskStep, from potential: Double, _ settings: PegAgentSettings)
    -> Double
  /// Whether what is kept counts as the end.
  static func isTerminal(_ step: PegTaskStep) -> Bool
  /// Whether episodes that were not successful are kept.
  static var keepsFailures: Bool { get }
  /// Whether an update is due.
  static func isDue(_ clock: PegAgentClock, held: Int, _ settings: PegAgentSettings) -> Bool
  /// The update at which β is looked up.
  static func importanceStep(_ clock: PegAgentClock) -> Int
  /// Whether weights are normalised.
  static var normalizes: Bool { get }
  /// What an error counts in the gradient, with its weight.
  static func slope(error: Double, weight: Double) -> Double
  /// The network that selects in next states.
  static func selector(_ online: ValueNetwork, _ target: ValueNetwork) -> ValueNetwork
  /// What the priorities are updated with; nil for no update.
  static func priorityErrors(_ update: PegAgentUpdate) -> [Double]?
  /// Whether the target network is copied after this step.
  static func copies(_ clock: PegAgentClock, hasLearned: Bool, _ settings: PegAgentSettings) -> Bool
}

extension PegAgentMistake {
  static func read(_ settings: PegAgentSettings) -> PegAgentSettings { settings }
  static func epsilonStep(_ clock: PegAgentClock) -> Int { clock.steps }
  static func action(_ chosen: Int, _ step: PegTaskStep) -> Int { chosen }
  static func reward(
    _ step: PegTaskStep, from potential: Double, _ settings: PegAgentSettings
  ) -> Double {
    let next = step.isTerminated ? 0 : settings.discount * step.state.potential
    return settings.rewardScale * (step.reward + next - potential)
  }
  static func isTerminal(_ step: PegTaskStep) -> Bool { step.isTerminated }
  static var keepsFailures: Bool { true }
  static func isDue(_ clock: PegAgentClock, held: Int, _ settings: PegAgentSettings) -> Bool {
    clock.steps % settings.trainingInterval == 0 && held >= settings.learningStart
  }
  static func importanceStep(_ clock: PegAgentClock) -> Int { clock.updates }
  static var normalizes: Bool { true }
  static func slope(error: Double, weight: Double) -> Double { weight * min(max(error, -1), 1) }
  static func selector(_ online: ValueNetwork, _ target: ValueNetwork) -> ValueNetwork { online }
  static func priorityErrors(_ update: PegAgentUpdate) -> [Double]? { update.errors }
  static func copies(
    _ clock: PegAgentClock, hasLearned: Bool, _ settings: PegAgentSettings
  ) -> Bool {
    hasLearned && clock.updates % settings.copyInterval == 0
  }
}

/// Nothing wrong: what the judge compares with.
enum NoPegAgentMistake: PegAgentMistake {}
