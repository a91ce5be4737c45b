/// Exercise 4.4: how fast an error falls, from several runs.
///
/// An error that falls like a power of the steps, error = c · steps^slope, is a straight line on
/// axes that are both logarithmic:
///
///     log error = log c + slope · log steps
///
/// The slope of a run is that of the line with the least squared differences from its points
/// (log steps, log error). Both logarithms have the same base; which one makes no difference. The
/// first steps tell of the initial values, not of the rate: only points with
/// `steps ≥ firstStep` count.
///
/// The errors of one run are no independent samples: each contains the one before. How sure a slope
/// is, only other runs can tell. With n runs, whose slopes have the mean m and the standard
/// deviation s (over n − 1), the interval that holds the expected slope with 95 % is
///
///     m ± t · s / √n
///
/// where t is the quantile of Student's distribution for n − 1 degrees of freedom:
/// `StudentTable.quantile95(degreesOfFreedom:)` in `Coursework`.
///
/// Source: Student, *The probable error of a mean* (1908); for the slopes to expect, Even-Dar and
/// Mansour, *Learning rates for Q-learning* (2003).
public protocol ConvergenceRateExercise: SendableMetatype {
  /// The slope of one run: of the line of least squares through (log steps, log error).
  ///
  /// - Parameters:
  ///   - errors: The error after each number of steps; positive.
  ///   - steps: The numbers of steps, positive and strictly rising, as many as errors.
  ///   - firstStep: Points with fewer steps than this are left out.
  /// - Returns: The slope; negative where the error falls.
  /// - Throws: `InvalidInput` where there are not as many steps as errors, a number of steps is not
  ///   positive or not above the one before, an error is not positive or not finite, wherever it
  ///   stands, or fewer than two points are left.
  static func slope(of errors: [Double], at steps: [Int], from firstStep: Int) throws -> Double

  /// The mean slope of several runs, with its interval.
  ///
  /// - Parameters:
  ///   - runs: The errors of each run, all after the same numbers of steps; 2 to 31 runs.
  ///   - steps: The numbers of steps.
  ///   - firstStep: Points with fewer steps than this are left out.
  /// - Returns: The mean of the slopes, and the ends of its interval.
  /// - Throws: `InvalidInput` where the number of runs is not in 2...31, or `slope` throws it for
  ///   one of them.
  static func interval(
    of runs: [[Double]],
    at steps: [Int],
    from firstStep: Int
  ) throws -> SlopeInterval
}

/// A mean slope with the interval that holds its expectation with 95 %.
public struct SlopeInterval: Hashable, Codable, Sendable {
  /// The mean of the slopes.
  public var mean: Double
  /// The lower end of the interval.
  public var low: Double
  /// The upper end of the interval.
  public var high: Double

  /// Creates an interval.
  public init(mean: Double, low: Double, high: Double) {
    self.mean = mean
    self.low = low
    self.high = high
  }
}

extension Contracts {
  /// Exercise 4.4.
  public enum ConvergenceRate: Contract {
    public typealias Implementation = any ConvergenceRateExercise.Type
    public static let id = ExerciseID(4, 4)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.ConvergenceRate.self
    }
  }
}
