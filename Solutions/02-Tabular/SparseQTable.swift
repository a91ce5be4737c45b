public import Coursework

extension Submission {
  /// Exercise 2.1: a table of action values that holds only the states it was told about.
  public struct SparseQTable: SparseQTableExercise {
    // An array is a value: every row made from this one is a copy of its own.
    private let emptyRow: [Double]
    private var rows: [Int: [Double]] = [:]

    public init(actionCount: Int, initialValue: Double) throws {
      guard actionCount > 0 else { throw InvalidInput("a table needs at least one action") }
      guard initialValue.isFinite else { throw InvalidInput("the initial value must be finite") }
      emptyRow = Array(repeating: initialValue, count: actionCount)
    }

    public var rowCount: Int {
      get throws {
        rows.count
      }
    }

    public func actionValues(of state: Int) throws -> [Double] {
      // Reading a dictionary with a default stores nothing; only assigning does.
      rows[state, default: emptyRow]
    }

    public mutating func setValue(_ value: Double, of action: Int, in state: Int) throws {
      guard emptyRow.indices.contains(action) else {
        throw InvalidInput("an action is an index below \(emptyRow.count)")
      }
      guard value.isFinite else { throw InvalidInput("a value must be finite") }
      // One element is changed in place: the row is made first where it is missing.
      rows[state, default: emptyRow][action] = value
    }
  }
}
