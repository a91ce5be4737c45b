/// Exercise 8.6: targets that look several rewards ahead before they ask for an estimate.
///
/// A one-step target knows one reward and believes an estimate for the rest. An n-step target adds up n
/// rewards first:
///
///     target(t) = R(t) + discount · R(t+1) + … + discount^(k−1) · R(t+k−1) + discount^k · V
///
/// with k the number of steps used, and V the estimate of the observation that came after the last of
/// them. It is n, unless the episode ends before: no target looks past the step that ends its episode,
/// and k is then the number of steps up to that one, itself included. Every step gets a target, those
/// shortly before an end too.
///
/// How the last step that is used ends decides about V:
///
/// - terminated: nothing follows, and the last summand is missing, as if discount^k were 0;
/// - truncated, by a time limit: the episode could have gone on, and V is the estimate of its last
///   observation, multiplied by discount^k with the k steps used;
/// - neither: the episode went on, and V is the estimate of what was seen then.
///
/// A step that is both terminated and truncated is terminated. The recording holds several episodes, one
/// after another. It may stop amid the last one, which is then cut off there, as by a time limit. The
/// discount to the power 0 is 1, also where the discount is 0.
///
/// Source: Sutton and Barto (2018), equation 7.1; Hessel and others, *Rainbow* (2018), section
/// “Multi-step learning”; Pardo and others, *Time limits in reinforcement learning* (2018).
public protocol NStepReturnExercise: SendableMetatype {
  /// What a replay memory keeps of each step, to make its target of when estimates are known.
  ///
  /// - Parameters:
  ///   - steps: The steps of one episode after another, in the order they happened; all numbers are
  ///     finite. There may be none.
  ///   - n: The number of rewards to add up; at least 1. It may exceed the number of steps.
  ///   - discount: Between 0 and 1, both included.
  /// - Returns: One entry for each step, in their order.
  /// - Throws: `InvalidInput` where a parameter is not as described.
  static func transitions(
    of steps: [NStepRecord],
    n: Int,
    discount: Double
  ) throws -> [NStepTransition]

  /// The target of each step, with the estimates that the steps hold.
  ///
  /// - Returns: One number for each step, in their order.
  /// - Throws: `InvalidInput` where `transitions(of:n:discount:)` does.
  static func targets(of steps: [NStepRecord], n: Int, discount: Double) throws -> [Double]
}

/// One step of a recording.
public struct NStepRecord: Hashable, Codable, Sendable {
  /// What the step paid.
  public var reward: Double
  /// The estimate, by the target network, of the observation that came after the step: of the last one
  /// of its episode where the step ends it, not of the first one of the next episode.
  public var nextValue: Double
  /// Whether nothing follows the step.
  public var isTerminated: Bool
  /// Whether a time limit cut the episode off after the step.
  public var isTruncated: Bool

  /// Creates a step.
  public init(
    reward: Double, nextValue: Double, isTerminated: Bool = false, isTruncated: Bool = false
  ) {
    self.reward = reward
    self.nextValue = nextValue
    self.isTerminated = isTerminated
    self.isTruncated = isTruncated
  }
}

/// What is kept of a step and those after it.
public struct NStepTransition: Hashable, Codable, Sendable {
  /// The discounted sum of the rewards of the steps used.
  public var rewardSum: Double
  /// The number of steps used, k.
  public var stepCount: Int
  /// What the estimate is multiplied by: discount^k, or 0 where the last step used is terminated.
  public var bootstrapDiscount: Double

  /// Creates a transition.
  public init(rewardSum: Double, stepCount: Int, bootstrapDiscount: Double) {
    self.rewardSum = rewardSum
    self.stepCount = stepCount
    self.bootstrapDiscount = bootstrapDiscount
  }
}

extension Contracts {
  /// Exercise 8.6.
  public enum NStepReturn: Contract {
    public typealias Implementation = any NStepReturnExercise.Type
    public static let id = ExerciseID(8, 6)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.NStepReturn.self
    }
  }
}
