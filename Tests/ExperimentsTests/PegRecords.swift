import Datasets
import Foundation
import Testing

@testable import Experiments

/// The recorded rows of the peg in `datasets/experiments`, and the texts that tell of them.
struct PegRecords {
  /// The rows of `peg-in-hole.csv`.
  let runs: PegInHoleTable
  /// The rows of `peg-in-hole-conditions.csv`.
  let conditions: PegSweepTable
  /// The lines of the README.
  let readmeLines: [Substring]
  /// The README in one line, with a space between two words.
  let readme: String
  /// The guide of chapter 10, too.
  let guide: String

  init() throws {
    let datasets = try DatasetFolder.find().url
    let root = datasets.deletingLastPathComponent()
    func text(_ url: URL) throws -> String { try String(contentsOf: url, encoding: .utf8) }
    runs = try PegInHoleTable(csv: text(datasets.appending(path: "experiments/peg-in-hole.csv")))
    conditions = try PegSweepTable(
      csv: text(datasets.appending(path: "experiments/peg-in-hole-conditions.csv")))
    let whole = try text(root.appending(path: "README.md"))
    readmeLines = whole.split(separator: "\n")
    readme = Self.oneLine(whole)
    guide = Self.oneLine(try text(root.appending(path: "Exercises/10-Robotics/README.md")))
  }

  /// The words of a text, with a space between two of them.
  static func oneLine(_ text: String) -> String {
    text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
  }

  /// What the runs of a variant come to.
  func summary(of variant: PegInHoleVariant) throws -> PegInHoleTable.Summary {
    try #require(runs.summaries.first { $0.variant == variant })
  }

  /// What the search without learning comes to in the recorded episodes with the noise of training.
  var search: PegInHoleRun.Evaluation {
    let rows = conditions.runs.filter {
      $0.key.actor == .spiral && $0.key.condition == .noise
        && $0.key.value == PegCondition.noise.trained.lowerBound
    }
    return rows.reduce(into: PegInHoleRun.Evaluation()) { all, row in
      all.count += row.evaluation.count
      all.inserted += row.evaluation.inserted
      all.stepsOfInserted += row.evaluation.stepsOfInserted
      all.greatestForce = max(all.greatestForce, row.evaluation.greatestForce)
    }
  }
}

/// Numbers of the peg as texts have them.
enum PegMarkdown {
  /// A line of a table.
  static func line(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |" }

  /// The README's line of a variant.
  static func line(_ summary: PegInHoleTable.Summary) -> String {
    let all = NumberText.count(summary.episodeCount)
    return line([
      summary.variant.title, kept(summary), percent(summary.interval),
      "\(NumberText.count(summary.insertedAtEnd)) of \(all)", steps(summary), excess(summary),
      summary.medianEpisodes.map(NumberText.short) ?? "never",
    ])
  }

  /// How many pegs the kept agents insert.
  static func kept(_ summary: PegInHoleTable.Summary) -> String {
    "\(NumberText.count(summary.inserted)) of \(NumberText.count(summary.episodeCount))"
  }

  /// The share of pegs that the worst of the kept agents inserts.
  static func worst(_ summary: PegInHoleTable.Summary) -> String {
    "\(NumberText.fixed(100 * summary.range.lowerBound, places: 1)) %"
  }

  /// The mean number of steps of an insertion.
  static func steps(_ summary: PegInHoleTable.Summary) -> String {
    NumberText.fixed(summary.meanSteps, places: 1)
  }

  /// The share of the steps of training that had a force above 50 N.
  static func excess(_ summary: PegInHoleTable.Summary) -> String {
    let (count, all) = (summary.trainingViolations, summary.trainingSteps)
    guard count > 0 else { return "none" }
    let share = 100 * Double(count) / Double(max(all, 1))
    // A few of a million are not none.
    return share < 0.01 ? "\(count) of \(NumberText.count(all))" : NumberText.rounded(share) + " %"
  }

  /// The README's line of a noise: what it means at the tip, and what agents and search do under it.
  static func line(
    ofNoise value: Double, learned: PegSweepTable.Point, spiral: PegSweepTable.Point
  ) -> String {
    let error = PegTipError.deviation(ofAngleNoise: value)
    let name =
      value == PegCondition.noise.trained.lowerBound
      ? " (trained)" : value == 0.02 ? " (the document's)" : ""
    return line([
      "\(NumberText.short(1_000 * value)) mrad\(name)", "\(NumberText.rounded(1_000 * error)) mm",
      NumberText.rounded(error / PegCondition.clearance.trained.lowerBound), share(learned),
      share(spiral),
    ])
  }

  /// A share with its interval.
  static func share(_ point: PegSweepTable.Point) -> String {
    "\(NumberText.fixed(100 * point.success, places: 1)) % (\(percent(point.interval)))"
  }

  /// Two shares.
  static func percent(_ range: ClosedRange<Double>) -> String {
    [range.lowerBound, range.upperBound].map { NumberText.fixed(100 * $0, places: 1) }
      .joined(separator: " to ") + " %"
  }

  /// A number of bytes.
  static func size(_ bytes: Int) -> String {
    "\(NumberText.fixed(Double(bytes) / 1e6, places: 1)) MB"
  }
}
