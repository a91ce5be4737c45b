import Coursework

extension CalibrationSet {
  static let sparseQTable = CalibrationSet(
    Contracts.SparseQTable.self,
    alternatives: [
      "keeps one flat array and where each state begins in it": FlatArray.self,
      "keeps sorted states and searches them by halving": SortedStates.self,
      "keeps single values by state and action": SingleValues.self,
    ],
    paraphrases: [
      "reading creates rows": [
        Listed<InsertsBeforeReading>.self, Listed<InsertsAfterMissing>.self,
      ],
      "all rows share one default row": [Listed<OneRowForAll>.self, SharedRowObject.self],
      "an unknown state is an error": [Listed<SearchesOrThrows>.self, ThrowsWhereMissing.self],
      "the initial value is forgotten": [Listed<FillsWithZero>.self, ZeroTable.self],
      "a new row starts at 0": [Listed<AppendsZeros>.self, ZeroForTheOthers.self],
      "setting a value starts the row again": [
        Listed<ReplacesTheRow>.self, RemembersTheLastWrite.self,
      ],
    ])

  // MARK: - Right answers of other styles

  private struct FlatArray: Refusing {
    let settings: Settings
    var starts: [Int: Int] = [:]
    var elements: [Double] = []
    init(_ settings: Settings) { self.settings = settings }

    var rowCount: Int { elements.count / settings.actionCount }

    func actionValues(of state: Int) -> [Double] {
      guard let start = starts[state] else { return settings.row }
      return Array(elements[start..<start + settings.actionCount])
    }

    mutating func set(_ value: Double, _ action: Int, _ state: Int) {
      if starts[state] == nil {
        starts[state] = elements.count
        elements += settings.row
      }
      elements[starts[state, default: 0] + action] = value
    }
  }

  private struct SortedStates: Refusing {
    let settings: Settings
    var states: [Int] = []
    var rows: [[Double]] = []
    init(_ settings: Settings) { self.settings = settings }

    var rowCount: Int { states.count }

    func place(_ state: Int) -> Int {
      var (low, high) = (0, states.count)
      while low < high {
        let middle = (low + high) / 2
        if states[middle] < state { low = middle + 1 } else { high = middle }
      }
      return low
    }

    func actionValues(of state: Int) -> [Double] {
      let place = place(state)
      return place < states.count && states[place] == state ? rows[place] : settings.row
    }

    mutating func set(_ value: Double, _ action: Int, _ state: Int) {
      let place = place(state)
      if place == states.count || states[place] != state {
        states.insert(state, at: place)
        rows.insert(settings.row, at: place)
      }
      rows[place][action] = value
    }
  }

  private struct SingleValues: Refusing {
    let settings: Settings
    var values: [[Int]: Double] = [:]
    var known: Set<Int> = []
    init(_ settings: Settings) { self.settings = settings }

    var rowCount: Int { known.count }

    func actionValues(of state: Int) -> [Double] {
      (0..<settings.actionCount).map { values[[state, $0]] ?? settings.initialValue }
    }

    mutating func set(_ value: Double, _ action: Int, _ state: Int) {
      known.insert(state)
      values[[state, action]] = value
    }
  }

  // MARK: - Reading creates rows

  private enum InsertsBeforeReading: ListMistake {
    static func read(_ state: Int, _ list: RowList) -> [Double] { list.rows[list.place(state)] }
  }

  private enum InsertsAfterMissing: ListMistake {
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

  private enum OneRowForAll: ListMistake {
    static func read(_ state: Int, _ list: RowList) -> [Double] {
      list.rows.first ?? list.settings.row
    }
    static func write(_ value: Double, _ action: Int, _ state: Int, _ list: RowList) {
      _ = list.place(state)
      list.rows[0][action] = value
    }
  }

