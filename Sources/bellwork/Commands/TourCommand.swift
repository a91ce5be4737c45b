import ArgumentParser
import CommandSupport
import Experiments
import Foundation

/// Trains the reference, draws what happened, and compares it with what is exact.
struct TourCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tour",
    abstract: "Train every reference algorithm, draw figures, and compare with exact answers.",
    discussion: """
      Writes figures, tables and a page under plots/, in less than a minute. Open plots/index.html.

      EXAMPLES
        bellwork tour
        bellwork tour --output ~/tour --seed 7
      """)

  @Option(name: [.short, .long], help: "The folder for figures, tables and the page.")
  var output = "plots"

  @Option(help: "The seed of every draw; fresh unless given.")
  var seed: UInt64?

  func run() throws {
    let folder = try OutputFolder(path: output)
    let tour = Tour(seed: seed.orFresh)
    print("\(tour.experiments.count) studies, seed \(tour.seed)")
    var bar: ProgressBar?
    let results = try tour.run { experiment, fraction in
      if fraction == 0 { bar = ProgressBar(experiment.title) }
      bar?.show(fraction)
    } finished: { result in
      try write(result, to: folder)
      bar?.clear()
      Self.show(result)
    }
    try folder.write(TourPage(results: results).html, to: "index.html")
    print("\nOpen \(folder.path(of: "index.html"))")
    if !results.allSatisfy(\.holds) { throw ExitCode(Failure.checkFailed) }
  }

  private func write(_ result: ExperimentResult, to folder: OutputFolder) throws {
    try folder.draw(result.illustrations)
    try folder.write(result.table.csv, to: "\(result.name).csv")
  }

  private static func show(_ result: ExperimentResult) {
    let mark = result.holds ? Terminal.paint("✔", .green) : Terminal.paint("✘", .red)
    let asserted = result.findings.count(where: \.isAsserted)
    let seconds = (result.duration / .seconds(1) * 10).rounded() / 10
    print("\(mark) \(result.title.padded(to: 48)) \(asserted) findings asserted, \(seconds) s")
    for finding in result.findings where !finding.holds {
      print("    does not hold: \(finding.claim); measured \(finding.measured)")
    }
  }
}
