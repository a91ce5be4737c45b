/// A batch of transitions as two networks see it: what a double target is made of.
///
///     DoubleDQNBatch(
///       actions: [2], rewards: [1], isTerminated: [false],
///       onlineActionValues: [[1, 2, 3]],
///       onlineNextActionValues: [[2, 5, 3]], targetNextActionValues: [[4, 1, 6]])
///
/// Entry i of each list belongs to transition i. A row of a table has one value for each action.
public struct DoubleDQNBatch: Hashable, Codable, Sendable {
  /// The action of each transition.
  public var actions: [Int]
  /// The reward of each transition.
  public var rewards: [Double]
  /// Whether nothing follows a transition.
  ///
  /// A transition that a time limit cuts off is not terminated.
  public var isTerminated: [Bool]
  /// What the online network says about the states in which the actions were chosen.
  public var onlineActionValues: [[Double]]
  /// What the online network says about the next states.
  public var onlineNextActionValues: [[Double]]
  /// What the target network says about the next states.
  public var targetNextActionValues: [[Double]]

  /// Creates a batch.
  public init(
    actions: [Int], rewards: [Double], isTerminated: [Bool], onlineActionValues: [[Double]],
    onlineNextActionValues: [[Double]], targetNextActionValues: [[Double]]
  ) {
    self.actions = actions
    self.rewards = rewards
    self.isTerminated = isTerminated
    self.onlineActionValues = onlineActionValues
    self.onlineNextActionValues = onlineNextActionValues
    self.targetNextActionValues = targetNextActionValues
  }
}
