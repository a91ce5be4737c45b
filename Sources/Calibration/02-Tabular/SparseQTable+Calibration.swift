import Coursework

extension CalibrationSet {
  private typealias ReadParaphrase = SparseQTableReadParaphrases
  private typealias WriteParaphrase = SparseQTableWriteParaphrases

  static let sparseQTable = CalibrationSet(
    Contracts.SparseQTable.self,
    reference: SparseQTableReference.self,
    alternatives: [
      "keeps one flat array and where each state begins in it": FlatArray.self,
      "keeps sorted states and searches them by halving": SortedStates.self,
      "keeps single values by state and action": SingleValues.self,
    ],
    paraphrases: [
      "reading creates rows": [
        Listed<ReadParaphrase.InsertsBeforeReading>.self,
        Listed<ReadParaphrase.InsertsAfterMissing>.self,
      ],
      "all rows share one default row": [
        Listed<ReadParaphrase.OneRowForAll>.self, ReadParaphrase.SharedRowObject.self,
      ],
      "an unknown state is an error": [
        Listed<ReadParaphrase.SearchesOrThrows>.self, ReadParaphrase.ThrowsWhereMissing.self,
      ],
      "the initial value is forgotten": [
        Listed<ReadParaphrase.FillsWithZero>.self, ReadParaphrase.ZeroTable.self,
      ],
      "a new row starts at 0": [
        Listed<WriteParaphrase.AppendsZeros>.self, WriteParaphrase.ZeroForTheOthers.self,
      ],
      "setting a value starts the row again": [
        Listed<WriteParaphrase.ReplacesTheRow>.self, WriteParaphrase.RemembersTheLastWrite.self,
      ],
      "adds to the value that it should set": [
        Listed<WriteParaphrase.AccumulatesInPlace>.self, WriteParaphrase.AddsToADefault.self,
      ],
      "the initial value is not worth a row": [
        Listed<WriteParaphrase.LeavesEqualValues>.self,
        WriteParaphrase.StoresDifferencesOnly.self,
      ],
      "stores the row before it refuses": [
        WriteParaphrase.FindsThePlaceFirst.self, WriteParaphrase.FillsInBeforeLooking.self,
      ],
    ])

  // MARK: - Right answers of other styles

  private struct FlatArray: RefusingTable {
    let settings: TableSettings
    var starts: [Int: Int] = [:]
    var elements: [Double] = []
    init(_ settings: TableSettings) { self.settings = settings }

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

  private struct SortedStates: RefusingTable {
    let settings: TableSettings
    var states: [Int] = []
    var rows: [[Double]] = []
    init(_ settings: TableSettings) { self.settings = settings }

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

  private struct SingleValues: RefusingTable {
    let settings: TableSettings
    var values: [[Int]: Double] = [:]
    var known: Set<Int> = []
    init(_ settings: TableSettings) { self.settings = settings }

    var rowCount: Int { known.count }

    func actionValues(of state: Int) -> [Double] {
      (0..<settings.actionCount).map { values[[state, $0]] ?? settings.initialValue }
    }

    mutating func set(_ value: Double, _ action: Int, _ state: Int) {
      known.insert(state)
      values[[state, action]] = value
    }
  }
}

struct TableSettings {
  let actionCount: Int
  let initialValue: Double
  var row: [Double] { (0..<actionCount).map { _ in initialValue } }
}

/// Refuses bad input, then leaves the rest to the sample.
protocol RefusingTable: SparseQTableExercise {
  init(_ settings: TableSettings)
  var settings: TableSettings { get }
  mutating func set(_ value: Double, _ action: Int, _ state: Int)
}

extension RefusingTable {
  init(actionCount: Int, initialValue: Double) throws {
    guard actionCount >= 1 else { throw InvalidInput("no actions") }
    guard initialValue.isFinite else { throw InvalidInput("not finite") }
    self.init(TableSettings(actionCount: actionCount, initialValue: initialValue))
  }

  mutating func setValue(_ value: Double, of action: Int, in state: Int) throws {
    guard action >= 0, action < settings.actionCount else { throw InvalidInput("no such action") }
    guard value.isFinite else { throw InvalidInput("not finite") }
    set(value, action, state)
  }
}

/// States and their rows, side by side.
final class RowList {
  let settings: TableSettings
  var states: [Int] = []
  var rows: [[Double]] = []
  init(_ settings: TableSettings) { self.settings = settings }

  /// The place of a state, which is added where it is new.
  func place(_ state: Int) -> Int {
    if let place = states.firstIndex(of: state) { return place }
    states.append(state)
    rows.append(settings.row)
    return states.count - 1
  }
}

protocol ListMistake {
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

struct Listed<Mistake: ListMistake>: RefusingTable {
  let list: RowList
  init(_ settings: TableSettings) { list = RowList(settings) }
  var settings: TableSettings { list.settings }
  var rowCount: Int { list.states.count }
  func actionValues(of state: Int) throws -> [Double] { try Mistake.read(state, list) }
  mutating func set(_ value: Double, _ action: Int, _ state: Int) {
    Mistake.write(value, action, state, list)
  }
}
