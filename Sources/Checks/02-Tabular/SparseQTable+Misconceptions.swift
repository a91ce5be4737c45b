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
      as: MistakenTable<ReadingCreatesRows>.self),
    Misconception(
      Contracts.SparseQTable.self, "all rows share one default row",
      """
      Setting a value in one state shows up in others: all your rows are the same row. Who owns \
      the row that a new state begins with?
      """,
      as: MistakenTable<SharedDefaultRow>.self),
    Misconception(
      Contracts.SparseQTable.self, "an unknown state is an error",
      """
      Your table refuses a state that was never written. An agent meets every state for a first \
      time: what does it believe about it then?
      """,
      as: MistakenTable<UnknownStateIsAnError>.self),
    Misconception(
      Contracts.SparseQTable.self, "the initial value is forgotten",
      """
      Your table begins at 0 everywhere, whatever the initial value. What did the initialiser get \
      it for?
      """,
      as: MistakenTable<InitialValueForgotten>.self),
    Misconception(
      Contracts.SparseQTable.self, "a new row starts at 0",
      """
      A state that was never written has the initial value, but once one of its values is set, the \
      others turn to 0. What should a row be made of when it is stored for the first time?
      """,
      as: MistakenTable<NewRowStartsAtZero>.self),
    Misconception(
      Contracts.SparseQTable.self, "setting a value starts the row again",
      """
      Setting one action's value forgets what was set for the others. Which row do you change: the \
      one that is stored, or a new one?
      """,
      as: MistakenTable<StartsTheRowAgain>.self),
    Misconception(
      Contracts.SparseQTable.self, "adds to the value that it should set",
      """
      Your table adds the new value to what stood there. Setting the same value twice should \
      change nothing the second time.
      """,
      as: MistakenTable<AddsToTheValue>.self),
    Misconception(
      Contracts.SparseQTable.self, "the initial value is not worth a row",
      """
      Your table stores no row where the value that is set is the initial one. How can an agent \
      tell then whether it has been in a state?
      """,
      as: MistakenTable<SkipsTheInitialValue>.self),
    Misconception(
      Contracts.SparseQTable.self, "stores the row before it refuses",
      """
      After a value that was refused your table has a row more. Which comes first: looking at what \
      is asked for, or changing something?
      """,
      as: MistakenTable<StoresBeforeRefusing>.self),
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

  private enum AddsToTheValue: SparseQTableMistake {
    static func write(_ value: Double, of action: Int, in state: Int, to table: MistakenRows) {
      var row = table.row(state)
      row[action] += value
      table.store(row, in: state)
    }
  }

  private enum SkipsTheInitialValue: SparseQTableMistake {
    static func write(_ value: Double, of action: Int, in state: Int, to table: MistakenRows) {
      var row = table.row(state)
      guard row[action] != value else { return }
      row[action] = value
      table.store(row, in: state)
    }
  }

  private enum StoresBeforeRefusing: SparseQTableMistake {
    static func refuse(_ state: Int, to table: MistakenRows) {
      table.store(table.row(state), in: state)
    }
  }
}
