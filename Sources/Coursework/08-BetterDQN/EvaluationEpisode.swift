/// An episode in which a network acted, with what it predicted on the way.
public struct EvaluationEpisode: Hashable, Codable, Sendable {
  /// What the network said about the actions in each state, and, in one row more than there are steps,
  /// about the observation that the episode ended with.
  public var predictions: [[Double]]
  /// The action of each step.
  public var actions: [Int]
  /// The reward of each step.
  public var rewards: [Double]
  /// Whether a time limit cut the episode off; otherwise it terminated.
  public var isTruncated: Bool

  /// Creates an episode.
  public init(
    predictions: [[Double]], actions: [Int], rewards: [Double], isTruncated: Bool
  ) {
    self.predictions = predictions
    self.actions = actions
    self.rewards = rewards
    self.isTruncated = isTruncated
  }
}

/// What a step can pay in a world, at the least and at the most.
public struct RewardRange: Hashable, Codable, Sendable {
  /// The smallest reward there is.
  public var smallest: Double
  /// The largest reward there is.
  public var largest: Double

  /// Creates a range.
  public init(smallest: Double, largest: Double) {
    self.smallest = smallest
    self.largest = largest
  }
}

/// The mean overestimation lies between these, both included.
public struct OverestimationBounds: Hashable, Codable, Sendable {
  /// With the largest tails.
  public var lower: Double
  /// With the smallest tails.
  public var upper: Double

  /// Creates bounds.
  public init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }
}

/// Which of two networks overestimates more.
public enum LargerOverestimation: String, Hashable, Codable, Sendable {
  /// The one trained with plain targets.
  case plain
  /// The one trained with double targets.
  case double
  /// The bounds do not tell.
  case undecided
}
