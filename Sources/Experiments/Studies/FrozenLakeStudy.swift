public import DecisionProcesses
import DynamicProgramming
import Environments
import Exploration
import Plotting
import Statistics
import TabularLearning

/// Q-learning on two frozen lakes: Gymnasium's slippery one, and the first document's on solid
/// ground.
///
/// On the slippery lake a learned table is judged by the exact chance that its greedy policy
/// reaches the goal within 100 steps. On the document's lake the question is what a table of zeros
/// does with ties: the document's `argmax` gives them to the first action, up, and nothing limits
/// an episode.
///
/// Source: Gymnasium's FrozenLake-v1; the first document's tabular listing (step size 0.5, discount
/// 0.95, epsilon 0.2, 5,000 episodes).
public struct FrozenLakeStudy: Experiment {
  /// What is trained.
  public enum Setting: String, CaseIterable, Sendable {
    /// Gymnasium's slippery lake.
    case slippery
    /// The document's lake, ties given to the first action.
    case firstIndexTies = "first-index-ties"
    /// The document's lake, ties shared equally.
    case randomTies = "random-ties"
  }

  /// What one run yields.
  public struct Measurement: Sendable {
    /// The exact success rates of the greedy policy, on the slippery lake after each checkpoint.
    public var successRates: [Double] = []
    /// The number of steps of the first episode.
    public var firstLength = 0
    /// The mean return of the last 100 episodes.
    public var lateReturn = 0.0
  }

  static let checkpoints = logarithmicSteps(to: 5_000, perDecade: 8).filter { $0 >= 50 }
  static let stepLimit = 100
  static let documentEpisodes = 5_000
  static let documentEpsilon = 0.2

  /// Creates the study.
  public init() {}

  public var name: String { "frozen-lake" }
  public var title: String { "Two frozen lakes" }
  public var question: String {
    "How close to the best success rate does Q-learning come, and what do ties of zeros do?"
  }
  public var settings: [Setting] { Setting.allCases }
  public var runsPerSetting: Int { 200 }

  public func measure(
    _ setting: Setting, using generator: inout SeededGenerator
  ) -> Measurement {
    switch setting {
    case .slippery: Self.slippery(using: &generator)
    case .firstIndexTies:
      Self.document(FirstIndexGreedy(epsilon: Self.documentEpsilon), using: &generator)
    case .randomTies:
      Self.document(EpsilonGreedy(epsilon: Self.documentEpsilon), using: &generator)
    }
  }

  private static func slippery(using generator: inout SeededGenerator) -> Measurement {
    let lake = FrozenLake.fourByFour(isSlippery: true)
    var world = TimeLimited(Simulation(of: lake), limit: stepLimit)
    var agent = QLearning(
      actionValues: ActionValues(stateCount: lake.stateCount, actionCount: lake.actionCount),
      explorer: EpsilonGreedy(epsilon: 0.1), stepSize: 0.1, discount: 0.99)
    var measurement = Measurement()
    var done = 0
    for checkpoint in checkpoints {
      let log = train(&agent, in: &world, episodes: checkpoint - done, using: &generator)
      done = checkpoint
      measurement.successRates.append(successRate(of: agent.actionValues))
      measurement.lateReturn = Summary(of: log.returns.suffix(100)).mean
    }
    return measurement
  }

  /// The exact chance that a table's greedy policy reaches the slippery lake's goal within the
  /// limit.
  static func successRate(of values: ActionValues) -> Double {
    EpisodeForecast(
      of: values.greedyPolicy(tolerance: 0), in: FrozenLake.fourByFour(isSlippery: true),
      stepLimit: stepLimit
    ).expectedReturn
  }

  private static func document(
    _ explorer: some Explorer, using generator: inout SeededGenerator
  ) -> Measurement {
    let lake = FrozenLake.document
    var world = Simulation(of: lake)
    var agent = QLearning(
      actionValues: ActionValues(stateCount: lake.stateCount, actionCount: lake.actionCount),
      explorer: explorer, stepSize: 0.5, discount: 0.95)
    let log = train(&agent, in: &world, episodes: documentEpisodes, using: &generator)
    return Measurement(
      firstLength: log.lengths[0], lateReturn: Summary(of: log.returns.suffix(100)).mean)
  }
}
