public import Coursework

extension Submission {
  /// Exercise 7.3: three rules that are all called clipping.
  public enum GradientClipping: GradientClippingExercise {
    public static func globalNorm(of gradients: [[Double]]) throws -> Double {
      guard !gradients.isEmpty, gradients.allSatisfy({ !$0.isEmpty }),
        gradients.joined().allSatisfy(\.isFinite)
      else { throw InvalidInput("there are tensors, each of at least one finite number") }
      return gradients.joined().reduce(0) { $0 + $1 * $1 }.squareRoot()
    }

    public static func clippedByNorm(_ gradients: [[Double]], limit: Double) throws -> [[Double]] {
      try check(limit)
      let norm = try globalNorm(of: gradients)
      // Short gradients are left alone: they are what slows a step down near the minimum.
      guard norm > limit else { return gradients }
      // One factor for all tensors, or the step would no longer go down the loss.
      return gradients.map { $0.map { $0 * (limit / norm) } }
    }

    public static func clippedByValue(_ gradients: [[Double]], limit: Double) throws -> [[Double]] {
      try check(limit)
      _ = try globalNorm(of: gradients)
      return gradients.map { clamped($0, to: limit) }
    }

    public static func errorSlopes(_ errors: [Double], limit: Double) throws -> [Double] {
      try check(limit)
      guard !errors.isEmpty, errors.allSatisfy(\.isFinite) else {
        throw InvalidInput("there are errors, all of them finite")
      }
      // e² / 2 has slope e; the lines have slopes −limit and limit, and not 0: a large error still
      // says in which direction to go.
      return clamped(errors, to: limit)
    }

    public static func batchGradient(
      features: [[Double]],
      errors: [Double],
      rule: ClippingRule
    ) throws -> [Double] {
      // The norm refuses features that are no table of numbers.
      _ = try globalNorm(of: features)
      guard features.count == errors.count, errors.allSatisfy(\.isFinite),
        features.allSatisfy({ $0.count == features[0].count })
      else { throw InvalidInput("each example has as many features, and a finite error") }
      switch rule {
      case .none: return mean(of: features, weights: errors)
      case .norm(let limit):
        return try clippedByNorm([mean(of: features, weights: errors)], limit: limit)[0]
      case .value(let limit):
        return try clippedByValue([mean(of: features, weights: errors)], limit: limit)[0]
      case .error(let limit):
        return mean(of: features, weights: try errorSlopes(errors, limit: limit))
      }
    }

    private static func check(_ limit: Double) throws {
      guard limit > 0, limit.isFinite else {
        throw InvalidInput("a limit must be positive and finite")
      }
    }

    private static func clamped(_ numbers: [Double], to limit: Double) -> [Double] {
      numbers.map { min(max($0, -limit), limit) }
    }

    private static func mean(of features: [[Double]], weights: [Double]) -> [Double] {
      features[0].indices.map { index in
        zip(features, weights).reduce(0) { $0 + $1.0[index] * $1.1 } / Double(weights.count)
      }
    }
  }
}
