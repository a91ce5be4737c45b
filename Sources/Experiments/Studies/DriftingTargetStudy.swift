public import DecisionProcesses
import Environments
import Plotting
import RealModule
import Statistics
import TabularLearning

/// How well a constant and a decaying step size follow a target that drifts, or stays.
///
/// A single arm pays its mean plus noise of variance r = 1; the mean walks with variance q = 0.01 a
/// step, or stays. The expected square of the error after n observations is exact. For a constant
/// step size α, from 0 on,
///
///     Pₙ = P (1 − (1 − α)²ⁿ),   P = ((1 − α)² q + α² r) / (α (2 − α)),
///
/// and for the sample average q (n − 1)(2 n − 1) / (6 n) + r / n, which grows by q / 3 a step.
///
/// Source: Sutton and Barto (2018), sections 2.4 and 2.5, exercise 2.5; Kalman (1960).
public struct DriftingTargetStudy: Experiment {
  /// A target and a rule.
  public struct Setting: Hashable, Sendable {
    /// Whether the target drifts.
    public var isDrifting: Bool
    /// Whether the step size is constant, and one over the count else.
    public var isConstant: Bool

    var driftVariance: Double { isDrifting ? 0.01 : 0 }
    var rule: String { isConstant ? "constant 0.1" : "sample average" }

    /// The exact expected square of the error after n observations.
    func expectedSquare(after n: Int) -> Double {
      let (q, count, rest) = (driftVariance, Double(n), 1 - DriftingTargetStudy.stepSize)
      guard isConstant else { return q * (count - 1) * (2 * count - 1) / (6 * count) + 1 / count }
      return limit * (1 - .pow(rest, 2 * n))
    }

    /// What the expected square of a constant step size approaches.
    var limit: Double {
      let (stepSize, rest) = (DriftingTargetStudy.stepSize, 1 - DriftingTargetStudy.stepSize)
      return (rest * rest * driftVariance + stepSize * stepSize) / (stepSize * (2 - stepSize))
    }
  }

  static let stepSize = 0.1
  static let steps = logarithmicSteps(to: 2_000, perDecade: 8)

  /// Creates the study.
  public init() {}

  public var name: String { "drifting-target" }
  public var title: String { "Following a target that drifts" }
  public var question: String {
    "Which step size follows a target that drifts, and which one a target that stays?"
  }
  public var settings: [Setting] {
    [true, false].flatMap { isDrifting in
      [true, false].map { Setting(isDrifting: isDrifting, isConstant: $0) }
    }
  }
  public var runsPerSetting: Int { 1_000 }

  /// The square of the error after each number of steps.
  public func measure(_ setting: Setting, using generator: inout SeededGenerator) -> [Double] {
    var world = DriftingBandit(
      armCount: 1, driftDeviation: setting.driftVariance.squareRoot(), noiseDeviation: 1)
    _ = world.reset(using: &generator)
    var (estimate, squares) = (world.means[0], [Double]())
    for n in 1...(Self.steps.last ?? 0) {
      let reward = world.step(0, using: &generator).reward
      estimate = TemporalDifference.updated(
        estimate, towards: reward, stepSize: setting.isConstant ? Self.stepSize : 1 / Double(n))
      guard n == Self.steps[squares.count] else { continue }
      squares.append((estimate - world.means[0]) * (estimate - world.means[0]))
    }
    return squares
  }

  public func report(on measurements: [[[Double]]]) -> ExperimentReport {
    let means = measurements.map { runs in RunCurves(runs).mean }
    var table = ResultTable(columns: ["target", "step-size", "steps", "mean-square", "exact"])
    for (setting, mean) in zip(settings, means) {
      for (steps, square) in zip(Self.steps, mean) {
        table.append(
          .text(setting.isDrifting ? "drifting" : "fixed"), .text(setting.rule), .count(steps),
          .number(square), .number(setting.expectedSquare(after: steps)))
      }
    }
    return ExperimentReport(
      table: table, illustrations: [illustration(means)],
      findings: zip(settings, means).map(agreement) + [comparison(means)])
  }

  /// Every mean square is within a bound around the exact one that holds at all points together.
  ///
  /// An error is normal, so runs · mean square / exact is chi-squared with one degree of freedom
  /// for each run. Laurent and Massart (2000), lemma 1: its mean over n runs is beyond
  /// 1 + 2 √(x/n) + 2 x/n, or below 1 − 2 √(x/n), with probability e⁻ˣ each.
  private func agreement(_ setting: Setting, _ mean: [Double]) -> Finding {
    let ratios = zip(Self.steps, mean).map { $1 / setting.expectedSquare(after: $0) }
    let worst = ratios.max { abs($0 - 1) < abs($1 - 1) } ?? .nan
    let x = Double.log(2 * Double(ratios.count) / Finding.falseAlarm)
    let share = x / Double(runsPerSetting)
    return Finding(
      "\(setting.isDrifting ? "Drifting" : "Fixed") target, \(setting.rule): the measured mean "
        + "square over the exact one, where it is farthest from 1",
      measured: worst, exact: 1,
      accepted: (1 - 2 * share.squareRoot())...(1 + 2 * share.squareRoot() + 2 * share),
      basis: "Errors are normal, so mean squares are chi-squared. Laurent and Massart's bound for "
        + "\(ratios.count) points of \(runsPerSetting) runs together, false alarm 10⁻⁹.")
  }

  private func comparison(_ means: [[Double]]) -> Finding {
    let last = Self.steps.last ?? 0
    let exact = settings[1].expectedSquare(after: last) / settings[0].expectedSquare(after: last)
    return Finding(
      "Drifting target: the last mean square of the sample average over that of the constant "
        + "step size",
      measured: (means[1].last ?? .nan) / (means[0].last ?? .nan), exact: exact,
      basis: "The quotient of the exact expectations; both are asserted above.")
  }

  private func illustration(_ means: [[Double]]) -> Illustration {
    let panels = [true, false].map { isDrifting in
      let chosen = zip(settings, means).filter { $0.0.isDrifting == isDrifting }
      let steps = Self.steps.map(Double.init)
      let exact = chosen.map { setting, _ in
        Layer.line(
          "exact", x: steps,
          y: Self.steps.map(setting.expectedSquare), style: .reference)
      }
      let measured = chosen.map { setting, mean in
        Layer.points(setting.rule, x: steps, y: mean)
      }
      return Panel(
        title: isDrifting ? "The target drifts" : "The target stays",
        x: Axis("observations", scale: .logarithmic, range: 1...2_000),
        y: Axis("mean squared error", scale: .logarithmic, range: 3e-4...10),
        layers: measured + exact)
    }
    return Illustration(
      name: name,
      caption: "The mean squared error of both step sizes by number of observations, on "
        + "logarithmic axes: means of 1,000 runs on the exact curves. With drift the sample "
        + "average loses the target and the constant step size does not; without drift the sample "
        + "average alone goes on improving.",
      figure: Figure(
        title: "A constant step size follows; a decaying one arrives", panels: panels))
  }
}
