import Coursework
import DecisionProcesses

/// How somebody writes an agent that keeps a network with the target's parameters at hand.
protocol AgentHabit: SendableMetatype {
  /// The settings as they are understood.
  static func read(_ settings: DQNAgentSettings) -> DQNAgentSettings
  /// How many transitions must have been seen.
  static func needed(_ settings: DQNAgentSettings) -> Int
  /// What becomes of a batch.
  static func arrange(
    _ batch: [Transition<[Double]>], newest: Transition<[Double]>
  ) -> [Transition<[Double]>]
  /// One update of the learning network.
  static func update(_ nets: inout AgentNetworks, _ batch: [Transition<[Double]>], _ kit: AgentKit)
    throws
  /// What the target is told when a transition has been dealt with.
  static func report(_ nets: inout AgentNetworks, before: ValueNetwork, hasLearned: Bool) throws
  /// The network that is asked what to do.
  static func chooser(_ nets: AgentNetworks) throws -> ValueNetwork
  /// Whether a transition is stored after learning.
  static var storesLast: Bool { get }
}

/// A network that learns, and one that follows.
struct AgentNetworks {
  var learning: ValueNetwork
  /// The network with the target's parameters, as the target last gave them.
  var still: ValueNetwork
  var store: ParameterStore
  var target: any TargetNetworkExercise
  let rule: TargetRule
  /// What the target answered with at first.
  let firstAnswer: ParameterStore
  /// For those who count by themselves.
  var count = 0

  init(_ network: ValueNetwork, _ rule: TargetRule, _ parts: DQNParts) throws {
    (learning, self.rule) = (network, rule)
    store = ParameterStore(network.parameters)
    target = try parts.target.init(online: store, rule: rule)
    firstAnswer = try target.parameters
    still = try network.with(parameters: firstAnswer.values)
  }

  /// Tells the target of a network, and asks it for its parameters.
  mutating func tell(of network: ValueNetwork) throws {
    store.values = network.parameters
    try tellOfStore()
  }

  /// Tells the target of the store as it is.
  mutating func tellOfStore() throws {
    try target.onlineLearned(store)
    try ask()
  }

  /// Asks the target for its parameters.
  mutating func ask() throws {
    still = try learning.with(parameters: target.parameters.values)
  }
}

/// What an update needs beside the networks.
struct AgentKit {
  let loss: any DQNLossExercise.Type
  let settings: DQNAgentSettings

  /// The gradient rows of a batch, from two functions for values.
  func gradient(
    _ batch: [Transition<[Double]>], predictions: [[Double]], futures: [[Double]]
  ) throws -> [[Double]] {
    var columns = DQNBatch(
      actions: [], rewards: [], isTerminal: [], nextActionValues: futures,
      weights: batch.map { _ in 1 }, discount: settings.discount)
    for step in batch {
      columns.actions.append(step.action)
      columns.rewards.append(step.reward)
      columns.isTerminal.append(step.isTerminal)
    }
    return try loss.loss(of: predictions, against: columns, penalty: settings.penalty).gradient
  }
}

extension AgentHabit {
  static func read(_ settings: DQNAgentSettings) -> DQNAgentSettings { settings }
  static func needed(_ settings: DQNAgentSettings) -> Int { settings.batchSize }
  static func arrange(
    _ batch: [Transition<[Double]>], newest: Transition<[Double]>
  ) -> [Transition<[Double]>] { batch }
  static func update(
    _ nets: inout AgentNetworks, _ batch: [Transition<[Double]>], _ kit: AgentKit
  ) throws {
    var (predictions, futures): ([[Double]], [[Double]]) = ([], [])
    for step in batch {
      predictions.append(try nets.learning.actionValues(of: step.state))
      futures.append(try nets.still.actionValues(of: step.nextState))
    }
    let rows = try kit.gradient(batch, predictions: predictions, futures: futures)
    try nets.learning.descend(rows, at: batch.map(\.state))
  }
  static func report(
    _ nets: inout AgentNetworks, before: ValueNetwork, hasLearned: Bool
  ) throws {
    if hasLearned { try nets.tell(of: nets.learning) }
  }
  static func chooser(_ nets: AgentNetworks) throws -> ValueNetwork { nets.learning }
  static var storesLast: Bool { false }
}

/// The habit of one who does nothing wrong.
struct AgentStandard: AgentHabit {}

/// An agent that asks its target as soon as it has told it, and not when it needs the answer.
struct EagerAgent<Habit: AgentHabit>: DQNAgentExercise {
  private var nets: AgentNetworks
  private let kit: AgentKit
  private var buffer: any ReplayBufferExercise
  private var rule: any EpsilonGreedyExercise

  init(network: ValueNetwork, settings: DQNAgentSettings, parts: DQNParts) throws {
    if !settings.isValid { throw InvalidInput("out of range") }
    let settings = Habit.read(settings)
    nets = try AgentNetworks(network, settings.targetRule, parts)
    kit = AgentKit(loss: parts.loss, settings: settings)
    rule = try parts.exploration.init(epsilon: settings.epsilon)
    buffer = try parts.replay.init(capacity: settings.capacity)
  }

  var network: ValueNetwork { get throws { nets.learning } }

  mutating func action(
    in state: [Double], using generator: inout some RandomNumberGenerator
  ) throws -> Int {
    try rule.action(for: try Habit.chooser(nets).actionValues(of: state), using: &generator)
  }

  mutating func learn(
    from transition: Transition<[Double]>, using generator: inout some RandomNumberGenerator
  ) throws {
    if !Habit.storesLast { try buffer.append(transition) }
    let seen = try buffer.count
    let hasLearned = seen >= Habit.needed(kit.settings)
    let before = nets.learning
    if hasLearned {
      let size = min(seen, kit.settings.batchSize)
      let batch = try buffer.sample(count: size, using: &generator)
      try Habit.update(&nets, Habit.arrange(batch, newest: transition), kit)
    }
    if Habit.storesLast { try buffer.append(transition) }
    try Habit.report(&nets, before: before, hasLearned: hasLearned)
  }
}
