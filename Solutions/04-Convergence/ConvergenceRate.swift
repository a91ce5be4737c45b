public import Coursework
import Foundation

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
      guard errors.count == steps.count, errors.allSatisfy({ $0 > 0 && $0.isFinite }) else {
        throw InvalidInput("each number of steps needs one error, positive and finite")
      }
      guard steps.allSatisfy({ $0 > 0 }), zip(steps, steps.dropFirst()).allSatisfy(<) else {
        throw InvalidInput("numbers of steps must be positive and rise")
      }
      let points = zip(steps, errors).filter { $0.0 >= firstStep }
      guard points.count >= 2 else { throw InvalidInput("a line needs two points") }
      let x = points.map { log(Double($0.0)) }
      let y = points.map { log($0.1) }
      // Differences from the means: the line of least squares passes through them.
      let (meanX, meanY) = (mean(x), mean(y))
      let products = zip(x, y).map { ($0 - meanX) * ($1 - meanY) }
      let squares = x.map { ($0 - meanX) * ($0 - meanX) }
      return products.reduce(0, +) / squares.reduce(0, +)
    }

    public static func interval(
      of runs: [[Double]],
      at steps: [Int],
      from firstStep: Int
    ) throws -> SlopeInterval {
      guard (2...31).contains(runs.count) else { throw InvalidInput("2 to 31 runs are needed") }
      // One number for each run: the runs are independent, the points of one run are not.
      let slopes = try runs.map { try slope(of: $0, at: steps, from: firstStep) }
      let mean = mean(slopes)
      let squares = slopes.map { ($0 - mean) * ($0 - mean) }
      let variance = squares.reduce(0, +) / Double(runs.count - 1)
      let quantile = try StudentTable.quantile95(degreesOfFreedom: runs.count - 1)
      let radius = quantile * (variance / Double(runs.count)).squareRoot()
      return SlopeInterval(mean: mean, low: mean - radius, high: mean + radius)
    }

    private static func mean(_ values: [Double]) -> Double {
      values.reduce(0, +) / Double(values.count)
    }
  }
}
