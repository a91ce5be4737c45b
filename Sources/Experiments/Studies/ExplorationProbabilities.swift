public import DecisionProcesses
import Exploration
import Plotting

/// How epsilon-greedy and softmax choice share out the probabilities as they cool down.
///
/// The first document's toy: four actions worth 1, 2, 0.5 and 1.5; over 1,000 episodes epsilon
/// falls in equal steps from 1 to 0.01, which it reaches after 700, and the temperature from 1 to
/// 0.1. A second figure sets that schedule beside an exponential and an inverse one. Nothing is
/// drawn at random: these are the probabilities themselves.
public struct ExplorationProbabilities: Experiment {
  /// The two ways of choosing.
  public enum Setting: String, CaseIterable, Sendable {
    case epsilonGreedy = "epsilon-greedy"
    case softmax
  }

  static let actionValues = [1, 2, 0.5, 1.5]
  static let episodes = 1_000
  private static let epsilon = LinearSchedule(from: 1, to: 0.01, over: 700)

  /// Creates the study.
  public init() {}

  public var name: String { "exploration-probabilities" }
  public var title: String { "How exploration cools down" }
  public var question: String {
    "How often is each of four actions chosen as epsilon or the temperature falls?"
  }
  public var settings: [Setting] { Setting.allCases }

  /// The probabilities of the four actions in each episode.
  public func measure(
    _ setting: Setting, using generator: inout SeededGenerator
  ) -> [[Double]] {
    (0..<Self.episodes).map { episode in
      switch setting {
      case .epsilonGreedy:
        EpsilonGreedy(epsilon: Self.epsilon.value(at: episode))
          .probabilities(of: Self.actionValues)
      case .softmax:
        Softmax(temperature: Self.temperature(in: episode)).probabilities(of: Self.actionValues)
      }
    }
  }

  static func temperature(in episode: Int) -> Double {
    max(1 - Double(episode) / Double(episodes), 0.1)
  }

  public func report(on measurements: [[[[Double]]]]) -> ExperimentReport {
    var table = ResultTable(columns: ["rule", "episode", "action", "value", "probability"])
    for (setting, runs) in zip(settings, measurements) {
      for (episode, row) in runs[0].enumerated() {
        for (action, probability) in row.enumerated() {
          table.append(
            .text(setting.rawValue), .count(episode), .count(action),
            .number(Self.actionValues[action]), .number(probability))
        }
      }
    }
    return ExperimentReport(
      table: table, illustrations: [illustration(measurements), scheduleIllustration()],
      findings: Self.findings(
        epsilonGreedy: measurements[0][0].last ?? [], softmax: measurements[1][0].last ?? [])
        + Self.scheduleFindings())
  }

  private func illustration(_ measurements: [[[[Double]]]]) -> Illustration {
    let axis = Axis("probability of choosing", range: 0...1)
    let panels = [
      Panel(
        title: "Epsilon-greedy, epsilon 1 to 0.01",
        x: Axis("episode", range: 0...1_000), y: axis,
        layers: Self.lines(
          x: (0..<Self.episodes).map(Double.init), rows: measurements[0][0])),
      Panel(
        title: "Softmax, temperature 1 to 0.1",
        x: Axis("temperature", unit: "of the values", scale: .logarithmic, range: 0.1...1),
        y: axis,
        layers: Self.lines(
          x: (0..<Self.episodes).map(Self.temperature), rows: measurements[1][0])),
    ]
    return Illustration(
      name: name,
      caption: "The probability of choosing each of four actions: under epsilon-greedy by episode, "
        + "and under softmax by temperature. Softmax tells second best from worst.",
      figure: Figure(title: "Two ways of exploring less and less", panels: panels))
  }

  private static func lines(x: [Double], rows: [[Double]]) -> [Layer] {
    actionValues.indices.map { action in
      .line("value \(NumberText.short(actionValues[action]))", x: x, y: rows.map { $0[action] })
    }
  }
}
