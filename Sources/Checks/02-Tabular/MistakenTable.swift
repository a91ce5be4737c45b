import Coursework

/// A mistake in reading or in writing, with everything else right.
protocol SparseQTableMistake {
  static func read(_ state: Int, from table: MistakenRows) throws -> [Double]
  static func write(_ value: Double, of action: Int, in state: Int, to table: MistakenRows)
  /// What happens before a write is refused.
  static func refuse(_ state: Int, to table: MistakenRows)
}

extension SparseQTableMistake {
  static func read(_ state: Int, from table: MistakenRows) throws -> [Double] { table.row(state) }

  static func write(_ value: Double, of action: Int, in state: Int, to table: MistakenRows) {
    var row = table.row(state)
    row[action] = value
    table.store(row, in: state)
  }

  static func refuse(_ state: Int, to table: MistakenRows) {}
}

/// The storage, a class so that even reading can change it.
final class MistakenRows {
  var emptyRow: [Double]
  private(set) var rows: [Int: [Double]] = [:]

  init(emptyRow: [Double]) { self.emptyRow = emptyRow }

  var zeros: [Double] { emptyRow.map { _ in 0 } }
  func row(_ state: Int) -> [Double] { rows[state] ?? emptyRow }
  func store(_ row: [Double], in state: Int) { rows[state] = row }
}

/// A table that refuses bad input and makes one mistake.
struct MistakenTable<Mistake: SparseQTableMistake>: SparseQTableExercise {
  let table: MistakenRows

  init(actionCount: Int, initialValue: Double) throws {
    guard actionCount > 0, initialValue.isFinite else { throw InvalidInput("not a table") }
    table = MistakenRows(emptyRow: Array(repeating: initialValue, count: actionCount))
  }

  var rowCount: Int { table.rows.count }

  func actionValues(of state: Int) throws -> [Double] { try Mistake.read(state, from: table) }

  mutating func setValue(_ value: Double, of action: Int, in state: Int) throws {
    guard table.emptyRow.indices.contains(action), value.isFinite else {
      Mistake.refuse(state, to: table)
      throw InvalidInput("not a value of the table")
    }
    Mistake.write(value, of: action, in: state, to: table)
  }
}
