import DecisionProcesses
import DeepQLearning
import NeuralNetworks
import RealModule

/// A random search for settings on CartPole, with the same budget for every method.
///
///     let trials = CartPoleSearch.run(.dqn) { print($0.score) }
///     let best = CartPoleSearch.best(of: trials)
///
/// Sixteen settings are drawn from the ranges below, the same ones for every network, and tried on one
/// seed; the four best are tried on two more. A run is given up after 300 episodes (of a table, 3,000) or
/// 60,000 steps (a million). The score of a run is its number of episodes if it is solved; else the limit,
/// and one more for each point that its best mean of 100 returns stays below 475. Seeds are other than
/// those that the table reports.
///
/// The ranges are the fifth. In the first the learning rate stayed or fell to a share, training was at most
/// once an interaction, and target networks were copied every 50 steps at the earliest: none of five
/// settings for DQN solved the task within 300 episodes. In the second and third the rate fell to 0 over
/// 5,000 to 20,000 training steps, 1 to 4 an interaction: most agents froze before they were good. In the
/// fourth it fell over 15,000 or 30,000, and about half of the agents still froze too early on new seeds.
/// Here an agent that disappoints after it has frozen trains again.
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
  public static let trialCount = 16
  /// The number that is tried on more seeds.
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
      let trial = Trial(settings: settings, scores: [score(method, settings, 0)])
      progress(trial)
      return trial
    }
    trials.sort { $0.score < $1.score }
    for index in 0..<finalistCount {
      trials[index].scores += [1, 2].map { score(method, trials[index].settings, $0) }
      progress(trials[index])
    }
    return trials
  }

  /// The settings with the best score on all three seeds.
  public static func best(of trials: [Trial]) -> CartPoleSettings? {
    trials.filter { $0.scores.count == 3 }.min { $0.score < $1.score }?.settings
  }

  private static func score(
    _ method: CartPoleMethod, _ settings: CartPoleSettings, _ seed: UInt64
  ) -> Double {
    let isTabular = method == .tabular
    let limit = isTabular ? 3_000 : 300
    let run = CartPoleRun(
      method, settings, named: "search", seed: firstSeed + 1 + seed, episodeLimit: limit,
      stepLimit: isTabular ? 1_000_000 : 60_000)
    if run.training.isSolved { return Double(run.training.returns.count) }
    return Double(limit) + Double(CartPoleTraining.solvedMean) - min(run.training.bestMean, 475)
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
    settings.trainsAgain = true
    settings.learningRate = logarithmic(5e-4, 3e-3)
    settings.trainingSteps = choice([15_000, 30_000])
    settings.finalEpsilon = choice([0, 0.01])
    settings.epsilonSteps = Int(logarithmic(500, 3_000))
    settings.targetUpdate =
      generator.flip(0.5)
      ? .copy(every: Int(logarithmic(10, 100))) : .blend(rate: Float(logarithmic(0.01, 0.1)))
    settings.usesHuberLoss = generator.flip(0.5)
    return settings
  }
}
