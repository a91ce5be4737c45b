import CommandSupport
import Experiments

/// What one variant of the study of the peg in its hole comes to: a line of the report.
struct PegInHoleRow: Encodable {
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
  var trainingSteps: Int
  var trainingViolations: Int
  var medianEpisodes: Double?
  var seconds: Double
  var medianCells: Double?

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
    trainingSteps = summary.trainingSteps
    trainingViolations = summary.trainingViolations
    medianEpisodes = summary.medianEpisodes
    seconds = summary.seconds
    medianCells = summary.medianCells
  }

  /// The names of the columns.
  static let header = line(
    ["what", "inserted", "95 % interval", "steps", "force", "above 50 N", "episodes to 85 %"])

  /// The row among those columns.
  var text: String {
    let perThousand = 1_000 * Double(trainingViolations) / Double(max(trainingSteps, 1))
    // A few of a million are not none.
    let above = trainingViolations > 0 && perThousand < 0.1 ? "under 0.1" : tenths(perThousand)
    return Self.line([
      title, "\(inserted)/\(episodes)", "\(tenths(100 * lower)) to \(tenths(100 * upper)) %",
      tenths(meanSteps), tenths(greatestForce), above,
      medianEpisodes.map { "\(Int($0))" } ?? "never",
    ])
  }

  private static func line(_ fields: [String]) -> String {
    let widths = [47, 9, 17, 6, 6, 10]
    let padded = zip(fields, widths).map { $0.padded(to: $1) } + fields.dropFirst(widths.count)
    return padded.joined(separator: " ")
  }
}

/// A number with one decimal place at most.
func tenths(_ value: Double) -> String {
  let rounded = (10 * value).rounded() / 10
  return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
}
