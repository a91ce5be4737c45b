public import ArgumentParser
import CommandSupport
import Datasets
import Diagnostics
public import Experiments
import Statistics
import TabularLearning

/// Trains one algorithm in one world and compares it with what is exact.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Train one algorithm in one world, and compare what it learned with exact values.",
    discussion: """
      Worlds: those of `bellwork rollout`. The same settings and seed give the same numbers.

      EXAMPLES
        bellwork train q-learning cliff-walking
        bellwork train sarsa cliff-walking --step-size 0.5 --episodes 1000 --seed 7
        bellwork train q-learning frozen-lake-4x4-slippery --csv > run.csv
        bellwork train q-learning cliff-walking --epsilon 0.9 --csv | bellwork diagnose -
      """)

  @Argument(
    help: "\(TabularAlgorithm.allCases.map(\.rawValue).joined(separator: ", ")).")
  var algorithm: TabularAlgorithm

  @Argument(help: "The name of a world.")
  var world: String

  @Option(help: "The number of episodes.")
  var episodes = 500

  @Option(help: "How far an estimate moves towards its target.")
  var stepSize = 0.1

  @Option(help: "The weight of a reward one step later.")
  var discount = 0.99

  @Option(help: "The chance of an exploratory choice.")
  var epsilon = 0.1

  @Option(help: "The transitions that Dyna-Q practises after each real one.")
  var planningSteps = 5

  @Option(help: "The seed of every draw; fresh unless given.")
  var seed: UInt64?

  @Flag(
    help: "Print a log instead, a line for each episode, with the columns of `bellwork diagnose`.")
  var csv = false

  @Flag(help: "Print JSON, for a program to read.")
  var json = false

  func validate() throws {
    if csv && json { throw ValidationError("Choose --csv or --json, not both.") }
  }

  func run() throws {
    let entry = try WorldArgument.world(world)
    let settings = TrainingRunConfiguration(
      episodes: episodes, stepSize: stepSize, discount: discount, epsilon: epsilon,
      planningSteps: planningSteps, seed: seed.orFresh)
    let training = try TrainingRun(algorithm, in: entry, configuration: settings)
    if csv { return printLog(of: training) }
    let bar = ProgressBar("\(algorithm.title), \(entry.title)")
    let result = training.run { bar.show($0) }
    bar.clear()
    if json { return try JSON.write(Report(settings: settings, result: result)) }
    print(text(result, in: entry, settings))
  }

  /// Prints each episode once it is over; the lines themselves show how far the training has come.
  private func printLog(of training: TrainingRun) {
    var columns: [TrainingLogColumn] = []
    _ = training.run(row: { row in
      if columns.isEmpty {
        columns = row.columns
        print(TrainingLogRow.header(columns))
      }
      print(row.line(columns))
    })
  }

  /// The exact comparison, then what the monitors saw, which needs nothing exact.
  private func text(
    _ result: TrainingRunResult, in entry: WorldEntry, _ settings: TrainingRunConfiguration
  ) -> String {
    let report = Report(settings: settings, result: result)
    let seen = "\(result.report)".split(separator: "\n").map { "  " + $0 }
    return """
      \(algorithm.title) in \(entry.title), seed \(settings.seed)
        training      \(episodes) episodes, \(result.log.stepCount) steps; \
      last 100 returns \(report.meanOfLastReturns.short) on average
        greedy        return \(report.greedyReturn.short) exactly; \
      the best possible is \(report.optimalReturn.short)
        start         worth \(report.startValue.short), \
      exactly \(report.exactStartValue.short); largest error \(report.largestError.short)

      What a monitor saw, without the exact values
      \(seen.joined(separator: "\n"))
        alerts        \(result.alerts.isEmpty ? "none" : report.alerts.joined(separator: ", "))
      """
  }
}

extension TabularAlgorithm: ExpressibleByArgument {}

/// What a training run comes to.
private struct Report: Encodable {
  var settings: TrainingRunConfiguration
  var meanOfLastReturns: Double
  var greedyReturn: Double
  var optimalReturn: Double
  var startValue: Double
  var exactStartValue: Double
  var largestError: Double
  var warnings: [String]
  var alerts: [String]

  init(settings: TrainingRunConfiguration, result: TrainingRunResult) {
    self.settings = settings
    meanOfLastReturns = Summary(of: Array(result.log.returns.suffix(100))).mean
    greedyReturn = result.comparison.greedyReturn
    optimalReturn = result.comparison.optimalReturn
    startValue = result.comparison.startValue
    exactStartValue = result.comparison.exactStartValue
    largestError = result.comparison.largestError
    warnings = result.report.warnings.map(\.rawValue)
    alerts = result.alerts.map(\.rawValue)
  }
}

extension Double {
  /// The number to four significant digits or so.
  fileprivate var short: String { "\((self * 1000).rounded() / 1000)" }
}
