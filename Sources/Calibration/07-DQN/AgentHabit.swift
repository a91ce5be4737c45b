import Coursework
import DecisionProcesses

/// How somebody writes an agent around a pair of networks and a countdown.
protocol AgentHabit: SendableMetatype {
  /// The settings as they are understood.
  static func read(_ settings: DQNAgentSettings) -> DQNAgentSettings
  /// How many transitions must have been seen.
  static func needed(_ settings: DQNAgentSettings) -> Int
  /// What becomes of a batch.
  static func arrange(
    _ batch: [Transition<[Double]>], newest: Transition<[Double]>
  ) -> [Transition<[Double]>]
  /// Where the countdown to a copy stands at first, and what it falls by for each transition.
  static func countdown(_ settings: DQNAgentSettings) -> Int
  static func countsTransition(_ hasLearned: Bool) -> Bool
  /// One update, without the copy.
  static func update(_ pair: inout NetworkPair, _ batch: [Transition<[Double]>], _ kit: AgentKit)
    throws
  /// The network that is asked what to do.
  static func chooser(_ pair: NetworkPair) -> ValueNetwork
  static func copy(_ pair: inout NetworkPair, before: ValueNetwork)
  /// Whether a transition is stored after learning.
  static var storesLast: Bool { get }
}

/// Two networks.
struct NetworkPair {
  var learning: ValueNetwork
  var still: ValueNetwork
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
  static func countdown(_ settings: DQNAgentSettings) -> Int { settings.copyInterval }
  static func countsTransition(_ hasLearned: Bool) -> Bool { hasLearned }
  static func update(
    _ pair: inout NetworkPair, _ batch: [Transition<[Double]>], _ kit: AgentKit
  ) throws {
    var (predictions, futures): ([[Double]], [[Double]]) = ([], [])
    for step in batch {
      predictions.append(try pair.learning.actionValues(of: step.state))
      futures.append(try pair.still.actionValues(of: step.nextState))
    }
    let rows = try kit.gradient(batch, predictions: predictions, futures: futures)
    try pair.learning.descend(rows, at: batch.map(\.state))
  }
  static func chooser(_ pair: NetworkPair) -> ValueNetwork { pair.learning }
  static func copy(_ pair: inout NetworkPair, before: ValueNetwork) { pair.still = pair.learning }
  static var storesLast: Bool { false }
}

/// The habit of one who does nothing wrong.
struct AgentStandard: AgentHabit {}

/// An agent that counts down to its next copy.
struct CountdownAgent<Habit: AgentHabit>: DQNAgentExercise {
  private var pair: NetworkPair
  private var left: Int
  private var seen = 0
  private let kit: AgentKit
  private var buffer: any ReplayBufferExercise
  private var rule: any EpsilonGreedyExercise

  init(network: ValueNetwork, settings: DQNAgentSettings, parts: DQNParts) throws {
    if !settings.isValid { throw InvalidInput("out of range") }
    let settings = Habit.read(settings)
    pair = NetworkPair(learning: network, still: network)
    kit = AgentKit(loss: parts.loss, settings: settings)
    left = Habit.countdown(settings)
    rule = try parts.exploration.init(epsilon: settings.epsilon)
    buffer = try parts.replay.init(capacity: settings.capacity)
  }

  var network: ValueNetwork { get throws { pair.learning } }

  mutating func action(
    in state: [Double], using generator: inout some RandomNumberGenerator
  ) throws -> Int {
    try rule.action(for: try Habit.chooser(pair).actionValues(of: state), using: &generator)
  }

  mutating func learn(
    from transition: Transition<[Double]>, using generator: inout some RandomNumberGenerator
  ) throws {
    if !Habit.storesLast { try buffer.append(transition) }
    seen = try buffer.count
    let hasLearned = seen >= Habit.needed(kit.settings)
    let before = pair.learning
    if hasLearned {
      let size = min(seen, kit.settings.batchSize)
      let batch = try buffer.sample(count: size, using: &generator)
      try Habit.update(&pair, Habit.arrange(batch, newest: transition), kit)
    }
    if Habit.storesLast { try buffer.append(transition) }
    guard Habit.countsTransition(hasLearned) else { return }
    left -= 1
    guard left == 0 else { return }
    Habit.copy(&pair, before: before)
    left = kit.settings.copyInterval
  }
}
