public import ArgumentParser
import CommandSupport
import Datasets
public import Experiments
import Plotting

/// Carries out a long study, which can be stopped and taken up again.
struct ExperimentCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "experiment",
    abstract: "Carry out a long study over many seeds, and take it up again where it was stopped.",
    discussion: """
      Without a name it lists the studies. Finished runs of cartpole-ablation, cartpole-table, \
      peg-in-hole and peg-in-hole-conditions are rows of a CSV file in the output folder; runs that are there \
      already are not made again.

      A study of the tour, or one that is too long for it, writes its rows and figures anew and prints what \
      it found; --seed repeats it.

      ENGINES
        local  This machine. The runs are made in this process, and each is in the
               table as soon as it is finished. With --shards, they are dealt into
               so many parts, each made by a process of its own, --jobs of them at
               a time: a trial of what a cluster would do.
        slurm  A Slurm cluster: an array job with a task for each of the --shards,
               --jobs runs at a time in each. Lost tasks are submitted again, and
               the table is put together at the end, or when it is stopped. The
               course and the output folder must be on a file system that this
               machine and all nodes share, under the same paths. Account, time
               limit and the like are taken from sbatch's own variables, such as
               SBATCH_ACCOUNT and SBATCH_TIMELIMIT.
        The runs are the same with both, on one kind of processor.

      EXAMPLES
        bellwork experiment wandering-robot
        bellwork experiment cartpole-table
        bellwork experiment cartpole-table --seeds 5 --settings searched --jobs 2
        bellwork experiment cartpole-table --methods tabular dqn
        bellwork experiment peg-in-hole --variants shaped unshaped
        bellwork experiment cartpole-table --engine slurm --shards 8
      """)

  /// The studies by name, with what each finds out.
  private static let studies: [(name: String, question: String)] = [
    (
      "cartpole-ablation",
      "what replay, a target network, and double, dueling, prioritised and 3-step learning bring on CartPole"
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
    (
      "peg-in-hole-conditions",
      "the last part of peg-in-hole alone: its trained agents by noise, clearance, friction"
    ),
  ]

  /// Those whose runs can be made in shards.
  private static let sharded = [
    "cartpole-ablation", "cartpole-table", "peg-in-hole", "peg-in-hole-conditions",
  ]

  @Argument(help: "The name of a study.")
  var name: String?

  @Option(help: "The number of seeds of a study that is taken up again; 30, for the peg 10.")
  var seeds: Int?

  @Option(help: "The seed of every draw of any other study; fresh unless given.")
  var seed: UInt64?

  @Option(help: "The runs that are made at a time; with Slurm, in each of its tasks.")
  var jobs = 1

  @OptionGroup
  var carrying: EngineArguments

  @Option(
    parsing: .upToNextOption, help: "Which methods, for CartPole; all of them unless given.")
  var methods: [CartPoleMethod] = []

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
    if carrying.isSharded || carrying.shard != nil, !Self.sharded.contains(name ?? "") {
      throw ValidationError(
        "--engine slurm and --shards are for these studies: \(Self.sharded.joined(separator: ", "))."
      )
    }
  }

  func run() async throws {
    switch name {
    case nil: list()
    case "cartpole-search": try CartPoleSearchReport.run()
    case "cartpole-table": try await runCartPole()
    case "cartpole-ablation": try await runAblation()
    case "peg-in-hole": try await runPegInHole()
    case "peg-in-hole-conditions": try await runPegConditions()
    case let name?: try runStudy(named: name)
    }
  }

  private func list() {
    let longer = ExperimentCatalogue.longer.map { (name: $0.name, question: $0.question) }
    for (name, question) in (Self.studies + longer).sorted(by: { $0.name < $1.name }) {
      print("\(name.padded(to: 22)) \(question)")
    }
    print(
      "\nThose of the tour, too: \(ExperimentCatalogue.tour.map(\.name).joined(separator: ", ")).")
  }

  private func runCartPole() async throws {
    let choices = settings.isEmpty ? CartPoleStudy.SettingsChoice.allCases : settings
    let study = CartPoleStudy(
      seedCount: seeds ?? 30, methods: methods.isEmpty ? CartPoleMethod.allCases : methods,
      choices: choices, search: try CartPoleSearch.recorded(in: DatasetFolder.find()))
    let options =
      ["--seeds", "\(study.seedCount)"] + choices.flatMap { ["--settings", $0.rawValue] }
      + ["--methods"] + study.methods.map(\.rawValue)
    let folder = try OutputFolder(path: output)
    guard let table = try await plan(folder).table(of: study, options: options) else { return }
    try CartPoleReport(folder: folder, isJSON: json).report(table, named: study.name)
  }

  private func runAblation() async throws {
    let study = CartPoleAblationStudy(
      seedCount: seeds ?? 30, search: try CartPoleSearch.recorded(in: DatasetFolder.find()))
    let folder = try OutputFolder(path: output)
    let options = ["--seeds", "\(study.seedCount)"]
    guard let table = try await plan(folder).table(of: study, options: options) else { return }
    try CartPoleAblationReport(folder: folder, isJSON: json).report(table, named: study.name)
  }

  /// How the missing runs of a study are made.
  func plan(_ folder: OutputFolder) -> StudyPlan {
    StudyPlan(arguments: carrying, jobs: jobs, output: folder)
  }

  /// Runs a study of the catalogue, writes its rows and figures, and prints its findings.
  private func runStudy(named name: String) throws {
    let experiment = try ExperimentCatalogue.experiment(
      named: name, beside: Self.studies.map(\.name))
    let folder = try OutputFolder(path: output)
    let bar = ProgressBar(experiment.title)
    let result = experiment.run(seed: seed.orFresh) { bar.show($0) }
    bar.clear()
    try folder.draw(result.illustrations)
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

extension CartPoleMethod: ExpressibleByArgument {}

extension CartPoleStudy.SettingsChoice: ExpressibleByArgument {}

extension PegInHoleVariant: ExpressibleByArgument {}
