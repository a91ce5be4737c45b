public import DecisionProcesses

/// The action values of one state, as a view into a table.
///
/// Its indices are actions, `0..<count`, in every row. (The indices of an `ArraySlice` would begin
/// where the row begins in the table.)
public struct ActionValueRow: RandomAccessCollection, Sendable {
  @usableFromInline let table: [Double]
  @usableFromInline let start: Int
  /// The number of actions.
  public let count: Int

  @inlinable
  init(table: [Double], start: Int, count: Int) {
    require(
      start >= 0 && start + count <= table.count, "A state is an index below stateCount.")
    self.table = table
    self.start = start
    self.count = count
  }

  @inlinable public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int { count }

  @inlinable
  public subscript(action: Int) -> Double {
    require(action >= 0 && action < count, "An action is an index below actionCount.")
    return table[start + action]
  }

  /// The largest value.
  ///
  /// - Complexity: O(actions).
  public var maximum: Double {
    // Starts from the first value: a running maximum that starts at 0 is wrong where all are
    // negative.
    reduce(self[0], Swift.max)
  }

  /// The mean of the values: what choosing uniformly is worth.
  ///
  /// - Complexity: O(actions).
  public var mean: Double { reduce(0, +) / Double(count) }
}
