public import DecisionProcesses
public import Exploration

/// Expected SARSA: SARSA with the mean over the next actions instead of one draw.
///
///     q(s, a) ← q(s, a) + α [r + γ Σₐ′ π(a′ given s′) q(s′, a′) − q(s, a)].
///
/// The target does not vary with the next action, so larger steps are safe; in a deterministic
/// world a step size of 1 is. With epsilon-greedy behaviour the table approaches the best
/// epsilon-soft values, `optimalActionValues(of:discount:epsilon:)`; with epsilon 0 the rule is
/// Q-learning's.
///
/// Source: van Seijen, van Hasselt, Whiteson and Wiering, *A theoretical and empirical analysis of
/// expected SARSA* (2009); Sutton and Barto (2018), section 6.6.
public struct ExpectedSARSA<Table: ActionValueTable, Behavior: Explorer>: TabularAgent, Sendable {
  public var actionValues: Table
  public var explorer: Behavior
  public var stepSize: Double
  public let discount: Double

  /// Storage for π( · given s′), so that learning allocates nothing.
  @usableFromInline var probabilities: [Double]

  /// Creates an agent whose estimates begin as `actionValues`.
  ///
  /// - Precondition: `stepSize` and `discount` are in `0...1`.
  public init(actionValues: Table, explorer: Behavior, stepSize: Double, discount: Double) {
    checkSettings(stepSize: stepSize, discount: discount)
    self.actionValues = actionValues
    self.explorer = explorer
    self.stepSize = stepSize
    self.discount = discount
    probabilities = Array(repeating: 0, count: actionValues.actionCount)
  }

  /// Learns from one transition.
  ///
  /// - Complexity: O(actions), without allocation or draws.
  @inlinable
  public mutating func learn(
    from transition: Transition<Table.State>,
    using generator: inout some RandomNumberGenerator
  ) {
    let target = target(of: transition)
    actionValues.update(
      transition.state, transition.action, towards: target, stepSize: stepSize)
  }

  // A function of its own: the row is let go before the table is written, which would else copy it.
  @inlinable
  mutating func target(of transition: Transition<Table.State>) -> Double {
    guard !transition.isTerminal else { return transition.reward }
    let nextActionValues = actionValues[transition.nextState]
    explorer.writeProbabilities(of: nextActionValues, into: &probabilities)
    return TemporalDifference.expectedSARSATarget(
      reward: transition.reward, continuation: discount, nextActionValues: nextActionValues,
      probabilities: probabilities)
  }
}
