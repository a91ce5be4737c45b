public import ArgumentParser
import CommandSupport
public import Experiments
import Plotting

/// Carries out a long study, which can be stopped and taken up again.
struct ExperimentCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "experiment",
    abstract: "Carry out a long study over many seeds, and take it up again where it was stopped.",
    discussion: """
      Without a name it lists the studies. Finished runs are rows of a CSV file in the output folder; \
      runs that are there already are not made again.

      A study of the tour, or one that is too long for it, writes its rows and figures anew and prints what \
      it found; --seed repeats it.

      EXAMPLES
        bellwork experiment wandering-robot
        bellwork experiment cartpole-table
        bellwork experiment cartpole-table --seeds 5 --settings searched --jobs 2
        bellwork experiment peg-in-hole --variants shaped unshaped
      """)

  /// The studies by name, with what each finds out.
  static let studies = [
    (
      "cartpole-ablation",
      "what double, dueling, prioritised and 3-step learning each bring on CartPole"
    ),
    ("cartpole-search", "which settings solve CartPole soonest: the search behind our own"),
    (
      "cartpole-table",
      "episodes to solve CartPole for five methods, with the document's settings and our own"
    ),
    (
      "peg-in-hole",
      "how deep Q-learning inserts a peg: by shaping, safety layer, force cap, noise, clearance, friction"
    ),
  ]

  @Argument(help: "The name of a study.")
  var name: String?

  @Option(help: "The number of seeds of a study that is taken up again; 30, for the peg 10.")
  var seeds: Int?

  @Option(help: "The seed of every draw of any other study; fresh unless given.")
  var seed: UInt64?

  @Option(help: "The number of runs at the same time.")
  var jobs = 1

  @Option(help: "Which settings, for CartPole: searched or document; both unless given.")
  var settings: [CartPoleStudy.SettingsChoice] = []

  @Option(
    parsing: .upToNextOption, help: "What is compared, for the peg; everything unless given.")
  var variants: [PegInHoleVariant] = []

  @Option(name: [.short, .long], help: "The folder for rows and figures.")
  var output = "plots"

  @Flag(help: "Print JSON, for a program to read.")
  var json = false

  func validate() throws {
    guard seeds ?? 1 > 0, jobs > 0 else {
      throw ValidationError("There is at least one seed and one job.")
    }
  }

  func run() async throws {
    guard let name else {
      let longer = ExperimentCatalogue.longer.map { ($0.name, $0.question) }
      for (name, question) in (Self.studies + longer).sorted(by: { $0.0 < $1.0 }) {
        print("\(name.padded(to: 20)) \(question)")
      }
      print(
        "\nThose of the tour, too: \(ExperimentCatalogue.tour.map(\.name).joined(separator: ", "))."
      )
      return
    }
    switch name {
    case "cartpole-search": try CartPoleSearchReport.run()
    case "cartpole-table":
      let choices = settings.isEmpty ? CartPoleStudy.SettingsChoice.allCases : settings
      try await CartPoleReport(folder: OutputFolder(path: output), isJSON: json)
        .run(seedCount: seeds ?? 30, choices, jobs: jobs)
    case "cartpole-ablation":
      try await CartPoleAblationReport(folder: OutputFolder(path: output), isJSON: json)
        .run(seedCount: seeds ?? 30, jobs: jobs)
    case "peg-in-hole":
      let variants = variants.isEmpty ? PegInHoleVariant.allCases : variants
      try await PegInHoleReport(folder: OutputFolder(path: output), isJSON: json)
        .run(PegInHoleStudy(seedCount: seeds ?? 10, variants: variants), jobs: jobs)
    default: try runStudy(named: name)
    }
  }

  /// Runs a study of the catalogue, writes its rows and figures, and prints its findings.
  private func runStudy(named name: String) throws {
    let experiment = try ExperimentCatalogue.experiment(named: name)
    let folder = try OutputFolder(path: output)
    let bar = ProgressBar(experiment.title)
    let result = experiment.run(seed: seed.orFresh) { bar.show($0) }
    bar.clear()
    for illustration in result.illustrations {
      try FigureRenderer().write(
        illustration.figure, to: folder.path(of: "\(illustration.name).svg"))
    }
    try folder.write(result.table.csv, to: "\(result.name).csv")
    if json {
      try JSON.write(result.findings.map(FindingRow.init))
    } else {
      print("\(result.title), seed \(result.seed)\n\(result.question)\n")
      for finding in result.findings {
        print("\(mark(finding)) \(finding.claim): \(finding.numbers)")
      }
      print("\nRows: \(folder.path(of: "\(result.name).csv"))")
      for illustration in result.illustrations {
        print("Figure: \(folder.path(of: "\(illustration.name).svg"))")
      }
    }
    if !result.holds { throw ExitCode(Failure.checkFailed) }
  }

  private func mark(_ finding: Finding) -> String {
    guard finding.isAsserted else { return "·" }
    return finding.holds ? Terminal.paint("✔", .green) : Terminal.paint("✘", .red)
  }

  /// A finding for programs.
  private struct FindingRow: Encodable {
    var claim: String
    var measured: Double
    var exact: Double?
    var interval: [Double]?
    var accepted: [Double]?
    var holds: Bool

    init(_ finding: Finding) {
      claim = finding.claim
      measured = finding.measured
      exact = finding.exact
      interval = finding.interval.map { [$0.lowerBound, $0.upperBound] }
      accepted = finding.accepted.map { [$0.lowerBound, $0.upperBound] }
      holds = finding.holds
    }
  }
}

extension CartPoleStudy.SettingsChoice: ExpressibleByArgument {}

extension PegInHoleVariant: ExpressibleByArgument {}
