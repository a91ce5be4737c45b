public import DynamicProgramming

/// Storage for action values: a number for each action in each state.
///
/// `ActionValues` is the dense one, an array for states that are indices. `SparseActionValues` is a
/// dictionary for states of any kind, and holds those that were visited.
public protocol ActionValueTable<State>: Sendable {
  /// What identifies a state.
  associatedtype State
  /// The action values of one state, by action.
  associatedtype Row: Collection<Double>

  /// The number of actions, the same in every state.
  var actionCount: Int { get }

  /// The values of all actions in `state`.
  subscript(state: State) -> Row { get }

  /// The value of `action` in `state`.
  subscript(state: State, action: Int) -> Double { get set }
}

extension ActionValues: ActionValueTable {}

extension ActionValueTable {
  /// Moves one value towards a target: q(s, a) ← q(s, a) + α (target − q(s, a)).
  ///
  /// - Complexity: O(1).
  @inlinable
  mutating func update(_ state: State, _ action: Int, towards target: Double, stepSize: Double) {
    self[state, action] = TemporalDifference.updated(
      self[state, action], towards: target, stepSize: stepSize)
  }
}
