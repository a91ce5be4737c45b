import DecisionProcesses
import Experiments
import Plotting
import Testing

@Suite struct `The tour's page` {
  /// An experiment whose every text tries to be markup.
  struct Hostile: Experiment {
    static let text = "<script>alert(\"1\")</script> & 'more'"
    var name: String { "hostile" }
    var title: String { Self.text }
    var question: String { Self.text }
    var settings: [Int] { [0] }

    func measure(_ setting: Int, using generator: inout SeededGenerator) -> Double {
      generator.unit()
    }

    func report(on measurements: [[Double]]) -> ExperimentReport {
      ExperimentReport(
        table: ResultTable(columns: ["x"]),
        illustrations: [
          Illustration(
            name: "hostile", caption: Self.text,
            figure: Figure(title: "", layers: [.horizontal("", at: 1)]))
        ],
        findings: [
          Finding(
            Self.text, measured: 2, exact: 1, accepted: 0...1, interval: 1...3, basis: Self.text)
        ])
    }
  }

  static let page = TourPage(results: Tour(of: [Hostile()], seed: 11).run { _ in }).html

  @Test func `No text becomes markup`() {
    #expect(!Self.page.contains("<script"))
    #expect(!Self.page.contains("alert(\"1\")"))
    #expect(
      Self.page.contains(
        "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;more&#39;"))
  }

  @Test func `The page names its pictures, rows, seed and verdicts`() {
    #expect(Self.page.contains("src=\"hostile.svg\""))
    #expect(Self.page.contains("href=\"hostile.csv\""))
    #expect(Self.page.contains("bellwork plot hostile --seed 11"))
    #expect(Self.page.contains("does not hold"))
  }

  @Test func `Every element that is opened is closed`() {
    var open: [Substring] = []
    let void: Set<Substring> = ["meta", "img", "br"]
    for match in Self.page.matches(of: /<(\/?)([a-z0-9]+)[^>]*>/) {
      let (slash, tag) = (match.output.1, match.output.2)
      guard !void.contains(tag) else { continue }
      if slash.isEmpty { open.append(tag) } else { #expect(open.popLast() == tag) }
    }
    #expect(open.isEmpty)
  }

  @Test func `A tour gives every experiment its own seed's results`() {
    let results = Tour(of: [ContractionStudy(), ExplorationProbabilities()], seed: 5).run { _ in }
    #expect(results.map(\.name) == ["contraction", "exploration-probabilities"])
    #expect(results[0].report == ContractionStudy().run(seed: 5).report)
  }
}
