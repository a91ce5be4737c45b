public import DecisionProcesses

/// A dense table of action values: one number for each state and action.
///
///     var values = ActionValues(stateCount: 16, actionCount: 4)
///     values[14, 2] = 1
///     values[14].maximum            // 1
///     values.greedyActions(in: 14)  // [2]
///
/// The table is one flat array of `stateCount` · `actionCount` numbers, state-major: q(s, a) stands
/// at `elements[s * actionCount + a]`. Exact answers and learned tables have this same type, so
/// that one can be subtracted from the other.
///
/// Source: Sutton and Barto, *Reinforcement Learning* (2nd edition, 2018), section 3.5.
public struct ActionValues: Hashable, Codable, Sendable {
  /// The number of actions, the same in every state.
  public let actionCount: Int

  // Visible to inlined code: a table is read and written once for each step of learning.
  @usableFromInline var storage: [Double]

  private enum CodingKeys: String, CodingKey {
    case actionCount
    case storage = "elements"
  }

  /// Creates a table that holds one value everywhere.
  ///
  /// - Precondition: `stateCount` is not negative and `actionCount` is positive.
  public init(stateCount: Int, actionCount: Int, initialValue: Double = 0) {
    require(stateCount >= 0, "A table cannot have fewer than no states.")
    require(actionCount > 0, "A table of action values needs at least one action.")
    self.actionCount = actionCount
    storage = Array(repeating: initialValue, count: stateCount * actionCount)
  }

  /// Creates a table from its flat, state-major elements.
  ///
  /// - Precondition: The elements fill whole rows of `actionCount`.
  public init(elements: [Double], actionCount: Int) {
    require(actionCount > 0, "A table of action values needs at least one action.")
    require(
      elements.count.isMultiple(of: actionCount),
      "The elements of a table of action values fill whole rows.")
    self.actionCount = actionCount
    storage = elements
  }

  /// Creates a table from one row for each state.
  ///
  /// - Precondition: There is a row, and all rows have the same length.
  public init(rows: [[Double]]) {
    require(!rows.isEmpty, "A table made of rows needs a row to count the actions of.")
    require(
      rows.allSatisfy { $0.count == rows[0].count }, "All rows of a table have the same length.")
    self.init(elements: Array(rows.joined()), actionCount: rows[0].count)
  }

  /// The number of states.
  public var stateCount: Int { storage.count / actionCount }

  /// All values, state-major.
  public var elements: [Double] { storage }

  /// The value of `action` in `state`.
  ///
  /// - Complexity: O(1).
  @inlinable
  public subscript(state: Int, action: Int) -> Double {
    get {
      checkAction(action)
      return storage[state * actionCount + action]
    }
    set {
      checkAction(action)
      storage[state * actionCount + action] = newValue
    }
  }

  /// The values of all actions in `state`.
  ///
  /// - Complexity: O(1); the row shares the table's storage.
  @inlinable
  public subscript(state: Int) -> ActionValueRow {
    ActionValueRow(table: storage, start: state * actionCount, count: actionCount)
  }

  // An action out of range would land in another state's row and be found by no bounds check.
  @inlinable
  func checkAction(_ action: Int) {
    require(action >= 0 && action < actionCount, "An action is an index below actionCount.")
  }
}