  private struct SharedRowObject: Refusing {
    final class Row {
      var values: [Double]
      init(_ values: [Double]) { self.values = values }
    }
    let emptyRow: Row
    let settings: Settings
    var rows: [Int: Row] = [:]
    init(_ settings: Settings) {
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

  private enum SearchesOrThrows: ListMistake {
    static func read(_ state: Int, _ list: RowList) throws -> [Double] {
      for (known, row) in zip(list.states, list.rows) where known == state { return row }
      throw InvalidInput("never seen")
    }
  }

  private struct ThrowsWhereMissing: Refusing {
    let settings: Settings
    var rows: [Int: [Double]] = [:]
    init(_ settings: Settings) { self.settings = settings }
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

  private enum FillsWithZero: ListMistake {
    static func read(_ state: Int, _ list: RowList) -> [Double] {
      guard let place = list.states.firstIndex(of: state) else {
        return Array(repeating: 0, count: list.settings.actionCount)
      }
      return list.rows[place]
    }
    static func write(_ value: Double, _ action: Int, _ state: Int, _ list: RowList) {
      AppendsZeros.write(value, action, state, list)
    }
  }

  private struct ZeroTable: Refusing {
    let settings: Settings
    var values: [Int: [Int: Double]] = [:]
    init(_ settings: Settings) { self.settings = settings }
    var rowCount: Int { values.count }
    func actionValues(of state: Int) -> [Double] {
      (0..<settings.actionCount).map { values[state]?[$0] ?? 0 }
    }
    mutating func set(_ value: Double, _ action: Int, _ state: Int) {
      values[state, default: [:]][action] = value
    }
  }

  // MARK: - A new row starts at 0

  private enum AppendsZeros: ListMistake {
    static func write(_ value: Double, _ action: Int, _ state: Int, _ list: RowList) {
      let isNew = !list.states.contains(state)
      let place = list.place(state)
      if isNew { list.rows[place] = list.rows[place].map { _ in 0 } }
      list.rows[place][action] = value
    }
  }

  private struct ZeroForTheOthers: Refusing {
    let settings: Settings
    var values: [Int: [Int: Double]] = [:]
    init(_ settings: Settings) { self.settings = settings }
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

  private enum ReplacesTheRow: ListMistake {
    static func write(_ value: Double, _ action: Int, _ state: Int, _ list: RowList) {
      list.rows[list.place(state)] = (0..<list.settings.actionCount).map {
        $0 == action ? value : list.settings.initialValue
      }
    }
  }

  private struct RemembersTheLastWrite: Refusing {
    let settings: Settings
    var latest: [Int: (action: Int, value: Double)] = [:]
    init(_ settings: Settings) { self.settings = settings }
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
}

private struct Settings {
  let actionCount: Int
  let initialValue: Double
  var row: [Double] { (0..<actionCount).map { _ in initialValue } }
}

/// Refuses bad input, then leaves the rest to the sample.
private protocol Refusing: SparseQTableExercise {
  init(_ settings: Settings)
  var settings: Settings { get }
  mutating func set(_ value: Double, _ action: Int, _ state: Int)
}

extension Refusing {
  init(actionCount: Int, initialValue: Double) throws {
    guard actionCount >= 1 else { throw InvalidInput("no actions") }
    guard initialValue.isFinite else { throw InvalidInput("not finite") }
    self.init(Settings(actionCount: actionCount, initialValue: initialValue))
  }

  mutating func setValue(_ value: Double, of action: Int, in state: Int) throws {
    guard action >= 0, action < settings.actionCount else { throw InvalidInput("no such action") }
    guard value.isFinite else { throw InvalidInput("not finite") }
    set(value, action, state)
  }
}

/// States and their rows, side by side.
private final class RowList {
  let settings: Settings
  var states: [Int] = []
  var rows: [[Double]] = []
  init(_ settings: Settings) { self.settings = settings }

  /// The place of a state, which is added where it is new.
  func place(_ state: Int) -> Int {
    if let place = states.firstIndex(of: state) { return place }
    states.append(state)
    rows.append(settings.row)
    return states.count - 1
  }
}

private protocol ListMistake {
  static func read(_ state: Int, _ list: RowList) throws -> [Double]
  static func write(_ value: Double, _ action: Int, _ state: Int, _ list: RowList)
}

extension ListMistake {
  static func read(_ state: Int, _ list: RowList) throws -> [Double] {
    list.states.firstIndex(of: state).map { list.rows[$0] } ?? list.settings.row
  }
  static func write(_ value: Double, _ action: Int, _ state: Int, _ list: RowList) {
    list.rows[list.place(state)][action] = value
  }
}

private struct Listed<Mistake: ListMistake>: Refusing {
  let list: RowList
  init(_ settings: Settings) { list = RowList(settings) }
  var settings: Settings { list.settings }
  var rowCount: Int { list.states.count }
  func actionValues(of state: Int) throws -> [Double] { try Mistake.read(state, list) }
  mutating func set(_ value: Double, _ action: Int, _ state: Int) {
    Mistake.write(value, action, state, list)
  }
}
