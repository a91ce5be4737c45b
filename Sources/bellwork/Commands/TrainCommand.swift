public import ArgumentParser
import CommandSupport
import Datasets
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
        bellwork train q-learning frozen-lake-4x4-slippery --csv > returns.csv
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

  @Flag(help: "Print the return and the length of each episode instead.")
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
    let bar = ProgressBar("\(algorithm.title), \(entry.title)")
    let result = training.run { bar.show($0) }
    bar.clear()
    let report = Report(settings: settings, result: result)
    if csv { return printEpisodes(of: result.log) }
    if json { return try JSON.write(report) }
    print(
      """
      \(algorithm.title) in \(entry.title), seed \(settings.seed)
        training     \(episodes) episodes, \(result.log.stepCount) steps; \
      last 100 returns \(report.meanOfLastReturns.short) on average
        greedy       return \(report.greedyReturn.short) exactly; \
      the best possible is \(report.optimalReturn.short)
        values       start worth \(report.startValue.short), \
      exactly \(report.exactStartValue.short); largest error \(report.largestError.short)
      """)
  }

  private func printEpisodes(of log: TrainingLog) {
    print("episode,return,steps")
    for (index, episode) in zip(log.returns, log.lengths).enumerated() {
      print("\(index + 1),\(episode.0),\(episode.1)")
    }
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

  init(settings: TrainingRunConfiguration, result: TrainingRunResult) {
    self.settings = settings
    meanOfLastReturns = Summary(of: Array(result.log.returns.suffix(100))).mean
    greedyReturn = result.comparison.greedyReturn
    optimalReturn = result.comparison.optimalReturn
    startValue = result.comparison.startValue
    exactStartValue = result.comparison.exactStartValue
    largestError = result.comparison.largestError
  }
}

extension Double {
  /// The number to four significant digits or so.
  fileprivate var short: String { "\((self * 1000).rounded() / 1000)" }
}
