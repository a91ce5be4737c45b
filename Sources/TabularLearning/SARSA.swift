public import DecisionProcesses
public import Exploration

/// SARSA: learns the values of the policy that it follows, exploration included.
///
///     q(s, a) ← q(s, a) + α [r + γ q(s′, a′) − q(s, a)],   with a′ the action that is then taken.
///
/// The name lists what an update needs: S, A, R, S′, A′. So learning from a transition draws the
/// next action, and the next call of `action(in:using:)` returns it. At the end of a *truncated*
/// episode the draw is made as well: the state goes on being worth what the policy would earn from
/// it.
///
/// On the edge of a cliff SARSA keeps its distance where Q-learning walks along, since it knows
/// that it sometimes stumbles.
///
/// Source: Rummery and Niranjan, *On-line Q-learning using connectionist systems* (1994); Sutton
/// and Barto (2018), section 6.4 and example 6.6.
public struct SARSA<Table: ActionValueTable, Behavior: Explorer>: TabularAgent, Sendable {
  public var actionValues: Table
  public var explorer: Behavior
  public var stepSize: Double
  public let discount: Double

  /// The action that was drawn for the next step while learning from the last one.
  @usableFromInline var nextAction: Int?

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

  @inlinable
  public mutating func beginEpisode() {
    nextAction = nil
  }

  @inlinable
  public mutating func action(
    in state: Table.State,
    using generator: inout some RandomNumberGenerator
  ) -> Int {
    if let action = nextAction {
      nextAction = nil
      return action
    }
    return explorer.action(for: actionValues[state], using: &generator)
  }

  /// Draws the next action and learns from one transition.
  ///
  /// - Complexity: O(actions), without allocation.
  @inlinable
  public mutating func learn(
    from transition: Transition<Table.State>,
    using generator: inout some RandomNumberGenerator
  ) {
    guard !transition.isTerminal else {
      learn(from: transition, nextAction: nil)
      return
    }
    let drawn = explorer.action(for: actionValues[transition.nextState], using: &generator)
    learn(from: transition, nextAction: drawn)
    nextAction = drawn
  }

  /// Learns from one transition and the action that follows it.
  ///
  /// - Precondition: There is a next action, unless the transition is terminal.
  /// - Complexity: O(1).
  @inlinable
  public mutating func learn(from transition: Transition<Table.State>, nextAction: Int?) {
    require(
      transition.isTerminal || nextAction != nil,
      "SARSA learns from a transition and the next action, unless the transition is terminal.")
    let target = TemporalDifference.sarsaTarget(
      reward: transition.reward,
      continuation: continuation(after: transition),
      nextActionValue: nextAction.map { actionValues[transition.nextState, $0] } ?? 0)
    actionValues.update(
      transition.state, transition.action, towards: target, stepSize: stepSize)
  }
}
