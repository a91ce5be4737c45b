public import Coursework

extension Submission {
  /// Exercise 4.4: how fast an error falls, from several runs.
  ///
  /// The contract, with the formulas, is `ConvergenceRateExercise` in `Coursework`.
  public enum ConvergenceRate: ConvergenceRateExercise {
    public static func slope(
      of errors: [Double],
      at steps: [Int],
      from firstStep: Int
    ) throws -> Double {
      // TODO: refuse bad input, then fit a line to the logarithms of the points that count.
      throw Unattempted()
    }

    public static func interval(
      of runs: [[Double]],
      at steps: [Int],
      from firstStep: Int
    ) throws -> SlopeInterval {
      // TODO: return the mean of the runs' slopes, and the interval that their spread allows.
      throw Unattempted()
    }
  }
}
