import TabularLearning

/// The reference's sparse table behind the contract of exercise 2.1.
struct SparseQTableReference: RefusingTable {
  let settings: TableSettings
  private var table: SparseActionValues<Int>

  init(_ settings: TableSettings) {
    self.settings = settings
    table = SparseActionValues(
      actionCount: settings.actionCount, initialValue: settings.initialValue)
  }

  var rowCount: Int { table.stateCount }

  func actionValues(of state: Int) -> [Double] { table[state] }

  mutating func set(_ value: Double, _ action: Int, _ state: Int) { table[state, action] = value }
}
