public import DecisionProcesses
import Plotting
import Statistics

/// How far the single and the double estimator of the largest mean are off on average, against the
/// number of actions.
///
/// Each action has ten normal samples of deviation 1. The single estimator takes the largest sample
/// mean; the double one selects with five samples of each action and evaluates with the other five.
/// Measured averages lie beside expectations by quadrature.
///
/// Source: van Hasselt, *Double Q-learning* (2010), sections 2 and 3.
public struct MaximumOfMeansStudy: Experiment {
  /// A number of actions, and how much more the first is worth than the others.
  public struct Setting: Hashable, Sendable {
    /// The number of actions.
    public let actionCount: Int
    /// What the first action is worth beyond the others, whose means are 0.
    public let advantage: Double

    var means: [Double] { [advantage] + Array(repeating: 0, count: actionCount - 1) }
  }

  /// The errors of both estimators in one run.
  public struct Errors: Hashable, Sendable {
    /// The single estimate minus the largest mean.
    public let single: Double
    /// The double estimate minus the largest mean.
    public let double: Double
  }

  static let actionCounts = [2, 3, 5, 10, 20, 50, 100]
  static let advantages = [0, 0.5]
  static let sampleCount = 10

  /// Creates the study.
  public init() {}

  public var name: String { "maximum-of-means" }
  public var title: String { "The luckiest of many means" }
  public var question: String {
    "How biased are the single and the double estimator of the largest of several means?"
  }
  public var settings: [Setting] {
    Self.advantages.flatMap { advantage in
      Self.actionCounts.map { Setting(actionCount: $0, advantage: advantage) }
    }
  }
  public var runsPerSetting: Int { 2000 }

  /// Draws samples, and estimates.
  public func measure(_ setting: Setting, using generator: inout SeededGenerator) -> Errors {
    let samples = setting.means.map { mean in
      (0..<Self.sampleCount).map { _ in mean + generator.normal() }
    }
    return Errors(
      single: MaximumOfMeans.singleEstimate(of: samples) - setting.advantage,
      double: MaximumOfMeans.doubleEstimate(of: samples) - setting.advantage)
  }

  /// The biases of both estimators by quadrature.
  static func exactBiases(_ setting: Setting) -> Errors {
    Errors(
      single: MaximumOfMeans.expectedSingleEstimate(
        means: setting.means, deviation: 1, sampleCount: sampleCount) - setting.advantage,
      double: MaximumOfMeans.expectedDoubleEstimate(
        means: setting.means, deviation: 1, sampleCount: sampleCount) - setting.advantage)
  }

  public func report(on measurements: [[Errors]]) -> ExperimentReport {
    let singles = measurements.map { runs in MeanInterval(of: runs.map(\.single)) }
    let doubles = measurements.map { runs in MeanInterval(of: runs.map(\.double)) }
    let exact = settings.map(Self.exactBiases)
    var table = ResultTable(
      columns: ["estimator", "advantage", "actions", "bias", "low-95", "high-95", "exact"])
    for (estimator, intervals, exact) in [
      ("single", singles, exact.map(\.single)), ("double", doubles, exact.map(\.double)),
    ] {
      for (index, setting) in settings.enumerated() {
        table.append(
          .text(estimator), .number(setting.advantage), .count(setting.actionCount),
          .number(intervals[index].mean), .number(intervals[index].range.lowerBound),
          .number(intervals[index].range.upperBound), .number(exact[index]))
      }
    }
    return ExperimentReport(
      table: table, illustrations: [illustration(singles, doubles)],
      findings: findings(singles.map(\.mean), doubles.map(\.mean), exact))
  }

  private func illustration(_ singles: [MeanInterval], _ doubles: [MeanInterval]) -> Illustration {
    Illustration(
      name: name,
      caption: "The bias of the single and of the double estimator of the largest mean against the "
        + "number of actions, on a logarithmic axis, with exact curves through measured points "
        + "and their 95 % intervals: where all actions are worth the same the single estimator is "
        + "ever more too large and the double estimator right; where one action is better the "
        + "single estimator is less too large, and the double estimator too small.",
      figure: Figure(
        title: "The largest of many means is the luckiest",
        panels: [
          panel("all actions are worth the same", advantage: 0, singles, doubles),
          panel("one action is worth 0.5 more", advantage: 0.5, singles, doubles),
        ]))
  }

  private func panel(
    _ title: String, advantage: Double, _ singles: [MeanInterval], _ doubles: [MeanInterval]
  ) -> Panel {
    let rows = settings.indices.filter { settings[$0].advantage == advantage }
    let measured = rows.map { Double(settings[$0].actionCount) }
    let curve = (2...100).map { Setting(actionCount: $0, advantage: advantage) }
    let exact = curve.map(Self.exactBiases)
    let x = curve.map { Double($0.actionCount) }
    func points(_ name: String, _ intervals: [MeanInterval]) -> Layer {
      .points(
        name, x: measured, y: rows.map { intervals[$0].mean },
        intervals: rows.map { intervals[$0].range })
    }
    return Panel(
      title: title,
      x: Axis("actions", scale: .logarithmic, range: 1.8...112),
      y: Axis("bias", unit: "deviations of a sample", range: -0.6...0.9),
      layers: [
        .line("exact", x: x, y: exact.map(\.single), style: .reference),
        .line("exact", x: x, y: exact.map(\.double), style: .reference),
        points("single estimator", singles),
        points("double estimator", doubles),
      ])
  }
}
