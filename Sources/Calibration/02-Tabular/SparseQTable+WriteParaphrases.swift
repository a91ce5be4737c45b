import Coursework

/// The mistakes of exercise 2.1 in writing, in other words.
enum SparseQTableWriteParaphrases {
  // MARK: - A new row starts at 0

  enum AppendsZeros: ListMistake {
    static func write(_ value: Double, _ action: Int, _ state: Int, _ list: RowList) {
      let isNew = !list.states.contains(state)
      let place = list.place(state)
      if isNew { list.rows[place] = list.rows[place].map { _ in 0 } }
      list.rows[place][action] = value
    }
  }

  struct ZeroForTheOthers: RefusingTable {
    let settings: TableSettings
    var values: [Int: [Int: Double]] = [:]
    init(_ settings: TableSettings) { self.settings = settings }
    var rowCount: Int { values.count }
    func actionValues(of state: Int) -> [Double] {
      guard let row = values[state] else { return settings.row }
      return (0..<settings.actionCount).map { row[$0, default: 0] }
    }
    mutating func set(_ value: Double, _ action: Int, _ state: Int) {
      values[state, default: [:]][action] = value
    }
  }

  // MARK: - Setting a value starts the row again

  enum ReplacesTheRow: ListMistake {
    static func write(_ value: Double, _ action: Int, _ state: Int, _ list: RowList) {
      list.rows[list.place(state)] = (0..<list.settings.actionCount).map {
        $0 == action ? value : list.settings.initialValue
      }
    }
  }

  struct RemembersTheLastWrite: RefusingTable {
    let settings: TableSettings
    var latest: [Int: (action: Int, value: Double)] = [:]
    init(_ settings: TableSettings) { self.settings = settings }
    var rowCount: Int { latest.count }
    func actionValues(of state: Int) -> [Double] {
      var row = settings.row
      if let write = latest[state] { row[write.action] = write.value }
      return row
    }
    mutating func set(_ value: Double, _ action: Int, _ state: Int) {
      latest[state] = (action, value)
    }
  }

  // MARK: - Adds to the value that it should set

  enum AccumulatesInPlace: ListMistake {
    static func write(_ value: Double, _ action: Int, _ state: Int, _ list: RowList) {
      list.rows[list.place(state)][action] += value
    }
  }

  struct AddsToADefault: RefusingTable {
    let settings: TableSettings
    var sums: [Int: [Double]] = [:]
    init(_ settings: TableSettings) { self.settings = settings }
    var rowCount: Int { sums.count }
    func actionValues(of state: Int) -> [Double] { sums[state] ?? settings.row }
    mutating func set(_ value: Double, _ action: Int, _ state: Int) {
      sums[state, default: settings.row][action] += value
    }
  }

  // MARK: - The initial value is not worth a row

  enum LeavesEqualValues: ListMistake {
    static func write(_ value: Double, _ action: Int, _ state: Int, _ list: RowList) {
      let isKnown = list.states.contains(state)
      guard isKnown || value != list.settings.initialValue else { return }
      list.rows[list.place(state)][action] = value
    }
  }

  struct StoresDifferencesOnly: RefusingTable {
    let settings: TableSettings
    var rows: [Int: [Double]] = [:]
    init(_ settings: TableSettings) { self.settings = settings }
    var rowCount: Int { rows.count }
    func actionValues(of state: Int) -> [Double] { rows[state] ?? settings.row }
    mutating func set(_ value: Double, _ action: Int, _ state: Int) {
      var row = actionValues(of: state)
      row[action] = value
      if rows[state] != nil || row != settings.row { rows[state] = row }
    }
  }

  // MARK: - Stores the row before it refuses

  struct FindsThePlaceFirst: SparseQTableExercise {
    let list: RowList
    init(actionCount: Int, initialValue: Double) throws {
      guard actionCount > 0, initialValue.isFinite else { throw InvalidInput("no table") }
      list = RowList(TableSettings(actionCount: actionCount, initialValue: initialValue))
    }
    var rowCount: Int { list.states.count }
    func actionValues(of state: Int) -> [Double] {
      list.states.firstIndex(of: state).map { list.rows[$0] } ?? list.settings.row
    }
    mutating func setValue(_ value: Double, of action: Int, in state: Int) throws {
      let place = list.place(state)
      guard list.rows[place].indices.contains(action) else { throw InvalidInput("no action") }
      guard value.isFinite else { throw InvalidInput("no value") }
      list.rows[place][action] = value
    }
  }

  struct FillsInBeforeLooking: SparseQTableExercise {
    let settings: TableSettings
    var rows: [Int: [Double]] = [:]
    init(actionCount: Int, initialValue: Double) throws {
      guard actionCount > 0, initialValue.isFinite else { throw InvalidInput("no table") }
      settings = TableSettings(actionCount: actionCount, initialValue: initialValue)
    }
    var rowCount: Int { rows.count }
    func actionValues(of state: Int) -> [Double] { rows[state, default: settings.row] }
    mutating func setValue(_ value: Double, of action: Int, in state: Int) throws {
      if rows[state] == nil { rows[state] = settings.row }
      guard value.isFinite, (0..<settings.actionCount).contains(action) else {
        throw InvalidInput("not of this table")
      }
      rows[state]?[action] = value
    }
  }
}
