import Coursework

/// A mistake in one place of clipping, with everything else right.
protocol GradientClippingMistake: GradientClippingExercise {
  static func norm(_ gradients: [[Double]]) -> Double
  /// What gradients are multiplied by.
  static func factor(norm: Double, limit: Double) -> Double
  static func scaled(_ gradients: [[Double]], limit: Double) -> [[Double]]
  static func clamped(_ number: Double, _ limit: Double) -> Double
  static func valued(_ gradients: [[Double]], limit: Double) -> [[Double]]
  static func slope(_ error: Double, _ limit: Double) -> Double
  /// What stands for the errors of a batch under the rule for errors.
  static func weights(_ errors: [Double], limit: Double) -> [Double]
}

extension GradientClippingMistake {
  static func norm(_ gradients: [[Double]]) -> Double {
    gradients.joined().reduce(0) { $0 + $1 * $1 }.squareRoot()
  }
  static func factor(norm: Double, limit: Double) -> Double { norm > limit ? limit / norm : 1 }
  static func scaled(_ gradients: [[Double]], limit: Double) -> [[Double]] {
    let factor = factor(norm: norm(gradients), limit: limit)
    return gradients.map { $0.map { $0 * factor } }
  }
  static func clamped(_ number: Double, _ limit: Double) -> Double {
    min(max(number, -limit), limit)
  }
  static func valued(_ gradients: [[Double]], limit: Double) -> [[Double]] {
    gradients.map { $0.map { clamped($0, limit) } }
  }
  static func slope(_ error: Double, _ limit: Double) -> Double { clamped(error, limit) }
  static func weights(_ errors: [Double], limit: Double) -> [Double] {
    errors.map { slope($0, limit) }
  }

  static func globalNorm(of gradients: [[Double]]) throws -> Double {
    try check(gradients)
    return norm(gradients)
  }

  static func clippedByNorm(_ gradients: [[Double]], limit: Double) throws -> [[Double]] {
    try check(gradients, limit)
    return scaled(gradients, limit: limit)
  }

  static func clippedByValue(_ gradients: [[Double]], limit: Double) throws -> [[Double]] {
    try check(gradients, limit)
    return valued(gradients, limit: limit)
  }

  static func errorSlopes(_ errors: [Double], limit: Double) throws -> [Double] {
    try check([errors], limit)
    return errors.map { slope($0, limit) }
  }

  static func batchGradient(
    features: [[Double]], errors: [Double], rule: ClippingRule
  ) throws -> [Double] {
    try check(features + [errors], rule.limit)
    guard features.count == errors.count, Set(features.map(\.count)).count == 1 else {
      throw InvalidInput("not a batch")
    }
    func mean(_ weights: [Double]) -> [Double] {
      features[0].indices.map { index in
        zip(features, weights).reduce(0) { $0 + $1.0[index] * $1.1 } / Double(features.count)
      }
    }
    switch rule {
    case .none: return mean(errors)
    case .norm(let limit): return scaled([mean(errors)], limit: limit)[0]
    case .value(let limit): return valued([mean(errors)], limit: limit)[0]
    case .error(let limit): return mean(weights(errors, limit: limit))
    }
  }

  private static func check(_ gradients: [[Double]], _ limit: Double = 1) throws {
    guard limit > 0, limit.isFinite, !gradients.isEmpty, gradients.allSatisfy({ !$0.isEmpty }),
      gradients.joined().allSatisfy(\.isFinite)
    else { throw InvalidInput("nothing to clip") }
  }
}

extension ClippingRule {
  /// The limit of the rule, or 1 where it has none.
  fileprivate var limit: Double {
    switch self {
    case .none: 1
    case .norm(let limit), .value(let limit), .error(let limit): limit
    }
  }
}
