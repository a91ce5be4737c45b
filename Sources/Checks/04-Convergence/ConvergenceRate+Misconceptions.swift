import Coursework
import RealModule

/// The classic mistakes of exercise 4.4.
enum ConvergenceRateMisconceptions {
  static let all = [
    Misconception(
      Contracts.ConvergenceRate.self, "includes the transient",
      """
      Your slope counts the points before the first step. What do the first errors tell of: the rate, or \
      the values that the table began with?
      """,
      as: IncludesTheTransient.self),
    Misconception(
      Contracts.ConvergenceRate.self, "leaves out the first step that counts",
      """
      Your slope counts only points beyond the first step. Does the point at that step itself count?
      """,
      as: SkipsTheFirst.self),
    Misconception(
      Contracts.ConvergenceRate.self, "mixes bases: decimal for the errors, natural for the steps",
      """
      Your slope is 2.3 times too small. Which base has each of your two logarithms?
      """,
      as: TakesDecimalErrors.self),
    Misconception(
      Contracts.ConvergenceRate.self, "mixes bases: natural for the errors, decimal for the steps",
      """
      Your slope is 2.3 times too large. Which base has each of your two logarithms?
      """,
      as: TakesDecimalSteps.self),
    Misconception(
      Contracts.ConvergenceRate.self, "takes the logarithm of the errors alone",
      """
      Your line is fitted to log error against steps. Which kind of fall is straight there, and which one \
      is asked about?
      """,
      as: LeavesStepsLinear.self),
    Misconception(
      Contracts.ConvergenceRate.self, "reads the slope off the first and the last point",
      """
      Your slope uses two points of each run. What becomes of it if chance moves the last one?
      """,
      as: JoinsTheEnds.self),
    Misconception(
      Contracts.ConvergenceRate.self, "takes one run's least-squares interval",
      """
      Your interval is that of the line through the first run. Its formula takes the points for \
      independent. Does the error after 200 steps know nothing of the one after 100?
      """,
      as: TakesOneRun.self),
    Misconception(
      Contracts.ConvergenceRate.self, "pools all runs in one fit",
      """
      Your interval comes from one line through the points of all runs. How many independent samples do \
      you have: points, or runs?
      """,
      as: PoolsTheRuns.self),
    Misconception(
      Contracts.ConvergenceRate.self, "averages the errors before fitting",
      """
      Your mean slope is that of the averaged errors. Is the logarithm of a mean the mean of logarithms? \
      And which runs decide about the mean of errors that differ by powers of ten?
      """,
      as: AveragesErrors.self),
    Misconception(
      Contracts.ConvergenceRate.self, "takes the normal quantile for few runs",
      """
      Your intervals have 1.96 in them. What else than the mean is uncertain with a handful of runs?
      """,
      as: TakesNormalQuantile.self),
    Misconception(
      Contracts.ConvergenceRate.self, "takes as many degrees of freedom as runs",
      """
      Your quantile is one row too far down the table. How many of the differences from the mean can be \
      chosen freely?
      """,
      as: CountsAllRuns.self),
    Misconception(
      Contracts.ConvergenceRate.self, "shows the spread of the runs in place of that of their mean",
      """
      Your interval stays as wide as it is, however many runs are made. What is it that should become more \
      certain with more of them?
      """,
      as: KeepsTheSpread.self),
  ]

  private enum IncludesTheTransient: ConvergenceRateMistake {
    static func counts(_ step: Int, _ firstStep: Int) -> Bool { true }
  }

  private enum SkipsTheFirst: ConvergenceRateMistake {
    static func counts(_ step: Int, _ firstStep: Int) -> Bool { step > firstStep }
  }

  private enum TakesDecimalErrors: ConvergenceRateMistake {
    static func y(_ error: Double) -> Double { .log10(error) }
  }

  private enum TakesDecimalSteps: ConvergenceRateMistake {
    static func x(_ step: Int) -> Double { .log10(Double(step)) }
  }

  private enum LeavesStepsLinear: ConvergenceRateMistake {
    static func x(_ step: Int) -> Double { Double(step) }
  }

  private enum JoinsTheEnds: ConvergenceRateMistake {
    static func fit(_ points: [Point]) -> Double {
      let (first, last) = (points[0], points[points.count - 1])
      return (last.y - first.y) / (last.x - first.x)
    }
  }

  private enum TakesOneRun: ConvergenceRateMistake {
    static func estimate(_ runs: [[Point]]) throws -> (mean: Double, radius: Double) {
      (fit(runs[0]), try fittedRadius(runs[0]))
    }
  }

  private enum PoolsTheRuns: ConvergenceRateMistake {
    static func estimate(_ runs: [[Point]]) throws -> (mean: Double, radius: Double) {
      let points = Array(runs.joined())
      return (fit(points), try fittedRadius(points))
    }
  }

