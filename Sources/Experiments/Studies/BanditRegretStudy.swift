public import DecisionProcesses
import Exploration
import Plotting

/// What strategies of exploration lose on a bandit, against always taking the best action.
///
/// Ten actions pay 1 or nothing. Estimates are sample averages that start at 0. The regret of a run
/// adds up, for each choice, how much less the action pays on average than the best one; so it
/// depends on the choices alone, not on the luck of their rewards.
///
/// Source: Auer, Cesa-Bianchi and Fischer, *Finite-time analysis of the multiarmed bandit problem*
/// (2002); Sutton and Barto (2018), sections 2.2 to 2.7.
public struct BanditRegretStudy: Experiment {
  /// The ways of choosing.
  public enum Setting: String, CaseIterable, Sendable {
    case greedy
    case constantEpsilon = "epsilon 0.1"
    case decayingEpsilon = "epsilon 1 / (1 + t / 20)"
    case softmax = "softmax, temperature 0.1"
    case upperConfidenceBound = "upper confidence bound, weight √2"
  }

  /// One run.
  public struct Run: Hashable, Sendable {
    /// The regret after each of the recorded numbers of choices.
    public let regrets: [Double]
    /// How often each action was chosen.
    public let counts: [Int]
    /// The last action.
    public let lastAction: Int
  }

  /// The chance that each action pays.
  static let means = [0.8, 0.6, 0.6, 0.5, 0.5, 0.4, 0.4, 0.3, 0.2, 0.2]
  static let best = 0.8
  static let choices = 2_000
  static let epsilon = 0.1
  static let recorded = logarithmicSteps(to: choices, perDecade: 12)

  /// Creates the study.
  public init() {}

  public var name: String { "bandit-regret" }
  public var title: String { "What exploring costs, and not exploring" }
  public var question: String { "How much does each strategy lose on a bandit as choices add up?" }
  public var settings: [Setting] { Setting.allCases }
  public var runsPerSetting: Int { 200 }

  /// Plays the bandit once.
  public func measure(_ setting: Setting, using generator: inout SeededGenerator) -> Run {
    var estimates = Self.means.map { _ in 0.0 }
    var counts = Self.means.map { _ in 0 }
    var regret = 0.0
    var regrets: [Double] = []
    var action = 0
    for choice in 0..<Self.choices {
      action = setting.action(choice, estimates, counts, using: &generator)
      let reward = generator.flip(Self.means[action]) ? 1.0 : 0
      counts[action] += 1
      estimates[action] += (reward - estimates[action]) / Double(counts[action])
      regret += Self.best - Self.means[action]
      if choice + 1 == Self.recorded[regrets.count] { regrets.append(regret) }
    }
    return Run(regrets: regrets, counts: counts, lastAction: action)
  }

  public func report(on measurements: [[Run]]) -> ExperimentReport {
    let curves = measurements.map { runs in RunCurves(runs.map(\.regrets)) }
    var table = ResultTable(columns: [
      "strategy", "choices", "regret", "first-quartile", "third-quartile",
    ])
    for (setting, curve) in zip(settings, curves) {
      for (index, choices) in Self.recorded.enumerated() {
        table.append(
          .text(setting.field), .count(choices), .number(curve.mean[index]),
          .number(curve.lower[index]), .number(curve.upper[index]))
      }
    }
    return ExperimentReport(
      table: table, illustrations: [illustration(curves)], findings: Self.findings(measurements))
  }

  private func illustration(_ curves: [RunCurves]) -> Illustration {
    let x = Self.recorded.map(Double.init)
    return Illustration(
      name: name,
      caption: "The regret of five strategies by number of choices: means of \(runsPerSetting) "
        + "runs, with bands from the first to the third quartile. A greedy player stays with the "
        + "first action that ever paid, so its regret grows in proportion to the choices; so does "
        + "that of a constant epsilon, by what exploring costs. The confidence bound's grows ever "
        + "more slowly.",
      figure: Figure(
        title: "What exploring costs, and not exploring",
        x: Axis("choices"), y: Axis("regret", unit: "reward"),
        layers: zip(settings, curves).flatMap { setting, curve -> [Layer] in
          [
            .band(setting.rawValue, x: x, low: curve.lower, high: curve.upper),
            .line(setting.rawValue, x: x, y: curve.mean),
          ]
        }))
  }
}

extension BanditRegretStudy.Setting {
  /// The strategy in a table, without commas.
  fileprivate var field: String { rawValue.replacing(",", with: "") }

  /// Makes a choice, counted from 0.
  fileprivate func action(
    _ choice: Int, _ estimates: [Double], _ counts: [Int], using generator: inout SeededGenerator
  ) -> Int {
    switch self {
    case .greedy: estimates.greedyIndex(using: &generator)
    case .constantEpsilon:
      EpsilonGreedy(epsilon: BanditRegretStudy.epsilon).action(for: estimates, using: &generator)
    case .decayingEpsilon:
      EpsilonGreedy(epsilon: InverseSchedule(from: 1, halvingAfter: 20).value(at: choice))
        .action(for: estimates, using: &generator)
    case .softmax: Softmax(temperature: 0.1).action(for: estimates, using: &generator)
    case .upperConfidenceBound:
      UpperConfidenceBound(explorationWeight: 2.0.squareRoot())
        .action(for: estimates, counts: counts, using: &generator)
    }
  }
}
