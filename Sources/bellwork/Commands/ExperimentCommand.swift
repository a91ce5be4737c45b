public import ArgumentParser
import CommandSupport
import Datasets
import DecisionProcesses
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

      A study of the tour, or one that is too long for it, writes its rows and figures anew and prints what       it found; --seed repeats it.

      EXAMPLES
        bellwork experiment wandering-robot
        bellwork experiment cartpole-table
        bellwork experiment cartpole-table --seeds 5 --settings searched --jobs 2
      """)

  /// The studies by name, with what each finds out.
  static let studies = [
    ("cartpole-search", "which settings solve CartPole soonest: the search behind our own"),
    (
      "cartpole-table",
      "episodes to solve CartPole for five methods, with the document's settings and our own"
    ),
  ]

  @Argument(help: "The name of a study.")
  var name: String?

  @Option(help: "The number of seeds, for CartPole.")
  var seeds = 30

  @Option(help: "The seed of every draw of any other study; fresh unless given.")
  var seed: UInt64?

  @Option(help: "The number of runs at the same time.")
  var jobs = 1

  @Option(help: "Which settings: searched or document; both unless given.")
  var settings: [CartPoleStudy.SettingsChoice] = []

  @Option(name: [.short, .long], help: "The folder for rows and figures.")
  var output = "plots"

  @Flag(help: "Print JSON, for a program to read.")
  var json = false

  func validate() throws {
    guard seeds > 0, jobs > 0 else {
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
    case "cartpole-search": try runCartPoleSearch()
    case "cartpole-table": try await runCartPoleTable()
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

  /// Searches anew and prints what every setting came to; equal each time on one kind of processor.
  private func runCartPoleSearch() throws {
    var found: [String: [CartPoleSearch.Trial]] = [:]
    for method in CartPoleMethod.allCases {
      let bar = ProgressBar("search for \(method.title)")
      var tried = 0
      found[method.rawValue] = CartPoleSearch.run(method) { _ in
        tried += 1
        bar.show(Double(tried) / Double(CartPoleSearch.trialCount + CartPoleSearch.finalistCount))
      }
      bar.clear()
    }
    try JSON.write(found)
  }

  private func runCartPoleTable() async throws {
    let folder = try OutputFolder(path: output)
    var table = try readTable(from: folder)
    let study = CartPoleStudy(
      seedCount: seeds,
      choices: settings.isEmpty ? CartPoleStudy.SettingsChoice.allCases : settings,
      search: try CartPoleSearch.recorded(in: DatasetFolder.find()))
    let missing = study.missing(in: table)
    let bar = ProgressBar("\(missing.count) runs on CartPole")
    var waiting = missing.makeIterator()
    var finished = 0
    try await withThrowingTaskGroup(of: CartPoleRun.self) { group in
      for task in (0..<jobs).compactMap({ _ in waiting.next() }) {
        group.addTask { study.carryOut(task) }
      }
      while let run = try await group.next() {
        table.append(run)
        // After every run, so that stopping loses no more than the runs under way.
        try folder.write(table.csv, to: Self.file)
        finished += 1
        bar.show(Double(finished) / Double(missing.count))
        if let task = waiting.next() { group.addTask { study.carryOut(task) } }
      }
    }
    bar.clear()
    try report(table, in: folder)
  }

  private static let file = "cartpole-table.csv"

  private func readTable(from folder: OutputFolder) throws -> CartPoleTable {
    guard let data = try folder.read(Self.file) else { return CartPoleTable() }
    do {
      return try CartPoleTable(csv: String(decoding: data, as: UTF8.self))
    } catch {
      throw Failure(
        text: "\(folder.path(of: Self.file)): \(error)", status: Failure.wrongContent)
    }
  }

  private func report(_ table: CartPoleTable, in folder: OutputFolder) throws {
    let illustration = table.illustration
    try FigureRenderer().write(
      illustration.figure, to: folder.path(of: "\(illustration.name).svg"))
    // The bootstrap's draws do not decide anything: one seed for all reports.
    var generator = SeededGenerator(seed: 1)
    let summaries = table.summaries(using: &generator)
    if json { return try JSON.write(summaries.map(Row.init)) }
    print("settings   method                        solved    median  95 % interval   document")
    for summary in summaries { print(Row(summary).text) }
    print("\nRows: \(folder.path(of: Self.file))")
  }

  /// A line of the report.
  private struct Row: Encodable {
    var settings: String
    var method: String
    var runs: Int
    var solved: Int
    var median: Double?
    var lower: Double
    var upper: Double
    var document: Int
    var meetsDocument: Bool
    var bestMean: Double
    var seconds: Double

    init(_ summary: CartPoleTable.Summary) {
      settings = summary.settingsName
      method = summary.method.title
      runs = summary.runCount
      solved = summary.solvedCount
      median = summary.median
      lower = summary.medianInterval.lowerBound
      upper = summary.medianInterval.upperBound
      document = summary.method.documentEpisodes
      meetsDocument = summary.meetsDocument
      bestMean = summary.bestMean
      seconds = summary.seconds
    }

    var text: String {
      func whole(_ number: Double) -> String { number.isFinite ? "\(Int(number))" : "never" }
      let share = "\(solved)/\(runs)"
      let interval = "\(whole(lower)) to \(whole(upper))"
      return settings.padded(to: 10) + " " + method.padded(to: 29) + " " + share.padded(to: 9)
        + " " + whole(median ?? .infinity).padded(to: 7) + " " + interval.padded(to: 15) + " "
        + "\(document)" + (meetsDocument ? "" : "  not met")
    }
  }
}

extension CartPoleStudy.SettingsChoice: ExpressibleByArgument {}
