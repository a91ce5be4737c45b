public import DecisionProcesses
import Environments
import Exploration
import Plotting
import Statistics
import TabularLearning

/// How often Q-learning and double Q-learning choose a losing action because its rewards are noisy.
///
/// Going left loses 0.1 on average, and going right nothing. The largest of ten noisy estimates is
/// often positive, though, and Q-learning believes it. Exploration alone goes left in 5 % of
/// episodes. The constants are the book's: step size 0.1, epsilon 0.1, no discount; ten actions in
/// B.
///
/// Source: Sutton and Barto (2018), example 6.7 and figure 6.5; van Hasselt, *Double Q-learning*
/// (2010).
public struct MaximizationBiasStudy: Experiment {
  /// The two algorithms.
  public enum Setting: String, CaseIterable, Sendable {
    case qLearning = "q-learning"
    case doubleQLearning = "double-q-learning"
  }

  static let episodes = 300
  static let epsilon = 0.1

  /// Creates the study.
  public init() {}

  public var name: String { "maximization-bias" }
  public var title: String { "Believing the luckiest estimate" }
  public var question: String {
    "How long do Q-learning and double Q-learning prefer an action that loses on average?"
  }
  public var settings: [Setting] { Setting.allCases }
  public var runsPerSetting: Int { 10_000 }
  var titles: [String] { ["Q-learning", "double Q-learning"] }

  /// Whether each episode went left.
  public func measure(_ setting: Setting, using generator: inout SeededGenerator) -> [Bool] {
    var world = MaximizationBias()
    let table = UnevenActionValues(
      actionCounts: (0..<world.stateCount).map { state in
        state == MaximizationBias.end ? 0 : world.actionCount(in: state)
      })
    let explorer = EpsilonGreedy(epsilon: Self.epsilon)
    let log: TrainingLog
    switch setting {
    case .qLearning:
      var agent = QLearning(actionValues: table, explorer: explorer, stepSize: 0.1, discount: 1)
      log = train(&agent, in: &world, episodes: Self.episodes, using: &generator)
    case .doubleQLearning:
      var agent = DoubleQLearning(
        actionValues: table, explorer: explorer, stepSize: 0.1, discount: 1)
      log = train(&agent, in: &world, episodes: Self.episodes, using: &generator)
    }
    // Only episodes that pass through B have two steps.
    return log.lengths.map { $0 == 2 }
  }

  public func report(on measurements: [[[Bool]]]) -> ExperimentReport {
    let counts = measurements.map { runs in
      (0..<Self.episodes).map { episode in runs.count { $0[episode] } }
    }
    let intervals = counts.map { counts in
      counts.map {
        clopperPearsonInterval(successes: $0, trials: runsPerSetting, confidence: 0.95)
      }
    }
    var table = ResultTable(columns: ["algorithm", "episode", "share-left", "low-95", "high-95"])
    for (index, setting) in settings.enumerated() {
      for episode in 0..<Self.episodes {
        table.append(
          .text(setting.rawValue), .count(episode + 1),
          .number(Double(counts[index][episode]) / Double(runsPerSetting)),
          .number(intervals[index][episode].lowerBound),
          .number(intervals[index][episode].upperBound))
      }
    }
    return ExperimentReport(
      table: table, illustrations: [illustration(counts, intervals)],
      findings: findings(measurements, counts: counts))
  }

  private func illustration(
    _ counts: [[Int]], _ intervals: [[ClosedRange<Double>]]
  ) -> Illustration {
    let episodes = (1...Self.episodes).map(Double.init)
    let layers = titles.indices.flatMap { index -> [Layer] in
      [
        .band(
          titles[index], x: episodes, low: intervals[index].map { 100 * $0.lowerBound },
          high: intervals[index].map { 100 * $0.upperBound }),
        .line(
          titles[index], x: episodes,
          y: counts[index].map { 100 * Double($0) / Double(runsPerSetting) }),
      ]
    }
    return Illustration(
      name: name,
      caption: "The share of 10,000 runs that go left, the losing way, by episode, with 95 % "
        + "intervals: Q-learning does so in most runs at first, double Q-learning soon stays near "
        + "the 5 % that exploration alone costs.",
      figure: Figure(
        title: "Q-learning believes the luckiest of many estimates",
        x: Axis("episode", range: 0...300),
        y: Axis("runs that go left", unit: "%", range: 0...100),
        layers: layers + [.horizontal("exploration alone: 5 %", at: 5)]))
  }
}
