public import DecisionProcesses
public import DynamicProgramming
public import Exploration

/// Double Q-learning: two tables that check each other's optimism.
///
/// The largest of several noisy estimates is too large on average, and Q-learning builds on it.
/// Here a fair coin picks the table to update for each transition; that table selects the next
/// action, and the other says what it is worth:
///
///     q₁(s, a) ← q₁(s, a) + α [r + γ q₂(s′, argmaxₐ′ q₁(s′, a′)) − q₁(s, a)],
///
/// or the same with 1 and 2 exchanged.
///
/// The agent acts on the sum of both tables.
///
/// Source: van Hasselt, *Double Q-learning* (2010), algorithm 1; Sutton and Barto (2018), section
/// 6.7.
public struct DoubleQLearning<Table: ActionValueTable, Behavior: Explorer>: Agent, Sendable {
  /// The first table of estimates.
  public var first: Table
  /// The second table of estimates.
  public var second: Table
  /// The way of choosing actions while learning.
  public var explorer: Behavior
  /// How far an estimate moves towards its target, α, in `0...1`.
  public var stepSize: Double
  /// The weight of a reward one step later, γ, in `0...1`.
  public let discount: Double

  /// Creates an agent whose two tables begin as `actionValues`.
  ///
  /// - Precondition: `stepSize` and `discount` are in `0...1`.
  public init(actionValues: Table, explorer: Behavior, stepSize: Double, discount: Double) {
    checkSettings(stepSize: stepSize, discount: discount)
    first = actionValues
    second = actionValues
    self.explorer = explorer
    self.stepSize = stepSize
    self.discount = discount
  }

  @inlinable
  public mutating func action(
    in state: Table.State,
    using generator: inout some RandomNumberGenerator
  ) -> Int {
    explorer.action(for: Sum(first: first[state], second: second[state]), using: &generator)
  }

  @inlinable
  public func greedyAction(
    in state: Table.State,
    using generator: inout some RandomNumberGenerator
  ) -> Int {
    Sum(first: first[state], second: second[state]).greedyIndex(using: &generator)
  }

  /// Flips the coin and learns from one transition.
  ///
  /// - Complexity: O(actions), without allocation; one draw of 64 bits.
  @inlinable
  public mutating func learn(
    from transition: Transition<Table.State>,
    using generator: inout some RandomNumberGenerator
  ) {
    learn(from: transition, updatingFirst: generator.flip(0.5))
  }

  /// Learns from one transition with the coin already flipped.
  ///
  /// - Complexity: O(actions), without allocation.
  @inlinable
  public mutating func learn(from transition: Transition<Table.State>, updatingFirst: Bool) {
    if updatingFirst {
      let target = target(of: transition, selector: first, evaluator: second)
      first.update(transition.state, transition.action, towards: target, stepSize: stepSize)
    } else {
      let target = target(of: transition, selector: second, evaluator: first)
      second.update(transition.state, transition.action, towards: target, stepSize: stepSize)
    }
  }

  @inlinable
  func target(of transition: Transition<Table.State>, selector: Table, evaluator: Table) -> Double {
    TemporalDifference.doubleQLearningTarget(
      reward: transition.reward,
      continuation: TemporalDifference.continuation(
        isTerminal: transition.isTerminal, discount: discount),
      selector: selector[transition.nextState],
      evaluator: evaluator[transition.nextState])
  }

  /// The sums of two rows, added when asked for, so that acting allocates nothing.
  @usableFromInline
  struct Sum: Collection {
    @usableFromInline let first: Table.Row
    @usableFromInline let second: Table.Row

    @inlinable
    init(first: Table.Row, second: Table.Row) {
      self.first = first
      self.second = second
    }

    // Both rows come from tables of one shape, so an index of one is an index of the other.
    @inlinable var startIndex: Table.Row.Index { first.startIndex }
    @inlinable var endIndex: Table.Row.Index { first.endIndex }
    @inlinable var count: Int { first.count }

    @inlinable
    func index(after index: Table.Row.Index) -> Table.Row.Index { first.index(after: index) }

    @inlinable
    subscript(index: Table.Row.Index) -> Double { first[index] + second[index] }
  }
}

extension DoubleQLearning where Table == ActionValues {
  /// The mean of both tables: the agent's estimate.
  ///
  /// - Complexity: O(states · actions).
  public var actionValues: ActionValues {
    ActionValues(
      elements: zip(first.elements, second.elements).map { ($0 + $1) / 2 },
      actionCount: first.actionCount)
  }
}