  private enum AveragesErrors: ConvergenceRateMistake {
    static func estimate(_ runs: [[Point]]) throws -> (mean: Double, radius: Double) {
      let averaged = runs[0].indices.map { index in
        let errors = runs.map { Double.exp($0[index].y) }
        return Point(x: runs[0][index].x, y: .log(errors.reduce(0, +) / Double(runs.count)))
      }
      return (fit(averaged), try spread(runs.map(fit)).radius)
    }
  }

  private enum TakesNormalQuantile: ConvergenceRateMistake {
    static func quantile(_ degrees: Int) -> Double { 1.959963984540054 }
  }

  private enum CountsAllRuns: ConvergenceRateMistake {
    static func quantile(_ degrees: Int) throws -> Double {
      try StudentTable.quantile95(degreesOfFreedom: min(degrees + 1, StudentTable.largest))
    }
  }

  private enum KeepsTheSpread: ConvergenceRateMistake {
    static func spread(_ slopes: [Double]) throws -> (mean: Double, radius: Double) {
      let mean = slopes.reduce(0, +) / Double(slopes.count)
      let squares = slopes.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      let degrees = slopes.count - 1
      return (mean, try quantile(degrees) * (squares / Double(degrees)).squareRoot())
    }
  }
}

/// A point on axes that are meant to be logarithmic.
private struct Point {
  var x: Double
  var y: Double
}

/// A mistake in one part of measuring a rate, with everything else right.
private protocol ConvergenceRateMistake: ConvergenceRateExercise {
  static func counts(_ step: Int, _ firstStep: Int) -> Bool
  static func x(_ step: Int) -> Double
  static func y(_ error: Double) -> Double
  static func fit(_ points: [Point]) -> Double
  static func quantile(_ degrees: Int) throws -> Double
  static func spread(_ slopes: [Double]) throws -> (mean: Double, radius: Double)
  static func estimate(_ runs: [[Point]]) throws -> (mean: Double, radius: Double)
}

extension ConvergenceRateMistake {
  static func counts(_ step: Int, _ firstStep: Int) -> Bool { step >= firstStep }
  static func x(_ step: Int) -> Double { .log(Double(step)) }
  static func y(_ error: Double) -> Double { .log(error) }

  static func fit(_ points: [Point]) -> Double {
    let n = Double(points.count)
    let meanX = points.reduce(0) { $0 + $1.x } / n
    let meanY = points.reduce(0) { $0 + $1.y } / n
    return points.reduce(0) { $0 + ($1.x - meanX) * ($1.y - meanY) }
      / points.reduce(0) { $0 + ($1.x - meanX) * ($1.x - meanX) }
  }

  static func quantile(_ degrees: Int) throws -> Double {
    try StudentTable.quantile95(degreesOfFreedom: degrees)
  }

  static func spread(_ slopes: [Double]) throws -> (mean: Double, radius: Double) {
    let n = Double(slopes.count)
    let mean = slopes.reduce(0, +) / n
    let squares = slopes.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (mean, try quantile(slopes.count - 1) * (squares / (n - 1) / n).squareRoot())
  }

  static func estimate(_ runs: [[Point]]) throws -> (mean: Double, radius: Double) {
    try spread(runs.map(fit))
  }

  /// The radius that least squares gives to the slope of one line, for independent points.
  static func fittedRadius(_ points: [Point]) throws -> Double {
    let (n, slope) = (Double(points.count), fit(points))
    let meanX = points.reduce(0) { $0 + $1.x } / n
    let meanY = points.reduce(0) { $0 + $1.y } / n
    let residuals = points.map { $0.y - meanY - slope * ($0.x - meanX) }
    let squares = points.reduce(0) { $0 + ($1.x - meanX) * ($1.x - meanX) }
    let variance = residuals.reduce(0) { $0 + $1 * $1 } / max(n - 2, 1)
    return try quantile(min(max(points.count - 2, 1), StudentTable.largest))
      * (variance / squares).squareRoot()
  }

  static func points(_ errors: [Double], _ steps: [Int], _ firstStep: Int) throws -> [Point] {
    guard errors.count == steps.count, errors.allSatisfy({ $0 > 0 && $0.isFinite }),
      steps.allSatisfy({ $0 > 0 }), zip(steps, steps.dropFirst()).allSatisfy(<)
    else { throw InvalidInput("not a run") }
    guard steps.count(where: { $0 >= firstStep }) >= 2 else { throw InvalidInput("no line") }
    return zip(steps, errors).filter { counts($0.0, firstStep) }.map {
      Point(x: x($0.0), y: y($0.1))
    }
  }

  static func slope(of errors: [Double], at steps: [Int], from firstStep: Int) throws -> Double {
    fit(try points(errors, steps, firstStep))
  }

  static func interval(
    of runs: [[Double]], at steps: [Int], from firstStep: Int
  ) throws -> SlopeInterval {
    guard (2...31).contains(runs.count) else { throw InvalidInput("not 2 to 31 runs") }
    let (mean, radius) = try estimate(runs.map { try points($0, steps, firstStep) })
    return SlopeInterval(mean: mean, low: mean - radius, high: mean + radius)
  }
}
