import Coursework

/// The classic mistakes of exercise 2.1.
enum SparseQTableMisconceptions {
  static let all = [
    Misconception(
      Contracts.SparseQTable.self, "reading creates rows",
      """
      Your table is larger after a question about a state that was never written. What has to \
      change in a table that is only looked at?
      """,
      as: Mistaken<ReadingCreatesRows>.self),
    Misconception(
      Contracts.SparseQTable.self, "all rows share one default row",
      """
      Setting a value in one state shows up in others: all your rows are the same row. Who owns \
      the row that a new state begins with?
      """,
      as: Mistaken<SharedDefaultRow>.self),
    Misconception(
      Contracts.SparseQTable.self, "an unknown state is an error",
      """
      Your table refuses a state that was never written. An agent meets every state for a first \
      time: what does it believe about it then?
      """,
      as: Mistaken<UnknownStateIsAnError>.self),
    Misconception(
      Contracts.SparseQTable.self, "the initial value is forgotten",
      """
      Your table begins at 0 everywhere, whatever the initial value. What did the initialiser get \
      it for?
      """,
      as: Mistaken<InitialValueForgotten>.self),
    Misconception(
      Contracts.SparseQTable.self, "a new row starts at 0",
      """
      A state that was never written has the initial value, but once one of its values is set, the \
      others turn to 0. What should a row be made of when it is stored for the first time?
      """,
      as: Mistaken<NewRowStartsAtZero>.self),
    Misconception(
      Contracts.SparseQTable.self, "setting a value starts the row again",
      """
      Setting one action's value forgets what was set for the others. Which row do you change: the \
      one that is stored, or a new one?
      """,
      as: Mistaken<StartsTheRowAgain>.self),
  ]

  private enum ReadingCreatesRows: SparseQTableMistake {
    static func read(_ state: Int, from table: MistakenRows) -> [Double] {
      table.store(table.row(state), in: state)
      return table.row(state)
    }
  }

  private enum SharedDefaultRow: SparseQTableMistake {
    static func read(_ state: Int, from table: MistakenRows) -> [Double] { table.emptyRow }
    static func write(_ value: Double, of action: Int, in state: Int, to table: MistakenRows) {
      table.emptyRow[action] = value
      table.store(table.emptyRow, in: state)
    }
  }

  private enum UnknownStateIsAnError: SparseQTableMistake {
    static func read(_ state: Int, from table: MistakenRows) throws -> [Double] {
      guard table.rows[state] != nil else { throw InvalidInput("the state is not in the table") }
      return table.row(state)
    }
  }

  private enum InitialValueForgotten: SparseQTableMistake {
    static func read(_ state: Int, from table: MistakenRows) -> [Double] {
      table.rows[state] ?? table.zeros
    }
    static func write(_ value: Double, of action: Int, in state: Int, to table: MistakenRows) {
      NewRowStartsAtZero.write(value, of: action, in: state, to: table)
    }
  }

  private enum NewRowStartsAtZero: SparseQTableMistake {
    static func write(_ value: Double, of action: Int, in state: Int, to table: MistakenRows) {
      var row = table.rows[state] ?? table.zeros
      row[action] = value
      table.store(row, in: state)
    }
  }

  private enum StartsTheRowAgain: SparseQTableMistake {
    static func write(_ value: Double, of action: Int, in state: Int, to table: MistakenRows) {
      var row = table.emptyRow
      row[action] = value
      table.store(row, in: state)
    }
  }
}

/// A mistake in reading or in writing, with everything else right.
private protocol SparseQTableMistake {
  static func read(_ state: Int, from table: MistakenRows) throws -> [Double]
  static func write(_ value: Double, of action: Int, in state: Int, to table: MistakenRows)
}

extension SparseQTableMistake {
  static func read(_ state: Int, from table: MistakenRows) throws -> [Double] { table.row(state) }

  static func write(_ value: Double, of action: Int, in state: Int, to table: MistakenRows) {
    var row = table.row(state)
    row[action] = value
    table.store(row, in: state)
  }
}

/// The storage, a class so that even reading can change it.
private final class MistakenRows {
  var emptyRow: [Double]
  private(set) var rows: [Int: [Double]] = [:]

  init(emptyRow: [Double]) { self.emptyRow = emptyRow }

  var zeros: [Double] { emptyRow.map { _ in 0 } }
  func row(_ state: Int) -> [Double] { rows[state] ?? emptyRow }
  func store(_ row: [Double], in state: Int) { rows[state] = row }
}

/// A table that refuses bad input and makes one mistake.
private struct Mistaken<Mistake: SparseQTableMistake>: SparseQTableExercise {
  let table: MistakenRows

  init(actionCount: Int, initialValue: Double) throws {
    guard actionCount > 0, initialValue.isFinite else { throw InvalidInput("not a table") }
    table = MistakenRows(emptyRow: Array(repeating: initialValue, count: actionCount))
  }

  var rowCount: Int { table.rows.count }

  func actionValues(of state: Int) throws -> [Double] { try Mistake.read(state, from: table) }

  mutating func setValue(_ value: Double, of action: Int, in state: Int) throws {
    guard table.emptyRow.indices.contains(action), value.isFinite else {
      throw InvalidInput("not a value of the table")
    }
    Mistake.write(value, of: action, in: state, to: table)
  }
}
