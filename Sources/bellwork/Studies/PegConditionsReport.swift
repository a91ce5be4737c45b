import CommandSupport
import Experiments

/// What trained agents do in other conditions: a figure, and a table.
struct PegConditionsReport {
  /// Where rows and figure are.
  let folder: OutputFolder
  /// Whether a program reads what is printed.
  let isJSON: Bool

  /// Reports on all rows.
  func report(_ rows: PegSweepTable, named name: String) throws {
    try folder.draw([rows.illustration].compactMap { $0 })
    if isJSON { return try JSON.write(PegInHoleJSON.Point.all(in: rows)) }
    if let text = PegConditionText.text(of: rows) { print(text) }
    print("\nRows: \(folder.path(of: "\(name).csv"))")
  }
}
