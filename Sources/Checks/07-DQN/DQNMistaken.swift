import Coursework
import DecisionProcesses

/// An agent that makes a mistake.
struct DQNMistaken<Mistake: DQNAgentMistake>: DQNAgentExercise {
  private let settings: DQNAgentSettings
  private let parts: DQNParts
  private var memory: any ReplayBufferExercise
  private var explorer: any EpsilonGreedyExercise
  private let first: ValueNetwork
  private var online: ValueNetwork
  private let store: ParameterStore
  private var target: any TargetNetworkExercise

  init(network: ValueNetwork, settings: DQNAgentSettings, parts: DQNParts) throws {
    guard settings.isValid else { throw InvalidInput("no settings") }
    self.settings = settings
    self.parts = parts
    memory = try parts.replay.init(capacity: Mistake.capacity(settings))
    explorer = try parts.exploration.init(epsilon: settings.epsilon)
    (first, online) = (network, network)
    store = ParameterStore(network.parameters)
    target = try Mistake.target(of: parts).init(online: store, rule: settings.targetRule)
  }

  var network: ValueNetwork { get throws { online } }

  mutating func action(
    in state: [Double], using generator: inout some RandomNumberGenerator
  ) throws -> Int {
    let values = try Mistake.actor(online, targetNetwork).actionValues(of: state)
    return try explorer.action(for: values, using: &generator)
  }

  mutating func learn(
    from transition: Transition<[Double]>, using generator: inout some RandomNumberGenerator
  ) throws {
    if !Mistake.samplesFirst { try memory.append(transition) }
    let held = try memory.count
    let isReady = Mistake.isReady(held, settings.batchSize)
    let before = online
    if isReady {
      let sample = try memory.sample(count: min(held, settings.batchSize), using: &generator)
      if Mistake.tellsFirst { try tell(of: online) }
      try update(Mistake.batch(sample, transition))
    }
    if Mistake.samplesFirst { try memory.append(transition) }
    if !Mistake.tellsFirst && Mistake.tells(hasUpdated: isReady) {
      try tell(of: Mistake.written(first: first, before: before, after: online))
    }
  }

  private var targetNetwork: ValueNetwork {
    get throws {
      try Mistake.asksOnce ? first : online.with(parameters: target.parameters.values)
    }
  }

  private mutating func tell(of network: ValueNetwork) throws {
    store.values = network.parameters
    try target.onlineLearned(Mistake.handed(store))
  }

  private mutating func update(_ sample: [Transition<[Double]>]) throws {
    let slow = try targetNetwork
    let evaluator = Mistake.evaluator(online, slow)
    let predictor = Mistake.predictor(online, slow)
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
