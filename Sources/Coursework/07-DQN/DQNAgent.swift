public import DecisionProcesses

/// Exercise 7.7: an agent assembled from parts: replay, target network, loss and exploration.
///
/// The parts are those of exercises 7.4, 7.5, 7.6 and 3.1. They are handed in as types, so that the agent
/// works with yours, with those of somebody else, and with those that the checks provide.
///
/// The *online* network is the one that the agent is given; it learns, and it chooses actions. The *target*
/// network of 7.5 knows parameters only, and follows those that it finds in a `ParameterStore`. So `init`,
/// where the settings are valid, puts the online network's parameters into a store, which the agent keeps,
/// and creates the target network with that store and `targetRule`.
///
/// `learn` does this, in this order:
///
/// 1. It appends the transition to the replay buffer.
/// 2. Where the buffer holds fewer than `batchSize` transitions, that was all.
/// 3. Otherwise it samples a batch of `batchSize`.
/// 4. It asks the target network for its parameters. The network that has these, by
///    `ValueNetwork.with(parameters:)`, values the next states; the online network predicts the values of the
///    states. All weights are 1.
/// 5. The online network takes one step down the gradient of the loss. That is one *update*.
/// 6. It writes the online network's parameters, as they are after the update, into its store, and tells the
///    target network of the store with `onlineLearned`: once after each update, and at no other time.
///
/// A `ValueNetwork` is a value: a copy stands still while the other one learns. A `ParameterStore` is a
/// class, and the target network may have kept the one that it was created with. So the agent tells it of
/// that same store every time. Nor is it said that the target network answers with one store for good: it is
/// asked anew in each update. Two copies of an agent would share a store; nobody copies an agent.
///
/// `action` asks the exploration rule about the online network's values. No draw is made but those of the
/// parts, with the generator that is passed in. What the parts throw, the agent throws.
///
/// Source: Mnih et al. (2015), algorithm 1.
public protocol DQNAgentExercise: SendableMetatype {
  /// Creates an agent that has seen nothing.
  ///
  /// - Throws: `InvalidInput` where the settings are not valid.
  init(network: ValueNetwork, settings: DQNAgentSettings, parts: DQNParts) throws

  /// The online network.
  var network: ValueNetwork { get throws }

  /// Chooses an action, exploring.
  mutating func action(
    in state: [Double],
    using generator: inout some RandomNumberGenerator
  ) throws -> Int

  /// Remembers a transition, and learns from a batch where there are enough.
  mutating func learn(
    from transition: Transition<[Double]>,
    using generator: inout some RandomNumberGenerator
  ) throws
}

/// How an agent learns.
public struct DQNAgentSettings: Hashable, Codable, Sendable {
  /// The discount, in `0...1`.
  public var discount: Double
  /// The chance of exploring, in `0...1`.
  public var epsilon: Double
  /// The most transitions that are remembered.
  public var capacity: Int
  /// The number of transitions of a batch, in `1...capacity`.
  public var batchSize: Int
  /// How the target network follows the online network; a step of the rule is an update.
  ///
  /// C is positive, a rate lies in 0 < rate ≤ 1.
  public var targetRule: TargetRule
  /// What an error costs.
  public var penalty: DQNPenalty

  /// Creates settings.
  public init(
    discount: Double,
    epsilon: Double,
    capacity: Int,
    batchSize: Int,
    targetRule: TargetRule,
    penalty: DQNPenalty
  ) {
    self.discount = discount
    self.epsilon = epsilon
    self.capacity = capacity
    self.batchSize = batchSize
    self.targetRule = targetRule
    self.penalty = penalty
  }

  /// Whether every setting is within its range.
  public var isValid: Bool {
    (0...1).contains(discount) && (0...1).contains(epsilon) && batchSize >= 1
      && batchSize <= capacity && targetRule.isValid
  }
}

/// What an agent is assembled from, as types.
///
///     var memory = try parts.replay.init(capacity: 100)
///     var target = try parts.target.init(online: store, rule: .copy(every: 20))
///     let value = try parts.loss.loss(of: predictions, against: batch, penalty: .squared)
///     var explorer = try parts.exploration.init(epsilon: 0.1)
public struct DQNParts: Sendable {
  /// The replay buffer of exercise 7.4.
  public let replay: any ReplayBufferExercise.Type
  /// The target network of exercise 7.5.
  public let target: any TargetNetworkExercise.Type
  /// The loss of exercise 7.6.
  public let loss: any DQNLossExercise.Type
  /// The choice of actions of exercise 3.1.
  public let exploration: any EpsilonGreedyExercise.Type
}

/// An agent together with its author's parts.
///
/// Marks come from the agent with provided parts, so that a mistake in a part does not count twice; the
/// figure is drawn from the agent with its author's own.
public struct DQNAssembly: Sendable {
  let agent: any DQNAgentExercise.Type
  let ownParts: DQNParts

  /// Creates an assembly whose parts are the provided ones.
  public init(_ agent: any DQNAgentExercise.Type) {
    self.init(agent, ownParts: .provided)
  }

  init(_ agent: any DQNAgentExercise.Type, ownParts: DQNParts) {
    self.agent = agent
    self.ownParts = ownParts
  }
}

extension Contracts {
  /// Exercise 7.7.
  public enum DQNAgent: Contract {
    public typealias Implementation = DQNAssembly
    public static let id = ExerciseID(7, 7)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      DQNAssembly(
        W.DQNAgent.self,
        ownParts: DQNParts(
          replay: W.ReplayBuffer.self, target: W.TargetNetwork.self, loss: W.DQNLoss.self,
          exploration: W.EpsilonGreedy.self))
    }
  }
}
