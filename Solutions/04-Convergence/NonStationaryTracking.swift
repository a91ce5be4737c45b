public import Coursework

extension Submission {
  /// Exercise 4.5: following a target that drifts.
  ///
  /// The contract, with the formulas, is `NonStationaryTrackingExercise` in `Coursework`.
  public enum NonStationaryTracking: NonStationaryTrackingExercise {
    public static func estimates(
      of observations: [Double],
      by rule: TrackingRule,
      from initialEstimate: Double
    ) throws -> [Double] {
      try check(rule)
      guard (observations + [initialEstimate]).allSatisfy(\.isFinite) else {
        throw InvalidInput("observations and the initial estimate must be finite")
      }
      var estimate = initialEstimate
      return observations.enumerated().map { index, observation in
        estimate += stepSize(of: rule, n: index + 1) * (observation - estimate)
        return estimate
      }
    }

    public static func trackingError(
      of estimates: [Double],
      targets: [Double],
      from first: Int
    ) throws -> Double {
      guard estimates.count == targets.count, (estimates + targets).allSatisfy(\.isFinite) else {
        throw InvalidInput("each estimate needs one target, and all must be finite")
      }
      guard estimates.indices.contains(first) else { throw InvalidInput("nothing counts") }
      let squares = zip(estimates, targets).dropFirst(first).map { ($0 - $1) * ($0 - $1) }
      return squares.reduce(0, +) / Double(squares.count)
    }

    public static func expectedErrors(
      of rule: TrackingRule,
      drift: Double,
      noise: Double,
      count: Int
    ) throws -> [Double] {
      try check(rule)
      try check(drift, noise)
      guard (0...10_000).contains(count) else { throw InvalidInput("0 to 10,000 errors") }
      // error n = (1 − α) (error n − 1, less the drift) + α · noise, three independent terms: their
      // variances add up.
      var square = 0.0
      return (0..<count).map { index in
        let stepSize = stepSize(of: rule, n: index + 1)
        let rest = 1 - stepSize
        square = rest * rest * (square + drift) + stepSize * stepSize * noise
        return square
      }
    }

    public static func limitError(
      of rule: TrackingRule,
      drift: Double,
      noise: Double
    ) throws -> Double? {
      try check(rule)
      try check(drift, noise)
      switch rule {
      case .constant(let stepSize):
        // P = (1 − α)² (P + q) + α² r, solved for P; 1 − (1 − α)² is α (2 − α).
        let rest = 1 - stepSize
        return (rest * rest * drift + stepSize * stepSize * noise) / (stepSize * (2 - stepSize))
      case .sampleAverage:
        // The target wanders off, and the mean stays behind with all that it remembers.
        return drift == 0 ? 0 : nil
      }
    }

    public static func bestRule(drift: Double, noise: Double) throws -> TrackingRule {
      try check(drift, noise)
      if drift == 0 { return .sampleAverage }
      // The derivative of the limit is 0 where α² r + α q − q = 0. This form of the root divides by
      // no noise, of which there may be none.
      let root = (drift * drift + 4 * drift * noise).squareRoot()
      return .constant(stepSize: 2 * drift / (drift + root))
    }

    private static func stepSize(of rule: TrackingRule, n: Int) -> Double {
      switch rule {
      case .constant(let stepSize): stepSize
      case .sampleAverage: 1 / Double(n)
      }
    }

    private static func check(_ rule: TrackingRule) throws {
      if case .constant(let stepSize) = rule, !(stepSize > 0 && stepSize <= 1) {
        throw InvalidInput("a constant step size must be above 0 and at most 1")
      }
    }

    private static func check(_ drift: Double, _ noise: Double) throws {
      guard drift >= 0, noise >= 0, drift.isFinite, noise.isFinite else {
        throw InvalidInput("variances must be finite and not negative")
      }
    }
  }
}
