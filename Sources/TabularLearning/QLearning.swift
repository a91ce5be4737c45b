public import DecisionProcesses
public import Exploration

/// Q-learning: learns the optimal action values from any behaviour that keeps trying everything.
///
///     var agent = QLearning(
///       actionValues: ActionValues(stateCount: 16, actionCount: 4),
///       explorer: EpsilonGreedy(epsilon: 0.1), stepSize: 0.1, discount: 0.99)
///     let log = train(&agent, in: &world, episodes: 500, using: &generator)
///
/// Each transition moves one entry:
///
///     q(s, a) ← q(s, a) + α [r + γ maxₐ′ q(s′, a′) − q(s, a)].
///
/// The maximum does not ask what the agent does next, so the values learned are those of the greedy
/// policy while another one acts: learning is *off-policy*. The table converges with probability 1
/// if every pair is visited without end and the step sizes of each sum to infinity while their
/// squares do not.
///
/// Source: Watkins and Dayan, *Q-learning*, Machine Learning 8 (1992); Sutton and Barto (2018),
/// section 6.5.
public struct QLearning<Table: ActionValueTable, Behavior: Explorer>: TabularAgent, Sendable {
  public var actionValues: Table
  public var explorer: Behavior
  public var stepSize: Double
  public let discount: Double

  /// Creates an agent whose estimates begin as `actionValues`.
  ///
  /// - Precondition: `stepSize` and `discount` are in `0...1`.
  public init(actionValues: Table, explorer: Behavior, stepSize: Double, discount: Double) {
    checkSettings(stepSize: stepSize, discount: discount)
    self.actionValues = actionValues
    self.explorer = explorer
    self.stepSize = stepSize
    self.discount = discount
  }

  /// Learns from one transition.
  ///
  /// - Complexity: O(actions), without allocation or draws.
  @inlinable
  @inline(__always)
  public mutating func learn(
    from transition: Transition<Table.State>,
    using generator: inout some RandomNumberGenerator
  ) {
    let target = TemporalDifference.qLearningTarget(
      reward: transition.reward,
      continuation: continuation(after: transition),
      nextActionValues: actionValues[transition.nextState])
    actionValues.update(
      transition.state, transition.action, towards: target, stepSize: stepSize)
  }
}
