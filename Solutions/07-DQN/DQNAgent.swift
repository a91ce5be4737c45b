public import Coursework
public import DecisionProcesses

extension Submission {
  /// Exercise 7.7: an agent assembled from parts: replay, target network, loss and exploration.
  ///
  /// The contract, with every choice spelt out, is `DQNAgentExercise`.
  public struct DQNAgent: DQNAgentExercise {
    private let settings: DQNAgentSettings
    private let loss: any DQNLossExercise.Type
    private var memory: any ReplayBufferExercise
    private var explorer: any EpsilonGreedyExercise
    private var online: ValueNetwork
    /// The online network's parameters, where the target network finds them.
    private let store: ParameterStore
    private var target: any TargetNetworkExercise

    public init(network: ValueNetwork, settings: DQNAgentSettings, parts: DQNParts) throws {
      guard settings.isValid else { throw InvalidInput("the settings are not valid") }
      self.settings = settings
      loss = parts.loss
      memory = try parts.replay.init(capacity: settings.capacity)
      explorer = try parts.exploration.init(epsilon: settings.epsilon)
      online = network
      // One store for good: the target network may have kept it.
      store = ParameterStore(network.parameters)
      target = try parts.target.init(online: store, rule: settings.targetRule)
    }

    public var network: ValueNetwork {
      get throws {
        online
      }
    }

    public mutating func action(
      in state: [Double],
      using generator: inout some RandomNumberGenerator
    ) throws -> Int {
      try explorer.action(for: try online.actionValues(of: state), using: &generator)
    }

    public mutating func learn(
      from transition: Transition<[Double]>,
      using generator: inout some RandomNumberGenerator
    ) throws {
      try memory.append(transition)
      guard try memory.count >= settings.batchSize else { return }
      let sample = try memory.sample(count: settings.batchSize, using: &generator)
      let states = sample.map(\.state)
      // What the future is worth is asked of the target network, which follows slowly; what is corrected
      // are the predictions of the online network.
      let slow = try online.with(parameters: try target.parameters.values)
      let batch = DQNBatch(
        actions: sample.map(\.action), rewards: sample.map(\.reward),
        isTerminal: sample.map(\.isTerminal),
        nextActionValues: try sample.map { try slow.actionValues(of: $0.nextState) },
        discount: settings.discount)
      let predictions = try states.map { try online.actionValues(of: $0) }
      let value = try loss.loss(of: predictions, against: batch, penalty: settings.penalty)
      try online.descend(value.gradient, at: states)
      // The network is a value and the store is not: what was learned has to be written into it.
      store.values = online.parameters
      try target.onlineLearned(store)
    }
  }
}
