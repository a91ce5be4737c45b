/// Exercise 7.6: what a deep Q-network is trained on: targets, a loss, and its gradient.
///
/// A batch is n transitions. For each, the target network has valued the next state, and the target is
///
///     y = R + discount · max over a of Q⁻(S′, a),   or R alone where the transition is terminal.
///
/// The error of a prediction is y − Q(S, A), with A the action that was taken. The loss is the *mean*
/// over the batch of each transition's weight times its penalty:
///
///     loss = 1/n · Σ w · penalty(y − Q(S, A))
///
/// The penalty of an error e is one of
///
/// - squared: ½ e²;
/// - Huber's with threshold κ: ½ e² where |e| ≤ κ, and κ · (|e| − ½ κ) beyond. Its slope is e, cut off
///   at ±κ.
///
/// The gradient is that of the loss with respect to the *predictions*, a row for each transition. The
/// targets are numbers: that they were made by a network that will be trained too changes nothing. So
/// every entry is 0 but that of the action taken, which is −w/n times the slope of the penalty at the
/// error.
///
/// Weights multiply what they weigh, and nothing is divided by their sum: n divides, whatever the
/// weights. Chapter 8 says where they come from; without them all are 1.
///
/// Source: Mnih et al. (2015), equation 2 and "Methods"; Huber, *Robust estimation of a location
/// parameter* (1964); Schaul et al., *Prioritized experience replay* (2016), algorithm 1.
public protocol DQNLossExercise: SendableMetatype {
  /// The target of each transition.
  ///
  /// - Throws: `InvalidInput` where the batch is not valid.
  static func targets(of batch: DQNBatch) throws -> [Double]

  /// The loss of predictions, with all errors and the gradient.
  ///
  /// - Parameters:
  ///   - predictions: Q(S, a) of every action, a row for each transition, from the network that is
  ///     trained.
  ///   - batch: What the predictions are compared with.
  ///   - penalty: What an error costs.
  /// - Returns: The loss, the error of each transition, and a row of derivatives for each.
  /// - Throws: `InvalidInput` where the batch is not valid; where the predictions are not one row for
  ///   each transition, of as many finite numbers as there are values of a next state; or where a
  ///   threshold is not positive and finite.
  static func loss(of predictions: [[Double]], against batch: DQNBatch, penalty: DQNPenalty) throws
    -> DQNLossValue
}

/// Some transitions and what a target network thinks of the states they lead to.
public struct DQNBatch: Hashable, Codable, Sendable {
  /// The action that was taken in each.
  public var actions: [Int]
  /// The reward of each.
  public var rewards: [Double]
  /// Whether each ended its episode.
  public var isTerminal: [Bool]
  /// Q⁻(S′, a) of every action, a row for each transition; also where it is terminal.
  public var nextActionValues: [[Double]]
  /// The weight of each, not negative.
  public var weights: [Double]
  /// The discount, in `0...1`.
  public var discount: Double

  /// Creates a batch; weights that are not given are 1.
  public init(
    actions: [Int],
    rewards: [Double],
    isTerminal: [Bool],
    nextActionValues: [[Double]],
    weights: [Double]? = nil,
    discount: Double
  ) {
    self.actions = actions
    self.rewards = rewards
    self.isTerminal = isTerminal
    self.nextActionValues = nextActionValues
    self.weights = weights ?? actions.map { _ in 1 }
    self.discount = discount
  }

  /// The number of transitions.
  public var count: Int { actions.count }

  /// The number of actions there are.
  public var actionCount: Int { nextActionValues.first?.count ?? 0 }

  /// Whether there is at least one transition, and of each an action that there is, a finite reward, a
  /// mark, a row of finite values, all rows of one length, and a weight that is finite and not
  /// negative; and a discount in `0...1`.
  public var isValid: Bool {
    count > 0 && actionCount > 0 && (0...1).contains(discount)
      && [rewards.count, isTerminal.count, nextActionValues.count, weights.count]
        .allSatisfy { $0 == count }
      && nextActionValues.allSatisfy { $0.count == actionCount && $0.allSatisfy(\.isFinite) }
      && actions.allSatisfy { $0 >= 0 && $0 < actionCount }
      && rewards.allSatisfy(\.isFinite) && weights.allSatisfy { $0 >= 0 && $0.isFinite }
  }
}

/// What an error costs.
public enum DQNPenalty: Hashable, Codable, Sendable {
  /// ½ e².
  case squared
  /// ½ e² up to the threshold, and a straight line beyond.
  case huber(threshold: Double)
}

/// A loss, and what it is made of.
public struct DQNLossValue: Hashable, Codable, Sendable {
  /// The mean of all weighted penalties.
  public var loss: Double
  /// The target of each transition minus the prediction for its action: not weighted, not cut off.
  public var errors: [Double]
  /// The derivative of the loss with respect to each prediction, a row for each transition.
  public var gradient: [[Double]]

  /// Creates a loss.
  public init(loss: Double, errors: [Double], gradient: [[Double]]) {
    self.loss = loss
    self.errors = errors
    self.gradient = gradient
  }
}

extension Contracts {
  /// Exercise 7.6.
  public enum DQNLoss: Contract {
    public typealias Implementation = any DQNLossExercise.Type
    public static let id = ExerciseID(7, 6)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.DQNLoss.self
    }
  }
}
