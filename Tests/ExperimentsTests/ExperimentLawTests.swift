import DecisionProcesses
import Experiments
import Plotting
import TestSupport
import Testing

/// Laws of every experiment, of which the longer ones run when `BELLWORK_EXHAUSTIVE=1`.
@Suite struct `Every experiment` {
  static let tested: [String] = {
    let quick = [
      "contraction", "exploration-probabilities", "grid-values", "dyna-q", "baird-star",
      "frame-pipeline",
    ]
    // This one trains networks for minutes.
    let slow = ["catch-pixels"]
    return ExperimentCatalogue.names.filter {
      quick.contains($0) || (isExhaustive && !slow.contains($0)) || isComplete
    }
  }()

  // Most asserted findings hold in every run of correct code. 43 hold but for a probability of at
  // most 1e-9 each: 28 by a bound on chances that are known exactly; 15 compare two algorithms, or
  // one with random moves, and rest on chances that were measured on 800 runs or more and put
  // below the lower end of their 99.9 % intervals. All experiments together fail falsely with
  // probability at most 4.3e-8.
  @Test(arguments: tested)
  func `Equal seeds give equal, rectangular rows, figures that can be drawn and findings that hold`(
    name: String
  ) throws {
    let seed = freshSeed()
    let experiment = try ExperimentCatalogue.experiment(named: name)
    let result = experiment.run(seed: seed)
    let again = experiment.run(seed: seed)
    // Figures hold numbers that are not numbers as gaps, so they are compared as gnuplot gets them.
    let figures = (try Self.scripts(result), try Self.scripts(again))
    #expect(result.table.csv.elementsEqual(again.table.csv), "seed \(seed)")
    #expect(result.findings == again.findings, "seed \(seed)")
    #expect(figures.0.elementsEqual(figures.1), "seed \(seed)")
    #expect(figures.0.allSatisfy { !$0.isEmpty }, "seed \(seed)")
    Self.expectRectangular(result.table, seed)
    for finding in result.findings {
      #expect(finding.holds, "\(finding.claim): \(finding.measured), seed \(seed)")
    }
    #expect(result.findings.contains { $0.isAsserted })
  }

  /// Rows have a field for every column, and the table ends with a line's end.
  private static func expectRectangular(_ table: ResultTable, _ seed: UInt64) {
    let lines = table.csv.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.last == "", "seed \(seed)")
    #expect(lines.count == table.rows.count + 2, "seed \(seed)")
    // No field of these tables holds a comma, so commas count columns.
    for line in lines.dropLast() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      #expect(fields.count == table.columns.count, "\(line), seed \(seed)")
    }
  }

  /// What gnuplot gets to draw the figures; needs no gnuplot.
  private static func scripts(_ result: ExperimentResult) throws -> [[UInt8]] {
    try result.illustrations.map { try FigureRenderer().render($0.figure, as: .script) }
  }

  @Test func `Names are words joined by hyphens, and none is used twice`() {
    let names = ExperimentCatalogue.names
    #expect(Set(names).count == names.count)
    for name in names {
      #expect(name.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil)
    }
  }

  @Test func `A mistyped name gets a suggestion and the list of names`() throws {
    let error = try #require(throws: ExperimentCatalogueError.self) {
      try ExperimentCatalogue.experiment(named: "contracton")
    }
    #expect(error.description.contains("did you mean “contraction”?"))
    #expect(error.description.contains("learning-curves"))
  }

  @Test func `A study of another kind is suggested and listed where it would have done`() throws {
    let error = try #require(throws: ExperimentCatalogueError.self) {
      try ExperimentCatalogue.experiment(named: "long-tabel", beside: ["long-table"])
    }
    #expect(
      error
        == .unknownExperiment(
          "long-tabel", known: ExperimentCatalogue.names + ["long-table"],
          suggestion: "long-table"))
    #expect(error.description.hasSuffix(", long-table."))
  }

  @Test func `Progress rises to 1 in at most 100 reports`() throws {
    var reports: [Double] = []
    _ = DynaStudy().run(seed: 1) { reports.append($0) }
    #expect(reports == reports.sorted())
    #expect(reports.last == 1)
    #expect(reports.count <= 100)
    #expect(reports.count > 50)
  }
}
