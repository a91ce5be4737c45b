public import Coursework

extension Submission {
  /// Exercise 2.1: a table of action values that holds only the states it was told about.
  public struct SparseQTable: SparseQTableExercise {
    // TODO: declare what the table remembers.

    public init(actionCount: Int, initialValue: Double) throws {
      // TODO: refuse bad input, then begin without rows.
      throw Unattempted()
    }

    public var rowCount: Int {
      get throws {
        // TODO: count the rows that are stored.
        throw Unattempted()
      }
    }

    public func actionValues(of state: Int) throws -> [Double] {
      // TODO: return the row of the state, or what it would be if there were one.
      throw Unattempted()
    }

    public mutating func setValue(_ value: Double, of action: Int, in state: Int) throws {
      // TODO: refuse bad input, then set one value of the row, which may have to be made first.
      throw Unattempted()
    }
  }
}
