import Plotting
import Testing

@testable import Experiments

/// Success over training, from rows that were typed by hand.
struct PegInHolePointTests {
  private static let header =
    "variant,seed,seconds,violations,training,validations,kept,end,cells\n"

  private func table(_ rows: String...) throws -> PegInHoleTable {
    try PegInHoleTable(csv: Self.header + rows.map { $0 + Self.tests }.joined())
  }

  /// Tests after training, which are no points.
  private static let tests = ",500:1800:200:7:140:0:45.50,500:1800:200:5:100:0:46.50,\n"

  private func runs() throws -> PegInHoleTable {
    try table(
      "shaped,1,9.00,0,01,250:900:10:10:200:0:41.50 500:1800:10:10:200:0:42.50",
      "shaped,2,9.00,0,01,250:900:10:4:200:0:43.50",
      "unshaped,1,9.00,0,01,250:900:10:0:0:0:44.50")
  }

  @Test func `All runs at a number of episodes are one point, with an exact interval`() throws {
    let points = try runs().points(of: .shaped)
    #expect(points.map(\.trainedEpisodes) == [250, 500] && points.map(\.runCount) == [2, 1])
    #expect(points.map(\.count) == [20, 10] && points.map(\.inserted) == [14, 10])
    #expect(points.map(\.success) == [0.7, 1])
    #expect(points.map(\.shares) == [0.4...1, 1...1])
    // 14 of 20: 0.45721 to 0.88107, by the tables; 10 of 10: 0.025^(1/10) to 1.
    #expect(abs(points[0].interval.lowerBound - 0.457_21) < 1e-5)
    #expect(abs(points[0].interval.upperBound - 0.881_07) < 1e-5)
    #expect(abs(points[1].interval.lowerBound - 0.691_503) < 1e-6)
    #expect(points[1].interval.upperBound == 1)
    #expect(try runs().points(of: .tabular).isEmpty)
  }

  @Test func `Points are validations, and the summary is of tests`() throws {
    let summary = try #require(runs().summaries.first)
    #expect(summary.inserted == 14 && summary.insertedAtEnd == 10 && summary.episodeCount == 400)
    #expect(try runs().points(of: .shaped).reduce(0) { $0 + $1.count } == 30)
  }

  @Test func `The figure shows pooled shares with their intervals, and says how agents choose`()
    throws
  {
    let illustrations = try runs().illustrations
    // One variant of the figures of safety and replay is no comparison.
    #expect(illustrations.map(\.name) == ["peg-in-hole"])
    let figure = illustrations[0].figure
    var (lines, points): ([LineSeries], [PointSeries]) = ([], [])
    for layer in figure.panels[0].layers {
      if case .line(let line) = layer { lines.append(line) }
      if case .points(let series) = layer { points.append(series) }
    }
    #expect(lines.map(\.y) == [[70, 100], [0]] && lines.map(\.x) == [[250, 500], [250]])
    #expect(points.map(\.y) == lines.map(\.y))
    let interval = try #require(points[0].intervals?.first)
    #expect(abs(interval.lowerBound - 45.721) < 1e-3)
    #expect(illustrations[0].caption.contains("a random action with chance 0.02 in each step"))
    #expect(illustrations[0].caption.contains("circles"))
    _ = try FigureRenderer().render(figure, as: .script)
  }

  @Test func `Measures and what replay stores are two figures`() throws {
    let row = "9.00,0,01,250:900:10:10:200:0:41.50"
    let all = ["layer-alone", "cap-alone", "speed-alone", "unguarded", "shaped"]
    let table = try PegInHoleTable(
      csv: Self.header
        + (all + ["executed-actions", "layer-alone-executed-actions"]).map {
          "\($0),1,\(row)\(Self.tests)"
        }
        .joined())
    let illustrations = table.illustrations
    #expect(
      illustrations.map(\.name) == ["peg-in-hole", "peg-in-hole-safety", "peg-in-hole-replay"])
    let names = illustrations.map { illustration in
      illustration.figure.panels[1].layers.compactMap { layer -> String? in
        if case .line(let line) = layer { line.name } else { nil }
      }
    }
    #expect(
      names[1] == [
        "neither", "safety layer alone", "guarded speed alone", "force cap alone", "layer and cap",
      ])
    #expect(
      names[2] == [
        "chosen, layer and cap", "executed, layer and cap", "chosen, layer alone",
        "executed, layer alone",
      ])
  }

  @Test func `A variant that only one figure has is drawn alone`() throws {
    let table = try table("tabular,1,9.00,0,01,250:900:10:0:0:0:44.50")
    #expect(table.illustrations.map(\.name) == ["peg-in-hole-features"])
  }
}
