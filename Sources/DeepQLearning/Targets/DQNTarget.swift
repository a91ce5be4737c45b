public import DecisionProcesses

/// The targets of deep Q-learning, each a pure function, written once.
///
///     DQNTarget.dqnTarget(reward: 1, continuation: 0.5, nextTargetValues: [2, 4])          // 3
///     DQNTarget.doubleDQNTarget(
///       reward: 1, continuation: 0.5, nextOnlineValues: [9, 8], nextTargetValues: [2, 4])  // 2
///
/// They are those of `TemporalDifference` in single precision, with two networks in place of two
/// tables: the *online* network learns, and the *target* network, an older copy of it, says what
/// comes next, so that an estimate does not chase itself. The continuation is γⁿ for a transition
/// over n steps, and 0 where the process terminated; then the next values are not read, and may be
/// infinite or NaN.
///
/// Source: Mnih et al., *Human-level control through deep reinforcement learning* (2015); van
/// Hasselt, Guez and Silver, *Deep reinforcement learning with double Q-learning* (2016).
public enum DQNTarget {
  /// The weight of what follows a transition over `stepCount` steps: 0 after the end, else γⁿ.
  @inlinable
  public static func continuation(isTerminated: Bool, discount: Float, stepCount: Int = 1) -> Float
  {
    if isTerminated { return 0 }
    var power: Float = 1
    for _ in 0..<stepCount { power *= discount }
    return power
  }

  /// The target of DQN: r + γ maxₐ q⁻(s′, a), with q⁻ the target network.
  ///
  /// Source: Mnih et al. (2015), algorithm 1.
  ///
  /// - Precondition: There is a next action, unless `continuation` is 0.
  /// - Complexity: O(actions).
  @inlinable
  @inline(__always)
  public static func dqnTarget(
    reward: Float,
    continuation: Float,
    nextTargetValues: some Collection<Float>
  ) -> Float {
    guard continuation != 0 else { return reward }
    require(
      !nextTargetValues.isEmpty, "A state that is not terminal has at least one action.")
    // Not from 0, which would win over values that are all negative.
    var best = -Float.infinity
    for value in nextTargetValues where value > best { best = value }
    return reward + continuation * best
  }

  /// The target of double DQN: r + γ q⁻(s′, argmaxₐ q(s′, a)).
  ///
  /// The online network q selects the action and the target network q⁻ says what it is worth. Of
  /// several actions that tie in the online network, the first is evaluated.
  ///
  /// Source: van Hasselt, Guez and Silver (2016), equation 4.
  ///
  /// - Precondition: Both networks have the same number of actions, at least one, unless
  ///   `continuation` is 0.
  /// - Complexity: O(actions).
  @inlinable
  @inline(__always)
  public static func doubleDQNTarget(
    reward: Float,
    continuation: Float,
    nextOnlineValues: some Collection<Float>,
    nextTargetValues: some Collection<Float>
  ) -> Float {
    guard continuation != 0 else { return reward }
    require(
      nextOnlineValues.count == nextTargetValues.count, "Both networks know the same actions.")
    require(
      !nextOnlineValues.isEmpty, "A state that is not terminal has at least one action.")
    var best = -Float.infinity
    var evaluated: Float?
    for (selected, value) in zip(nextOnlineValues, nextTargetValues)
    where selected > best || evaluated == nil {
      best = selected
      evaluated = value
    }
    return reward + continuation * (evaluated ?? .nan)
  }
}
