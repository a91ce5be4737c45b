public import DecisionProcesses
public import Exploration

/// A learner: it acts, and changes with what it experiences.
///
/// Once an episode, `beginEpisode()`; then for each step one `action(in:using:)` and one
/// `learn(from:using:)`. `train(_:in:episodes:using:)` makes these calls.
public protocol Agent<State> {
  /// What the agent sees of the world.
  associatedtype State

  /// Forgets what belongs to the previous episode.
  mutating func beginEpisode()

  /// Chooses an action, exploring.
  mutating func action(in state: State, using generator: inout some RandomNumberGenerator) -> Int

  /// Learns from one transition.
  ///
  /// The state after a truncated episode still has a value: its transition is not terminal.
  mutating func learn(
    from transition: Transition<State>,
    using generator: inout some RandomNumberGenerator)

  /// Chooses the action that the agent believes to be best, ties equally often.
  func greedyAction(in state: State, using generator: inout some RandomNumberGenerator) -> Int
}

extension Agent {
  @inlinable
  public mutating func beginEpisode() {}
}

/// An agent that keeps its action values in one table and explores by looking at them.
public protocol TabularAgent: Agent where State == Table.State {
  /// The storage of the action values.
  associatedtype Table: ActionValueTable
  /// The way of choosing actions while learning.
  associatedtype Behavior: Explorer

  /// The estimates.
  var actionValues: Table { get set }
  /// The way of choosing actions while learning.
  var explorer: Behavior { get set }
  /// How far an estimate moves towards its target, α, in `0...1`.
  var stepSize: Double { get set }
  /// The weight of a reward one step later, γ, in `0...1`.
  var discount: Double { get }
}

extension TabularAgent {
  @inlinable
  @inline(__always)
  public mutating func action(
    in state: State,
    using generator: inout some RandomNumberGenerator
  ) -> Int {
    explorer.action(for: actionValues[state], using: &generator)
  }

  @inlinable
  public func greedyAction(
    in state: State,
    using generator: inout some RandomNumberGenerator
  ) -> Int {
    actionValues[state].greedyIndex(using: &generator)
  }

  /// The weight of what follows `transition`: 0 at the end of the process, else the discount.
  @inlinable
  func continuation(after transition: Transition<State>) -> Double {
    TemporalDifference.continuation(isTerminal: transition.isTerminal, discount: discount)
  }
}

/// Traps unless both settings of a learning rule lie in `0...1`.
func checkSettings(stepSize: Double, discount: Double) {
  require((0...1).contains(stepSize), "A step size lies in 0...1.")
  require((0...1).contains(discount), "A discount lies in 0...1.")
}
