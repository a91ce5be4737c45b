public import DecisionProcesses
import DynamicProgramming
import Environments
import Plotting
import TabularLearning

/// What five algorithms earn on the edge of a cliff while they learn.
///
/// Q-learning learns the shortest way, along the edge, and falls whenever exploration strikes
/// there. SARSA and expected SARSA learn what their exploring behaviour is worth and keep a
/// distance, so they earn more while exploring and less afterwards. The constants are the book's:
/// step size 0.5, epsilon 0.1, no discount, 500 episodes; Dyna-Q practises 5 transitions after each
/// step.
///
/// Source: Sutton and Barto (2018), example 6.6 and figure 6.3; their curves are means of runs,
/// too.
public struct LearningCurves: Experiment {
  /// What one run yields.
  public struct Measurement: Sendable {
    /// The return of each episode of training.
    public var returns: [Double]
    /// The exact return of the greedy policy at the end, cut short after 100 steps.
    public var greedyReturn: Double
  }

  static let episodes = 500
  static let epsilon = 0.1
  static let smoothing = 20
  /// The last episodes, over which earnings are compared.
  static let late = 100

  /// Creates the study.
  public init() {}

  public var name: String { "learning-curves" }
  public var title: String { "Five algorithms on the edge of a cliff" }
  public var question: String {
    "Which algorithm earns most while it explores, and which learns the best way?"
  }
  public var settings: [TabularAlgorithm] { TabularAlgorithm.allCases }
  public var runsPerSetting: Int { 200 }

  public func measure(
    _ algorithm: TabularAlgorithm, using generator: inout SeededGenerator
  ) -> Measurement {
    let cliff = CliffWalking()
    var world = Simulation(of: cliff)
    let trained = algorithm.train(
      in: &world, of: cliff, episodes: Self.episodes,
      AgentSettings(stepSize: 0.5, discount: 1, epsilon: Self.epsilon), using: &generator)
    let greedy = EpisodeForecast(
      of: trained.actionValues.greedyPolicy(tolerance: 0), in: cliff, stepLimit: 100)
    return Measurement(returns: trained.log.returns, greedyReturn: greedy.expectedReturn)
  }

  public func report(on measurements: [[Measurement]]) -> ExperimentReport {
    let curves = measurements.map { runs in
      RunCurves(runs.map { trailingMeans($0.returns, width: Self.smoothing) })
    }
    let table = RunCurves.table(
      zip(settings, curves).map { (.text($0.rawValue), $1) }, setting: "algorithm",
      mean: "mean-return")
    return ExperimentReport(
      table: table, illustrations: [illustration(curves)], findings: findings(measurements))
  }

  /// The exact return of the start: the best of all policies, or of all that explore with epsilon.
  static func exactReturn(epsilon: Double = 0) -> Double {
    let cliff = CliffWalking()
    let values = optimalActionValues(of: cliff, discount: 1, epsilon: epsilon)
    let row = values[cliff.initialStates[0].state]
    return (1 - epsilon) * row.maximum + epsilon * row.mean
  }

  private func illustration(_ curves: [RunCurves]) -> Illustration {
    let episodes = (1...Self.episodes).map(Double.init)
    let named = zip(settings, curves).map { ($0.title, $1) }
    let best = Self.exactReturn()
    let bestExploring = Self.exactReturn(epsilon: Self.epsilon)
    return Illustration(
      name: name,
      caption: "Return by episode on the cliff for five algorithms with epsilon 0.1: means over "
        + "\(runsPerSetting) runs of trailing means of \(Self.smoothing) episodes, with bands from "
        + "the first to the third quartile of the runs. SARSA and expected SARSA end above "
        + "Q-learning, below the exact line of the best exploring policy.",
      figure: Figure(
        title: "On the edge of the cliff Q-learning falls, SARSA keeps away",
        x: Axis("episode"),
        y: Axis("return", unit: "reward per episode", range: -100...0),
        layers: RunCurves.layers(named, x: episodes) + [
          .horizontal("best possible: \(NumberText.fixed(best, places: 0))", at: best),
          .horizontal(
            "best with epsilon 0.1: \(NumberText.fixed(bestExploring, places: 1))",
            at: bestExploring),
        ]))
  }
}
