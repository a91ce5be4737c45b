import Datasets
import DecisionProcesses
import DeepQLearning
import Foundation
import TestSupport
import Testing

@testable import Experiments

struct CartPoleTableTests {
  private func recordedTrials(of method: CartPoleMethod) throws -> [CartPoleSearch.Trial] {
    try #require(CartPoleSearch.recorded(in: DatasetFolder.find())[method])
  }

  /// A short run: a table of coarse bins, given up after three episodes.
  private func run(seed: UInt64) -> CartPoleRun {
    CartPoleRun(.tabular, .document(.tabular), named: "document", seed: seed, episodeLimit: 3)
  }

  @Test func `Rows read back are the runs that were written`() throws {
    var table = CartPoleTable()
    for seed in 1...3 { table.append(run(seed: UInt64(seed))) }
    let again = try CartPoleTable(csv: table.csv)
    #expect(again.csv == table.csv)
    #expect(again.runs.map(\.training.returns) == table.runs.map(\.training.returns))
    #expect(try CartPoleTable(csv: "").runs.isEmpty)
  }

  @Test func `A row that was cut off is left out, and a foreign one is an error`() throws {
    var table = CartPoleTable()
    table.append(run(seed: 1))
    table.append(run(seed: 2))
    let cut = String(table.csv.dropLast(4))
    #expect(try CartPoleTable(csv: cut).runs.count == 1)
    let foreign = table.csv + "tabular,document,3,yes,2,5,0.1,2 2\n"
    #expect(throws: StudyTableError.self) { try CartPoleTable(csv: foreign) }
    #expect(throws: StudyTableError.self) { try CartPoleTable(csv: "episode,return\n") }
  }

  @Test func `Runs that are there are not made again`() {
    let study = CartPoleStudy(seedCount: 2, choices: [.document], search: [:])
    let seed = CartPoleStudy.firstSeed + 1
    var table = CartPoleTable()
    #expect(study.missing(in: table).count == 10)
    let one = CartPoleStudy(seedCount: 2, methods: [.dqn], choices: [.document], search: [:])
    #expect(one.keys.map(\.method) == [.dqn, .dqn])
    table.append(run(seed: seed))
    let missing = study.missing(in: table)
    #expect(missing.count == 9)
    #expect(!missing.contains { $0.method == .tabular && $0.seed == seed })
  }

  @Test(arguments: [CartPoleMethod.tabular, .prioritized])
  func `Equal seeds give equal runs`(method: CartPoleMethod) throws {
    let seed = freshSeed()
    let settings = try #require(CartPoleSearch.best(of: recordedTrials(of: method)))
    let runs = (0..<2).map { _ in
      CartPoleRun(method, settings, named: "searched", seed: seed, episodeLimit: 12)
    }
    #expect(runs[0].training.returns == runs[1].training.returns, "seed \(seed)")
    #expect(runs[0].training.returns.count == 12)
    #expect(!runs[0].training.isSolved)
  }

  @Test func `A summary counts the censored runs and does not drop them`() {
    var table = CartPoleTable()
    for seed in 1...4 { table.append(run(seed: UInt64(seed))) }
    var generator = SeededGenerator(seed: freshSeed())
    let summary = table.summaries(using: &generator)[0]
    #expect(summary.runCount == 4)
    #expect(summary.solvedCount == 0)
    #expect(summary.median == nil)
    #expect(summary.medianInterval.upperBound == .infinity)
    #expect(!summary.meetsDocument)
  }

  @Test func `Every method's settings were found with the same budget`() throws {
    for method in CartPoleMethod.allCases {
      let trials = try recordedTrials(of: method)
      #expect(trials.count == CartPoleSearch.trialCount)
      let runCount = trials.reduce(0) { $0 + $1.scores.count }
      #expect(runCount == CartPoleSearch.trialCount + 2 * CartPoleSearch.finalistCount)
      #expect(CartPoleSearch.best(of: trials) != nil)
    }
  }

  /// The scores of the record are those of trainings, and take long; its settings follow from a seed alone.
  @Test(arguments: CartPoleMethod.allCases)
  func `The recorded search tried the settings that the code draws`(method: CartPoleMethod) throws {
    var generator = SeededGenerator(seed: CartPoleSearch.firstSeed)
    var drawn = (0..<CartPoleSearch.trialCount).map { _ in
      CartPoleSearch.draw(for: method, using: &generator)
    }
    #expect(Set(drawn).count == CartPoleSearch.trialCount)
    // Trials stand in the order of their scores. A power may differ in its last digits elsewhere.
    for trial in try recordedTrials(of: method) {
      let place = drawn.firstIndex { Self.isNearlyEqual($0, trial.settings) }
      drawn.remove(at: try #require(place, "\(trial.settings)"))
    }
    #expect(drawn.isEmpty)
  }

  private static func isNearlyEqual(_ drawn: CartPoleSettings, _ found: CartPoleSettings) -> Bool {
    guard abs(drawn.learningRate - found.learningRate) <= 1e-12,
      abs(drawn.epsilonSteps - found.epsilonSteps) <= 1
    else { return false }
    var other = found
    (other.learningRate, other.epsilonSteps) = (drawn.learningRate, drawn.epsilonSteps)
    if case .blend(let rate) = drawn.targetUpdate,
      case .blend(let recorded) = found.targetUpdate,
      abs(rate - recorded) <= 1e-6
    {
      other.targetUpdate = drawn.targetUpdate
    }
    return other == drawn
  }

  @Test func `The README's table is what the recorded runs come to`() throws {
    let datasets = try DatasetFolder.find().url
    let table = try CartPoleTable(
      csv: String(
        contentsOf: datasets.appending(path: "experiments/cartpole-table.csv"), encoding: .utf8))
    let readme = try String(
      contentsOf: datasets.deletingLastPathComponent().appending(path: "README.md"),
      encoding: .utf8)
    var generator = SeededGenerator(seed: freshSeed())
    let summaries = table.summaries(using: &generator)
    for method in CartPoleMethod.allCases {
      let searched = try #require(
        summaries.first { $0.method == method && $0.settingsName == "searched" })
      let document = try #require(
        summaries.first { $0.method == method && $0.settingsName == "document" })
      let line = try #require(
        readme.split(separator: "\n").first { $0.hasPrefix("| \(method.title) | ") })
      #expect(line.hasPrefix("| \(method.title) | \(Self.cells(searched)) "), "\(line)")
      #expect(line.contains(" | \(Self.cells(document)) "), "\(line)")
    }
  }

  /// How many runs solved the task, and their median.
  private static func cells(_ summary: CartPoleTable.Summary) -> String {
    let median = summary.median.map { String(Int($0.rounded())) } ?? "never"
    return "\(summary.solvedCount) of \(summary.runCount) | \(median)"
  }
}
