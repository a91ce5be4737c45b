/// A task as an agent of exercise 10.6 meets it: something to begin anew, and to act in.
///
///     var state = try task.reset()
///     let step = try task.step(3)
///     step.state.features             // what is seen now
///     step.isTerminated               // the peg is in
///
/// What an action's number stands for is not told, and differs from task to task: it is learned.
public protocol PegTask {
  /// The number of actions; an action is an index below it.
  var actionCount: Int { get }

  /// Begins an episode.
  mutating func reset() throws -> PegTaskState

  /// Acts.
  ///
  /// - Throws: `InvalidInput` where there is no such action, or no episode under way: after a terminated
  ///   or truncated step, the next call is `reset`.
  mutating func step(_ action: Int) throws -> PegTaskStep
}

/// What is seen of a task.
public struct PegTaskState: Hashable, Codable, Sendable {
  /// What a network reads.
  public var features: [Double]
  /// The potential Φ of the state, computed from what is measured, as in exercise 10.4.
  public var potential: Double

  /// Creates a state.
  public init(features: [Double], potential: Double) {
    self.features = features
    self.potential = potential
  }
}

/// What a step of a task has come to.
public struct PegTaskStep: Hashable, Codable, Sendable {
  /// The state after the step.
  public var state: PegTaskState
  /// The task's own reward, without shaping.
  public var reward: Double
  /// Whether the task is done: nothing follows.
  public var isTerminated: Bool
  /// Whether the time is up.
  public var isTruncated: Bool
  /// Whether the safety layer overrode the command.
  public var wasOverridden: Bool
  /// The action that was carried out: the chosen one, or the one of the safety layer.
  public var executedAction: Int

  /// Creates a step.
  public init(
    state: PegTaskState, reward: Double, isTerminated: Bool, isTruncated: Bool,
    wasOverridden: Bool, executedAction: Int
  ) {
    self.state = state
    self.reward = reward
    self.isTerminated = isTerminated
    self.isTruncated = isTruncated
    self.wasOverridden = wasOverridden
    self.executedAction = executedAction
  }
}
