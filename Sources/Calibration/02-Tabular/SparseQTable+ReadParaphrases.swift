import Coursework

/// The mistakes of exercise 2.1 in reading, in other words.
enum SparseQTableReadParaphrases {
  // MARK: - Reading creates rows

  enum InsertsBeforeReading: ListMistake {
    static func read(_ state: Int, _ list: RowList) -> [Double] { list.rows[list.place(state)] }
  }

  enum InsertsAfterMissing: ListMistake {
    static func read(_ state: Int, _ list: RowList) -> [Double] {
      guard let place = list.states.firstIndex(of: state) else {
        list.states.append(state)
        list.rows.append(list.settings.row)
        return list.settings.row
      }
      return list.rows[place]
    }
  }

  // MARK: - All rows share one default row

  enum OneRowForAll: ListMistake {
    static func read(_ state: Int, _ list: RowList) -> [Double] {
      list.rows.first ?? list.settings.row
    }
    static func write(_ value: Double, _ action: Int, _ state: Int, _ list: RowList) {
      _ = list.place(state)
      list.rows[0][action] = value
    }
  }

  struct SharedRowObject: RefusingTable {
    final class Row {
      var values: [Double]
      init(_ values: [Double]) { self.values = values }
    }
    let emptyRow: Row
    let settings: TableSettings
    var rows: [Int: Row] = [:]
    init(_ settings: TableSettings) {
      self.settings = settings
      emptyRow = Row(settings.row)
    }
    var rowCount: Int { rows.count }
    func actionValues(of state: Int) -> [Double] { rows[state, default: emptyRow].values }
    mutating func set(_ value: Double, _ action: Int, _ state: Int) {
      let row = rows[state] ?? emptyRow
      row.values[action] = value
      rows[state] = row
    }
  }

  // MARK: - An unknown state is an error

  enum SearchesOrThrows: ListMistake {
    static func read(_ state: Int, _ list: RowList) throws -> [Double] {
      for (known, row) in zip(list.states, list.rows) where known == state { return row }
      throw InvalidInput("never seen")
    }
  }

  struct ThrowsWhereMissing: RefusingTable {
    let settings: TableSettings
    var rows: [Int: [Double]] = [:]
    init(_ settings: TableSettings) { self.settings = settings }
    var rowCount: Int { rows.keys.count }
    func actionValues(of state: Int) throws -> [Double] {
      guard let row = rows[state] else { throw InvalidInput("no state \(state)") }
      return row
    }
    mutating func set(_ value: Double, _ action: Int, _ state: Int) {
      if rows[state] == nil { rows[state] = settings.row }
      rows[state]?[action] = value
    }
  }

  // MARK: - The initial value is forgotten

  enum FillsWithZero: ListMistake {
    static func read(_ state: Int, _ list: RowList) -> [Double] {
      guard let place = list.states.firstIndex(of: state) else {
        return Array(repeating: 0, count: list.settings.actionCount)
      }
      return list.rows[place]
    }
    static func write(_ value: Double, _ action: Int, _ state: Int, _ list: RowList) {
      SparseQTableWriteParaphrases.AppendsZeros.write(value, action, state, list)
    }
  }

  struct ZeroTable: RefusingTable {
    let settings: TableSettings
    var values: [Int: [Int: Double]] = [:]
    init(_ settings: TableSettings) { self.settings = settings }
    var rowCount: Int { values.count }
    func actionValues(of state: Int) -> [Double] {
      (0..<settings.actionCount).map { values[state]?[$0] ?? 0 }
    }
    mutating func set(_ value: Double, _ action: Int, _ state: Int) {
      values[state, default: [:]][action] = value
    }
  }
}
