import Coursework
import DecisionProcesses

/// A mistake in one part of assembling an agent, with everything else right.
protocol DQNAgentMistake: SendableMetatype {
  /// How much is remembered.
  static func capacity(_ settings: DQNAgentSettings) -> Int
  /// Whether a batch may be drawn, by the number of transitions held.
  static func isReady(_ held: Int, _ batchSize: Int) -> Bool
  /// Whether a batch is drawn before the newest transition is stored.
  static var samplesFirst: Bool { get }
  /// What is learned from.
  static func batch(
    _ sample: [Transition<[Double]>], _ latest: Transition<[Double]>
  ) -> [Transition<[Double]>]
  /// The target network that is made.
  static func target(of parts: DQNParts) -> any TargetNetworkExercise.Type
  /// Whether its parameters are asked for once, when it is made, and not in each update.
  static var asksOnce: Bool { get }
  /// Whether it is told after a transition.
  static func tells(hasUpdated: Bool) -> Bool
  /// Whether it is told before the update instead of after it.
  static var tellsFirst: Bool { get }
  /// The network whose parameters are written into the store when the update is over.
  static func written(
    first: ValueNetwork, before: ValueNetwork, after: ValueNetwork
  ) -> ValueNetwork
  /// The store that the target network is told of.
  static func handed(_ store: ParameterStore) -> ParameterStore
  /// The network that values the next states.
  static func evaluator(_ online: ValueNetwork, _ target: ValueNetwork) -> ValueNetwork
  /// The network whose predictions are compared.
  static func predictor(_ online: ValueNetwork, _ target: ValueNetwork) -> ValueNetwork
  /// The network that acts.
  static func actor(_ online: ValueNetwork, _ target: ValueNetwork) -> ValueNetwork
  /// The state that the target values.
  static func future(_ transition: Transition<[Double]>) -> [Double]
}

extension DQNAgentMistake {
  static func capacity(_ settings: DQNAgentSettings) -> Int { settings.capacity }
  static func isReady(_ held: Int, _ batchSize: Int) -> Bool { held >= batchSize }
  static var samplesFirst: Bool { false }
  static func batch(
    _ sample: [Transition<[Double]>], _ latest: Transition<[Double]>
  ) -> [Transition<[Double]>] { sample }
  static func target(of parts: DQNParts) -> any TargetNetworkExercise.Type { parts.target }
  static var asksOnce: Bool { false }
  static func tells(hasUpdated: Bool) -> Bool { hasUpdated }
  static var tellsFirst: Bool { false }
  static func written(
    first: ValueNetwork, before: ValueNetwork, after: ValueNetwork
  ) -> ValueNetwork { after }
  static func handed(_ store: ParameterStore) -> ParameterStore { store }
  static func evaluator(_ online: ValueNetwork, _ target: ValueNetwork) -> ValueNetwork { target }
  static func predictor(_ online: ValueNetwork, _ target: ValueNetwork) -> ValueNetwork { online }
  static func actor(_ online: ValueNetwork, _ target: ValueNetwork) -> ValueNetwork { online }
  static func future(_ transition: Transition<[Double]>) -> [Double] { transition.nextState }
}

/// Nothing wrong: what the judge compares with.
enum NoDQNAgentMistake: DQNAgentMistake {}
