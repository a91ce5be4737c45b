import DecisionProcesses
import DeepQLearning
import DynamicProgramming
import Environments
import Exploration
import LinearLearning
import TabularLearning

/// Training on CartPole, until it is solved or given up.
///
/// Solved is what Gymnasium's CartPole-v1 asks for: a mean return of at least 475 over 100 episodes
/// in a row. Here these are the episodes of training, exploration included. An episode is cut short
/// after 500 steps.
public struct CartPoleTraining: Hashable, Sendable {
  /// The return of each episode.
  public internal(set) var returns: [Int] = []
  /// Whether the last 100 returns have a mean of at least 475.
  public internal(set) var isSolved = false
  /// The processor seconds that it took.
  public internal(set) var seconds = 0.0

  static let solvedMean = 475
  static let window = 100

  /// The number of steps of all episodes: each step pays 1.
  public var stepCount: Int { returns.reduce(0, +) }

  /// The best mean of 100 returns in a row, or of all where there are fewer.
  public var bestMean: Double {
    var best = 0.0
    var sum = 0
    for (index, value) in returns.enumerated() {
      sum += value
      if index >= Self.window { sum -= returns[index - Self.window] }
      if index >= Self.window - 1 { best = max(best, Double(sum) / Double(Self.window)) }
    }
    return returns.count < Self.window ? Double(sum) / Double(max(returns.count, 1)) : best
  }

  /// Takes a training down from a file.
  init(returns: [Int], isSolved: Bool, seconds: Double) {
    (self.returns, self.isSolved, self.seconds) = (returns, isSolved, seconds)
  }

  /// Trains a network, and gives up after a number of episodes or steps.
  init(
    network configuration: DQNConfiguration, _ settings: CartPoleSettings, seed: UInt64,
    episodeLimit: Int, stepLimit: Int = .max
  ) {
    var generator = SeededGenerator(seed: seed)
    let begun = ProcessorTime.seconds
    trainNetwork(
      configuration, settings, episodeLimit: episodeLimit, stepLimit: stepLimit,
      using: &generator)
    seconds = ProcessorTime.seconds - begun
  }

  /// Trains a table over bins, and gives up after a number of episodes or steps.
  init(
    table settings: CartPoleSettings, seed: UInt64, episodeLimit: Int, stepLimit: Int = .max
  ) {
    var generator = SeededGenerator(seed: seed)
    let begun = ProcessorTime.seconds
    trainTable(
      settings, episodeLimit: episodeLimit, stepLimit: stepLimit, using: &generator)
    seconds = ProcessorTime.seconds - begun
  }

  private mutating func trainNetwork(
    _ configuration: DQNConfiguration, _ settings: CartPoleSettings, episodeLimit: Int,
    stepLimit: Int,
    using generator: inout SeededGenerator
  ) {
    var world = TimeLimited(CartPole(), limit: 500)
    var agent = DQNAgent<SIMD4<Double>>(
      configuration, featureCount: 4, actionCount: 2, using: &generator)
    // The sum and number of returns since training ended.
    var (sum, count) = (0, 0)
    repeatEpisodes(episodeLimit, stepLimit) { _ in
      let length = train(&agent, in: &world, episodes: 1, using: &generator).stepCount
      guard let limit = settings.trainingSteps, settings.trainsAgain,
        agent.learner.stepsInCycle >= limit
      else { return length }
      (sum, count) = (sum + length, count + 1)
      if count == 5 {
        if sum < 5 * Self.solvedMean { agent.learner.beginTrainingCycle() }
        (sum, count) = (0, 0)
      }
      return length
    }
  }

  private mutating func trainTable(
    _ settings: CartPoleSettings, episodeLimit: Int, stepLimit: Int,
    using generator: inout SeededGenerator
  ) {
    let bins = Discretizer.cartPole(binCounts: settings.bins)
    var world = BinnedWorld(base: TimeLimited(CartPole(), limit: 500), bins: bins)
    let epsilon = LinearSchedule(
      from: 1, to: settings.finalEpsilon, over: settings.epsilonSteps)
    var agent = QLearning(
      actionValues: ActionValues(stateCount: bins.cellCount, actionCount: 2),
      explorer: EpsilonGreedy(epsilon: 1), stepSize: settings.learningRate, discount: 0.99)
    repeatEpisodes(episodeLimit, stepLimit) { stepCount in
      agent.explorer.epsilon = epsilon.value(at: stepCount)
      return train(&agent, in: &world, episodes: 1, using: &generator).stepCount
    }
  }

  /// Runs episodes until the task is solved or given up; an episode is told of the steps before it.
  private mutating func repeatEpisodes(
    _ episodeLimit: Int, _ stepLimit: Int, _ episode: (Int) -> Int
  ) {
    var (stepCount, sum) = (0, 0)
    while returns.count < episodeLimit, stepCount < stepLimit {
      let length = episode(stepCount)
      stepCount += length
      returns.append(length)
      sum += length
      if returns.count > Self.window { sum -= returns[returns.count - 1 - Self.window] }
      isSolved = returns.count >= Self.window && sum >= Self.solvedMean * Self.window
      if isSolved { return }
    }
  }
}
