import CommandSupport
import Experiments
import Plotting

/// What the study of the peg in its hole comes to: figures, and a line for each variant.
struct PegInHoleReport {
  /// Where rows and figures are.
  let folder: OutputFolder
  /// Whether a program reads what is printed.
  let isJSON: Bool

  /// Reports on all runs of the table.
  func report(_ table: PegInHoleTable, named name: String) throws {
    for illustration in table.illustrations {
      try FigureRenderer().write(
        illustration.figure, to: folder.path(of: "\(illustration.name).svg"))
    }
    let baseline = PegInHoleBaseline.evaluation(count: 1_000)
    if isJSON { return try JSON.write(table.summaries.map(Row.init)) }
    print(
      "what                                            inserted  95 % interval     steps  force"
        + "  episodes to 85 %")
    for summary in table.summaries { print(Row(summary).text) }
    let share = tenths(100 * Double(baseline.inserted) / Double(baseline.count))
    let steps = Double(baseline.stepsOfInserted) / Double(max(baseline.inserted, 1))
    print(
      """

      Held-out episodes, after training. Force is the greatest, in newtons; steps are those of episodes that \
      inserted the peg.
      Without learning, a spiral search inserts \(share) % in \(tenths(steps)) steps, with at most \
      \(tenths(baseline.greatestForce)) N.

      Rows: \(folder.path(of: "\(name).csv"))
      """)
  }

  /// A line of the report.
  private struct Row: Encodable {
    var variant: String
    var title: String
    var runs: Int
    var episodes: Int
    var inserted: Int
    var lower: Double
    var upper: Double
    var shares: [Double]
    var meanSteps: Double
    var violations: Int
    var greatestForce: Double
    var medianEpisodes: Double?
    var seconds: Double

    init(_ summary: PegInHoleTable.Summary) {
      variant = summary.variant.rawValue
      title = summary.variant.title
      runs = summary.runCount
      episodes = summary.episodeCount
      inserted = summary.inserted
      lower = summary.interval.lowerBound
      upper = summary.interval.upperBound
      shares = summary.shares
      meanSteps = summary.meanSteps
      violations = summary.violations
      greatestForce = summary.greatestForce
      medianEpisodes = summary.medianEpisodes
      seconds = summary.seconds
    }

    var text: String {
      func percent(_ share: Double) -> String { tenths(100 * share) }
      let share = "\(inserted)/\(episodes)"
      let interval = "\(percent(lower)) to \(percent(upper)) %"
      let until = medianEpisodes.map { "\(Int($0))" } ?? "never"
      return title.padded(to: 47) + " " + share.padded(to: 9) + " " + interval.padded(to: 17) + " "
        + tenths(meanSteps).padded(to: 6) + " "
        + tenths(greatestForce).padded(to: 6) + " " + until
    }
  }
}

/// A number with one decimal place at most.
private func tenths(_ value: Double) -> String {
  let rounded = (10 * value).rounded() / 10
  return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
}
