import DecisionProcesses

/// A table of action values that holds the states that were written to, and no others.
///
///     var values = SparseActionValues<String>(actionCount: 2)
///     values["start"]             // [0, 0]; and the table is still empty
///     values["start", 1] = 0.5
///     values.stateCount           // 1
///
/// Reading a state that was never written answers with the initial value and creates nothing. (In
/// Python's `defaultdict`, reading creates the row: evaluating an agent makes its table grow.)
public struct SparseActionValues<State: Hashable & Sendable>: ActionValueTable, Hashable {
  public let actionCount: Int

  /// The row of a state that was never written.
  @usableFromInline let initialRow: [Double]
  @usableFromInline var rows: [State: [Double]] = [:]

  /// Creates an empty table.
  ///
  /// - Precondition: `actionCount` is positive.
  public init(actionCount: Int, initialValue: Double = 0) {
    require(actionCount > 0, "A table of action values needs at least one action.")
    self.actionCount = actionCount
    initialRow = Array(repeating: initialValue, count: actionCount)
  }

  /// The number of states that were written to.
  public var stateCount: Int { rows.count }

  /// The states that were written to, in no order.
  public var states: some Collection<State> { rows.keys }

  /// The values of all actions in `state`.
  ///
  /// - Complexity: O(1) expected.
  @inlinable
  public subscript(state: State) -> [Double] { rows[state] ?? initialRow }

  /// The value of `action` in `state`; writing it creates the row if there is none.
  ///
  /// - Complexity: O(1) expected, and O(actions) for the first write to a state.
  @inlinable
  public subscript(state: State, action: Int) -> Double {
    get { self[state][action] }
    set { rows[state, default: initialRow][action] = newValue }
  }
}
