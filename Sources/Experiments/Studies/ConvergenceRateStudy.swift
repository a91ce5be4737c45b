public import DecisionProcesses
import Plotting
import RealModule
import Statistics
import TabularLearning

/// How fast the error of one action value falls, as a slope on logarithmic axes with an interval.
///
/// One state, one action that leads back, and a reward of mean 0 and deviation 1: the value is 0.
/// Q-learning begins there, so that all of its error is noise. It is then normal with variance
///
///     Vₙ = (1 − αₙ (1 − γ))² Vₙ₋₁ + αₙ²,   V₀ = 0,
///
/// and the logarithm of its magnitude has the expectation ½ log Vₙ + a constant. A line of least
/// squares is linear in the logarithms, so that the expected slope is exactly that of ½ log Vₙ.
///
/// With γ = 0 and αₙ = 1/n the slope is −1/2. With γ = 0.9 it is nearly −0.1: the first noise fades
/// by 1 − 0.1/n only. Powers n^−0.7 approach −0.35, and constants 0.
///
/// Source: Even-Dar and Mansour, *Learning rates for Q-learning* (2003); Szepesvári, *The asymptotic
/// convergence-rate of Q-learning* (1998).
public struct ConvergenceRateStudy: Experiment {
  /// A discount and a rule for step sizes.
  public struct Setting: Hashable, Sendable {
    /// The discount.
    public var discount: Double
    /// The exponent ω of the step size 0.5^[ω = 0] · n^−ω.
    public var exponent: Double

    /// The step size of the n-th update; half where it is constant.
    func stepSize(_ n: Int) -> Double { exponent == 0 ? 0.5 : .pow(Double(n), -exponent) }

    var title: String {
      let rule =
        exponent == 0 ? "constant 0.5" : exponent == 1 ? "1 / n" : "1 / n^\(exponent)"
      return "\(rule), discount \(NumberText.short(discount))"
    }
  }

  static let firstStep = 100
  static let steps = logarithmicSteps(to: 10_000, perDecade: 8)

  /// Creates the study.
  public init() {}

  public var name: String { "convergence-rate" }
  public var title: String { "How fast an error falls" }
  public var question: String {
    "With which power of the steps does the error fall, by step size and discount?"
  }
  public var settings: [Setting] {
    [(0, 1), (0.9, 1), (0.5, 0.7), (0.5, 0)].map { Setting(discount: $0, exponent: $1) }
  }
  public var runsPerSetting: Int { 500 }

  /// The magnitude of the error after each number of steps.
  public func measure(_ setting: Setting, using generator: inout SeededGenerator) -> [Double] {
    var (value, errors) = (0.0, [Double]())
    for n in 1...(Self.steps.last ?? 0) {
      let target = TemporalDifference.qLearningTarget(
        reward: generator.normal(), continuation: setting.discount,
        nextActionValues: CollectionOfOne(value))
      value = TemporalDifference.updated(value, towards: target, stepSize: setting.stepSize(n))
      if n == Self.steps[errors.count] { errors.append(abs(value)) }
    }
    return errors
  }

  public func report(on measurements: [[[Double]]]) -> ExperimentReport {
    let slopes = measurements.map { runs in runs.map(Self.slope) }
    let geometric = measurements.map { runs in
      RunCurves(runs.map { $0.map { .log(max($0, .leastNormalMagnitude)) } }).mean
    }
    var table = ResultTable(columns: ["discount", "exponent", "run", "slope"])
    for (setting, slopes) in zip(settings, slopes) {
      for (run, slope) in slopes.enumerated() {
        table.append(
          .number(setting.discount), .number(setting.exponent), .count(run), .number(slope))
      }
    }
    return ExperimentReport(
      table: table, illustrations: [illustration(geometric, slopes)],
      findings: zip(settings, slopes).map(finding))
  }

  /// The slope of one run, from `firstStep` on.
  static func slope(_ errors: [Double]) -> Double {
    let points = zip(steps, errors).filter { $0.0 >= firstStep }
    return LineFit(
      x: points.map { .log(Double($0.0)) },
      y: points.map { .log(max($0.1, .leastNormalMagnitude)) }
    ).slope
  }

  /// The deviation of the error after each number of steps, exactly.
  static func deviations(_ setting: Setting) -> [Double] {
    var (variance, result) = (0.0, [Double]())
    for n in 1...(steps.last ?? 0) {
      let stepSize = setting.stepSize(n)
      let rest = 1 - stepSize * (1 - setting.discount)
      variance = rest * rest * variance + stepSize * stepSize
      if n == steps[result.count] { result.append(variance.squareRoot()) }
    }
    return result
  }

  private func finding(_ setting: Setting, _ slopes: [Double]) -> Finding {
    let exact = Self.slope(Self.deviations(setting))
    let interval = MeanInterval(of: slopes)
    let radius = Self.radius(runs: runsPerSetting)
    return Finding(
      "Mean slope with \(setting.title)", measured: interval.mean, exact: exact,
      accepted: (exact - radius)...(exact + radius), interval: interval.range,
      basis: "Slope of the exact deviations from \(Self.firstStep) steps on. Chernoff's bound on "
        + "weighted logarithms of normal draws, false alarm 10⁻⁹; Student's 95 % interval over "
        + "\(runsPerSetting) runs.")
  }

  private func illustration(_ geometric: [[Double]], _ slopes: [[Double]]) -> Illustration {
    // The mean of log |Z| for a standard normal Z is (ψ(½) + log 2) / 2.
    let constant = Self.meanLogarithm
    let steps = Self.steps.map(Double.init)
    let measured = zip(settings, zip(geometric, slopes)).map { setting, pair in
      let interval = MeanInterval(of: pair.1)
      let label =
        "\(setting.title): slope \(NumberText.fixed(interval.mean, places: 2)) ± "
        + NumberText.fixed(interval.radius, places: 2)
      return Layer.points(label, x: steps, y: pair.0.map { .exp($0) })
    }
    let exact = settings.map { setting in
      Layer.line(
        "exact", x: steps,
        y: Self.deviations(setting).map { $0 * .exp(constant) }, style: .reference)
    }
    return Illustration(
      name: name,
      caption: "The error of one action value by number of steps, both on logarithmic axes: "
        + "geometric means of \(runsPerSetting) runs, and the exact ones. In the legend the mean "
        + "slope from \(Self.firstStep) steps on, one fit for each run, with Student's 95 % interval.",
      figure: Figure(
        title: "The step size decides the rate, and so does the discount",
        x: Axis("steps", scale: .logarithmic, range: 1...10_000),
        y: Axis("error", unit: "geometric mean", scale: .logarithmic),
        layers: measured + exact))
  }
}
