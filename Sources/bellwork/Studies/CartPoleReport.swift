import CommandSupport
import DecisionProcesses
import Experiments

/// What the table of CartPole comes to: a figure, and a line for each method and settings.
struct CartPoleReport {
  /// Where rows and figure are.
  let folder: OutputFolder
  /// Whether a program reads what is printed.
  let isJSON: Bool

  /// Reports on all runs of the table.
  func report(_ table: CartPoleTable, named name: String) throws {
    try folder.draw([table.illustration])
    // The bootstrap's draws do not decide anything: one seed for all reports.
    var generator = SeededGenerator(seed: 1)
    let summaries = table.summaries(using: &generator)
    if isJSON { return try JSON.write(summaries.map(Row.init)) }
    print("settings   method                        solved    median  95 % interval   document")
    for summary in summaries { print(Row(summary).text) }
    print("\nRows: \(folder.path(of: "\(name).csv"))")
  }

  /// A line of the report.
  private struct Row: Encodable {
    var settings: String
    var method: String
    var runs: Int
    var solved: Int
    var median: Double?
    var lower: Double
    var upper: Double
    var document: Int
    var meetsDocument: Bool
    var bestMean: Double
    var seconds: Double

    init(_ summary: CartPoleTable.Summary) {
      settings = summary.settingsName
      method = summary.method.title
      runs = summary.runCount
      solved = summary.solvedCount
      median = summary.median
      lower = summary.medianInterval.lowerBound
      upper = summary.medianInterval.upperBound
      document = summary.method.documentEpisodes
      meetsDocument = summary.meetsDocument
      bestMean = summary.bestMean
      seconds = summary.seconds
    }

    var text: String {
      func whole(_ number: Double) -> String { number.isFinite ? "\(Int(number))" : "never" }
      let share = "\(solved)/\(runs)"
      let interval = "\(whole(lower)) to \(whole(upper))"
      return settings.padded(to: 10) + " " + method.padded(to: 29) + " " + share.padded(to: 9)
        + " " + whole(median ?? .infinity).padded(to: 7) + " " + interval.padded(to: 15) + " "
        + "\(document)" + (meetsDocument ? "" : "  not met")
    }
  }
}
