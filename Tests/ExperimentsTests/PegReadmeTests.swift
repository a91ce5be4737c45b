import Datasets
import Foundation
import Statistics
import Testing

@testable import Experiments

/// What the README says of the peg, against the rows in `datasets/experiments/peg-in-hole.csv`.
struct PegReadmeTests {
  private let summaries: [PegInHoleTable.Summary]
  private let readme: String

  init() throws {
    let datasets = try DatasetFolder.find().url
    summaries = try PegInHoleTable(
      csv: String(
        contentsOf: datasets.appending(path: "experiments/peg-in-hole.csv"), encoding: .utf8)
    ).summaries
    readme = try String(
      contentsOf: datasets.deletingLastPathComponent().appending(path: "README.md"),
      encoding: .utf8)
  }

  private func summary(of variant: PegInHoleVariant) throws -> PegInHoleTable.Summary {
    try #require(summaries.first { $0.variant == variant })
  }

  @Test func `Agents with and without shaping are in the README's table`() throws {
    for variant in [PegInHoleVariant.shaped, .unshaped] {
      let line = Self.line(try summary(of: variant))
      #expect(readme.contains("\n\(line)\n"), "\(line)")
    }
  }

  @Test func `Each line of the README's table is what the recorded runs come to`() {
    let lines = readme.split(separator: "\n").filter { line in
      PegInHoleVariant.allCases.contains { line.hasPrefix("| \($0.title) | ") }
    }
    let recorded = summaries.map(Self.line)
    for line in lines { #expect(recorded.contains(String(line)), "\(line)") }
  }

  @Test func `The README says what shaping saves`() throws {
    let (shaped, unshaped) = (try summary(of: .shaped), try summary(of: .unshaped))
    let with = try #require(shaped.medianEpisodes)
    let without = unshaped.medianEpisodes ?? Double(unshaped.longestTraining)
    let saved = Int((100 * (1 - with / without)).rounded())
    let least = unshaped.medianEpisodes == nil ? "more than " : ""
    let sentence =
      "Shaping saves \(saved) % of the episodes until 85 of 100 succeed (\(NumberText.short(with)) instead of "
      + "\(least)\(NumberText.short(without))"
    let text = readme.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    #expect(text.contains(sentence), "\(sentence)")
  }

  /// The line of a variant: the copies that were kept, in these agents and in the median one, and the agents at
  /// the end of training.
  private static func line(_ summary: PegInHoleTable.Summary) -> String {
    let all = NumberText.count(summary.episodeCount)
    let median = NumberText.fixed(100 * summary.medianShare, places: 1) + " %"
    let cells = [
      summary.variant.title, "\(NumberText.count(summary.inserted)) of \(all)",
      percent(summary.interval),
      summary.medianInterval.map { "\(median) (\(percent($0.range)))" } ?? median,
      "\(NumberText.count(summary.insertedAtEnd)) of \(all)",
    ]
    return "| \(cells.joined(separator: " | ")) |"
  }

  private static func percent(_ range: ClosedRange<Double>) -> String {
    let ends = [range.lowerBound, range.upperBound]
    return ends.map { NumberText.fixed(100 * $0, places: 1) }.joined(separator: " to ") + " %"
  }
}
