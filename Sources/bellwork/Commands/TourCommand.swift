import ArgumentParser
import Experiments
import Foundation
import Plotting

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
    let tour = Tour(seed: seed ?? .random(in: 1...999_999_999))
    let renderer = FigureRenderer()
    print("\(tour.experiments.count) studies, seed \(tour.seed)")
    var results: [ExperimentResult] = []
    for experiment in tour.experiments {
      let bar = ProgressBar(experiment.title)
      bar.show(0)
      let result = experiment.run(seed: tour.seed) { bar.show($0) }
      bar.clear()
      for illustration in result.illustrations {
        try renderer.write(illustration.figure, to: folder.path(of: "\(illustration.name).svg"))
      }
      try folder.write(result.table.csv, to: "\(result.name).csv")
      print(Self.line(of: result))
      for finding in result.findings where !finding.holds {
        print("    does not hold: \(finding.claim); measured \(finding.measured)")
      }
      results.append(result)
    }
    try folder.write(TourPage(results: results).html, to: "index.html")
    print("\nOpen \(folder.path(of: "index.html"))")
    if !results.allSatisfy(\.holds) { throw ExitCode(Failure.checkFailed) }
  }

  private static func line(of result: ExperimentResult) -> String {
    let mark = result.holds ? Terminal.paint("✔", .green) : Terminal.paint("✘", .red)
    let asserted = result.findings.count(where: \.isAsserted)
    let seconds = (result.duration / .seconds(1) * 10).rounded() / 10
    return "\(mark) \(result.title.padded(to: 48)) \(asserted) findings asserted, \(seconds) s"
  }
}
