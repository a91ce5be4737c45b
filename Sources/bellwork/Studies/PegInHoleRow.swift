import CommandSupport
import Experiments
import Statistics

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
  var medianShare: Double
  var medianLower: Double?
  var medianUpper: Double?
  var medianConfidence: Double?
  var insertedAtEnd: Int
  var sharesAtEnd: [Double]
  var meanSteps: Double
  var violations: Int
  var greatestForce: Double
  var trainingSteps: Int
  var trainingViolations: Int
  var medianEpisodes: Double?
  var seconds: Double
  var medianCells: Double?
  var evaluations: [PegEvaluationRow]

  init(_ summary: PegInHoleTable.Summary, _ points: [PegInHoleTable.Point]) {
    variant = summary.variant.rawValue
    title = summary.variant.title
    runs = summary.runCount
    episodes = summary.episodeCount
    inserted = summary.inserted
    lower = summary.interval.lowerBound
    upper = summary.interval.upperBound
    shares = summary.shares
    medianShare = summary.medianShare
    medianLower = summary.medianInterval?.range.lowerBound
    medianUpper = summary.medianInterval?.range.upperBound
    medianConfidence = summary.medianInterval?.confidence
    insertedAtEnd = summary.insertedAtEnd
    sharesAtEnd = summary.sharesAtEnd
    meanSteps = summary.meanSteps
    violations = summary.violations
    greatestForce = summary.greatestForce
    trainingSteps = summary.trainingSteps
    trainingViolations = summary.trainingViolations
    medianEpisodes = summary.medianEpisodes
    seconds = summary.seconds
    medianCells = summary.medianCells
    evaluations = points.map(PegEvaluationRow.init)
  }

  /// The rows of all variants of a table.
  static func all(of table: PegInHoleTable) -> [PegInHoleRow] {
    table.summaries.map { PegInHoleRow($0, table.points(of: $0.variant)) }
  }

  /// The names of the columns.
  static let header = line([
    "what", "kept", "95 % interval", "seeds", "median agent", "at the end", "steps", "force",
    "above 50 N", "episodes to 85 %",
  ])

  /// The row among those columns.
  var text: String {
    let perThousand = 1_000 * Double(trainingViolations) / Double(max(trainingSteps, 1))
    // A few of a million are not none.
    let above = trainingViolations > 0 && perThousand < 0.1 ? "under 0.1" : tenths(perThousand)
    return Self.line([
      title, "\(inserted)/\(episodes)", percent(lower, upper),
      percent(shares.first ?? 0, shares.last ?? 0), medianText, "\(insertedAtEnd)/\(episodes)",
      tenths(meanSteps), tenths(greatestForce), above,
      medianEpisodes.map(tenths) ?? "never",
    ])
  }

  private static func line(_ fields: [String]) -> String {
    tableLine(fields, widths: [47, 9, 17, 17, 33, 10, 6, 6, 10])
  }

  /// The share of the median agent, with the interval that covers other seeds.
  private var medianText: String {
    let share = "\(tenths(100 * medianShare)) %"
    guard let medianLower, let medianUpper, let medianConfidence else { return share }
    return "\(share) (\(tenths(100 * medianConfidence)) %: \(percent(medianLower, medianUpper)))"
  }
}

/// What all agents of a variant come to in validation, after as many episodes of training: a line of the report.
struct PegEvaluationRow: Encodable {
  var trainedEpisodes: Int
  var runs: Int
  var episodes: Int
  var inserted: Int
  var lower: Double
  var upper: Double
  var leastShare: Double
  var greatestShare: Double

  init(_ point: PegInHoleTable.Point) {
    trainedEpisodes = point.trainedEpisodes
    runs = point.runCount
    episodes = point.count
    inserted = point.inserted
    lower = point.interval.lowerBound
    upper = point.interval.upperBound
    leastShare = point.shares.lowerBound
    greatestShare = point.shares.upperBound
  }

  /// The names of the columns.
  static let header = line(
    ["what", "episodes", "agents", "inserted", "95 % interval", "seeds"])

  /// The row among those columns, with a name.
  func text(_ name: String) -> String {
    Self.line([
      name, "\(trainedEpisodes)", "\(runs)", "\(inserted)/\(episodes)", percent(lower, upper),
      percent(leastShare, greatestShare),
    ])
  }

  private static func line(_ fields: [String]) -> String {
    tableLine(fields, widths: [47, 9, 7, 9, 17])
  }
}

/// Fields one beside the other, each padded to its width; the last of them as it is.
private func tableLine(_ fields: [String], widths: [Int]) -> String {
  let padded = zip(fields, widths).map { $0.padded(to: $1) } + fields.dropFirst(widths.count)
  return padded.joined(separator: " ")
}

/// Two shares, in percent.
private func percent(_ low: Double, _ high: Double) -> String {
  "\(tenths(100 * low)) to \(tenths(100 * high)) %"
}

/// A number with one decimal place at most.
func tenths(_ value: Double) -> String {
  let rounded = (10 * value).rounded() / 10
  return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
}
