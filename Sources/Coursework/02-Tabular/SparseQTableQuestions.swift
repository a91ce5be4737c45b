/// One use of a table.
public enum TableAccess: Hashable, Codable, Sendable {
  /// Asks for the values of a state.
  case read(state: Int)
  /// Sets one value.
  case write(value: Double, action: Int, state: Int)
  /// Tries to set a value that has to be refused, and goes on.
  case refusedWrite(value: Double, action: Int, state: Int)
}

/// Asks what a table answers to reads and writes, one after another.
public struct SparseQTableQuestion: Question {
  public typealias Asks = Contracts.SparseQTable
  public var actionCount: Int
  /// The value of whatever was never set.
  public var initialValue: Double
  /// What is done with the table, in order.
  public var accesses: [TableAccess]

  /// What came back.
  public struct Answer: Hashable, Codable, Sendable {
    /// What each access read; empty for a write.
    public var rows: [[Double]]
    /// The number of stored rows after each access.
    public var rowCounts: [Int]

    /// Creates an answer.
    public init(rows: [[Double]] = [], rowCounts: [Int] = []) {
      self.rows = rows
      self.rowCounts = rowCounts
    }
  }

  /// Creates the question.
  public init(actionCount: Int, initialValue: Double, accesses: [TableAccess]) {
    self.actionCount = actionCount
    self.initialValue = initialValue
    self.accesses = accesses
  }

  public func answer(by implementation: any SparseQTableExercise.Type) throws -> Answer {
    var table = try implementation.init(actionCount: actionCount, initialValue: initialValue)
    var answer = Answer()
    for access in accesses {
      switch access {
      case .read(let state): answer.rows.append(try table.actionValues(of: state))
      case .write(let value, let action, let state):
        try table.setValue(value, of: action, in: state)
        answer.rows.append([])
      case .refusedWrite(let value, let action, let state):
        // Whether it is refused at all is another question.
        do { try table.setValue(value, of: action, in: state) } catch is InvalidInput {}
        answer.rows.append([])
      }
      answer.rowCounts.append(try table.rowCount)
    }
    return answer
  }

  /// Without one of the accesses.
  public var smaller: [SparseQTableQuestion] {
    guard accesses.count > 1 else { return [] }
    return accesses.indices.map { index in
      with { $0.accesses.remove(at: index) }
    }
  }
}
