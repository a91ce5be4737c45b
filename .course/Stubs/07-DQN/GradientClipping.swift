public import Coursework

extension Submission {
  /// Exercise 7.3: three rules that are all called clipping.
  public enum GradientClipping: GradientClippingExercise {
    public static func globalNorm(of gradients: [[Double]]) throws -> Double {
      // TODO: refuse bad input, then take the root of the sum of all squares.
      throw Unattempted()
    }

    public static func clippedByNorm(_ gradients: [[Double]], limit: Double) throws -> [[Double]] {
      // TODO: refuse bad input. When does anything change, and what then is the norm?
      throw Unattempted()
    }

    public static func clippedByValue(_ gradients: [[Double]], limit: Double) throws -> [[Double]] {
      // TODO: refuse bad input, then move each entry into the range.
      throw Unattempted()
    }

    public static func errorSlopes(_ errors: [Double], limit: Double) throws -> [Double] {
      // TODO: refuse bad input. How steep is the straight part of Huber's loss, on each side?
      throw Unattempted()
    }

    public static func batchGradient(
      features: [[Double]],
      errors: [Double],
      rule: ClippingRule
    ) throws -> [Double] {
      // TODO: refuse bad input, then apply the rule where it belongs: to errors before the mean, or
      // to the gradient after it.
      throw Unattempted()
    }
  }
}
