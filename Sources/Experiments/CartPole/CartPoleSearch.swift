import DecisionProcesses
import NeuralNetworks
import DeepQLearning
import RealModule

/// A random search for settings on CartPole, with the same budget for every method.
///
///     let trials = CartPoleSearch.run(.dqn) { print($0.score) }
///     let best = CartPoleSearch.best(of: trials)
///
/// Twelve settings are drawn from the ranges below and tried on two seeds; the four best are tried
/// on two more. A run is given up after 300 episodes (of a table, 3,000) or 60,000 steps (a million).
/// The score of a run is its number of episodes if it is solved; else the limit, and one more for
/// each point that its best mean of 100 returns stays below 475. Seeds are other than those that the
/// table reports.
///
/// Source: Bergstra and Bengio, *Random search for hyper-parameter optimization* (2012); Jamieson
/// and Talwalkar, *Non-stochastic best arm identification and hyperparameter optimization* (2016).
public enum CartPoleSearch {
  /// What one setting came to.
  public struct Trial: Hashable, Codable, Sendable {
    /// The settings.
    public var settings: CartPoleSettings
    /// The score of each run, in the order of seeds.
    public var scores: [Double]

    /// The mean score.
    public var score: Double { scores.reduce(0, +) / Double(scores.count) }
  }

  /// The number of settings drawn.
  public static let trialCount = 12
  /// The number that is tried on two more seeds.
  public static let finalistCount = 4
  /// The first of the seeds of search; those of the table are below it.
  public static let firstSeed: UInt64 = 1_000_000

  /// Carries out a search.
  public static func run(
    _ method: CartPoleMethod, progress: (Trial) -> Void = { _ in }
  ) -> [Trial] {
    var generator = SeededGenerator(seed: firstSeed)
    var trials = (0..<trialCount).map { _ in
      let settings = draw(for: method, using: &generator)
      let trial = Trial(settings: settings, scores: [0, 1].map { score(method, settings, $0) })
      progress(trial)
      return trial
    }
    trials.sort { $0.score < $1.score }
    for index in 0..<finalistCount {
      trials[index].scores += [2, 3].map { score(method, trials[index].settings, $0) }
      progress(trials[index])
    }
    return trials
  }

  /// The settings with the best score on all four seeds.
  public static func best(of trials: [Trial]) -> CartPoleSettings? {
    trials.filter { $0.scores.count == 4 }.min { $0.score < $1.score }?.settings
  }

  private static func score(
    _ method: CartPoleMethod, _ settings: CartPoleSettings, _ seed: UInt64
  ) -> Double {
    let isTabular = method == .tabular
    let limit = isTabular ? 3_000 : 300
    let run = CartPoleRun(
      method, settings, named: "search", seed: firstSeed + 1 + seed, episodeLimit: limit,
      stepLimit: isTabular ? 1_000_000 : 60_000)
    if run.isSolved { return Double(run.returns.count) }
    return Double(limit) + Double(CartPoleRun.solvedMean) - min(run.bestMean, 475)
  }

  /// Draws settings from the ranges of the search.
  static func draw(
    for method: CartPoleMethod, using generator: inout some RandomNumberGenerator
  ) -> CartPoleSettings {
    func logarithmic(_ low: Double, _ high: Double) -> Double {
      low * Double.pow(high / low, generator.unit())
    }
    func choice<Value>(_ values: [Value]) -> Value {
      values[generator.index(below: values.count)]
    }
    var settings = CartPoleSettings()
    if method == .tabular {
      settings.learningRate = logarithmic(0.05, 0.5)
      settings.finalEpsilon = choice([0, 0.01])
      settings.epsilonSteps = Int(logarithmic(2_000, 40_000))
      settings.bins = choice([
        [1, 1, 6, 12], [1, 1, 6, 6], [1, 1, 12, 12], [3, 1, 6, 12], [1, 3, 6, 12], [3, 3, 6, 6],
        [3, 3, 6, 12],
      ])
      return settings
    }
    settings.learningRate = logarithmic(3e-4, 3e-3)
    settings.learningRateShare = choice([0.05, 0.2, 1])
    settings.learningRateSteps = choice([10_000, 20_000])
    settings.finalEpsilon = choice([0, 0.01])
    settings.epsilonSteps = Int(logarithmic(500, 5_000))
    settings.targetUpdate =
      generator.flip(0.5)
      ? .copy(every: Int(logarithmic(50, 500))) : .blend(rate: Float(logarithmic(0.003, 0.03)))
    settings.trainingInterval = choice([1, 2])
    settings.usesHuberLoss = generator.flip(0.5)
    return settings
  }
}
