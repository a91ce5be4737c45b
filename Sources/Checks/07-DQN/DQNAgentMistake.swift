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
  /// Whether the target network is to be copied.
  static func copies(update: Int, step: Int, interval: Int) -> Bool
  /// Whether it is copied before the update instead of after it.
  static var copiesFirst: Bool { get }
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
  static func copies(update: Int, step: Int, interval: Int) -> Bool { update % interval == 0 }
  static var copiesFirst: Bool { false }
  static func evaluator(_ online: ValueNetwork, _ target: ValueNetwork) -> ValueNetwork { target }
  static func predictor(_ online: ValueNetwork, _ target: ValueNetwork) -> ValueNetwork { online }
  static func actor(_ online: ValueNetwork, _ target: ValueNetwork) -> ValueNetwork { online }
  static func future(_ transition: Transition<[Double]>) -> [Double] { transition.nextState }
}

/// Nothing wrong: what the judge compares with.
enum NoDQNAgentMistake: DQNAgentMistake {}

/// An agent that makes a mistake.
struct DQNMistaken<Mistake: DQNAgentMistake>: DQNAgentExercise {
  private let settings: DQNAgentSettings
  private let parts: DQNParts
  private var memory: any ReplayBufferExercise
  private var explorer: any EpsilonGreedyExercise
  private var online: ValueNetwork
  private var target: ValueNetwork
  private var updates = 0
  private var steps = 0

  init(network: ValueNetwork, settings: DQNAgentSettings, parts: DQNParts) throws {
    guard settings.isValid else { throw InvalidInput("no settings") }
    self.settings = settings
    self.parts = parts
    memory = try parts.replay.init(capacity: Mistake.capacity(settings))
    explorer = try parts.exploration.init(epsilon: settings.epsilon)
    (online, target) = (network, network)
  }

  var network: ValueNetwork { get throws { online } }

  mutating func action(
    in state: [Double], using generator: inout some RandomNumberGenerator
  ) throws -> Int {
    let values = try Mistake.actor(online, target).actionValues(of: state)
    return try explorer.action(for: values, using: &generator)
  }

  mutating func learn(
    from transition: Transition<[Double]>, using generator: inout some RandomNumberGenerator
  ) throws {
    steps += 1
    if !Mistake.samplesFirst { try memory.append(transition) }
    let held = try memory.count
    if Mistake.isReady(held, settings.batchSize) {
      let sample = try memory.sample(count: min(held, settings.batchSize), using: &generator)
      updates += 1
      let copies = Mistake.copies(update: updates, step: steps, interval: settings.copyInterval)
      if copies && Mistake.copiesFirst { target = online }
      try update(Mistake.batch(sample, transition))
      if copies && !Mistake.copiesFirst { target = online }
    }
    if Mistake.samplesFirst { try memory.append(transition) }
  }

  private mutating func update(_ sample: [Transition<[Double]>]) throws {
    let evaluator = Mistake.evaluator(online, target)
    let predictor = Mistake.predictor(online, target)
    let batch = DQNBatch(
      actions: sample.map(\.action), rewards: sample.map(\.reward),
      isTerminal: sample.map(\.isTerminal),
      nextActionValues: try sample.map { try evaluator.actionValues(of: Mistake.future($0)) },
      discount: settings.discount)
    let value = try parts.loss.loss(
      of: try sample.map { try predictor.actionValues(of: $0.state) }, against: batch,
      penalty: settings.penalty)
    try online.descend(value.gradient, at: sample.map(\.state))
  }
}
