/// Exercise 4.5: following a target that drifts.
///
/// A target θ is observed with noise, and moves a little before each observation:
///
///     θₙ = θₙ₋₁ + drift        mean 0, variance q
///     xₙ = θₙ + noise          mean 0, variance r
///     Qₙ = Qₙ₋₁ + αₙ (xₙ − Qₙ₋₁)
///
/// All drifts and noises are independent. Two rules for the step size αₙ of the n-th observation,
/// where n counts from 1:
///
/// - *constant*: αₙ = α. Old observations fade, so the estimate follows; the noise of the latest
///   never fades entirely.
/// - *sample average*: αₙ = 1 / n. The estimate is the mean of all observations, and what Q began
///   with has no weight. Noise averages out; what was observed long ago counts as much as today's.
///
/// The error of an estimate is Qₙ − θₙ, against the target that the n-th observation was made of:
/// it has moved already, and has not moved again. Errors are compared by their mean square, the
/// expectation of (Qₙ − θₙ)².
///
/// Source: Sutton and Barto (2018), sections 2.4 and 2.5; Kalman, *A new approach to linear
/// filtering and prediction problems* (1960), of which this is the scalar case.
public protocol NonStationaryTrackingExercise: SendableMetatype {
  /// The estimates Q₁, Q₂, … after each observation.
  ///
  /// - Parameters:
  ///   - observations: x₁, x₂, …; finite, possibly none.
  ///   - rule: How the step size is chosen.
  ///   - initialEstimate: Q₀, finite.
  /// - Returns: As many estimates as observations; Q₀ is not among them.
  /// - Throws: `InvalidInput` where a number is not finite, or a constant step size is not in
  ///   0...1 or is 0.
  static func estimates(
    of observations: [Double],
    by rule: TrackingRule,
    from initialEstimate: Double
  ) throws -> [Double]

  /// The mean of the squares (estimate − target)², over the entries from `first` on.
  ///
  /// - Parameters:
  ///   - estimates: The estimates, in order.
  ///   - targets: The target of each estimate.
  ///   - first: The index, from 0, of the first entry that counts.
  /// - Returns: The mean of the squares, in the square of the target's unit.
  /// - Throws: `InvalidInput` where there are not as many estimates as targets, a number is not
  ///   finite, `first` is negative, or no entry counts.
  static func trackingError(
    of estimates: [Double],
    targets: [Double],
    from first: Int
  ) throws -> Double

  /// The expected squares E(Q₁ − θ₁)², E(Q₂ − θ₂)², … of a rule whose Q₀ is θ₀, exactly right.
  ///
  /// - Parameters:
  ///   - rule: How the step size is chosen.
  ///   - drift: The variance q of a drift.
  ///   - noise: The variance r of a noise.
  ///   - count: How many to return; 0 to 10,000.
  /// - Returns: `count` expected squares, beginning with that after the first observation.
  /// - Throws: `InvalidInput` where a variance is negative or not finite, `count` is not in that
  ///   range, or a constant step size is not in 0...1 or is 0.
  static func expectedErrors(
    of rule: TrackingRule,
    drift: Double,
    noise: Double,
    count: Int
  ) throws -> [Double]

  /// The number that the expected squares approach.
  ///
  /// - Returns: The limit, or nil where the expected squares grow beyond every bound.
  /// - Throws: `InvalidInput` where a variance is negative or not finite, or a constant step size
  ///   is not in 0...1 or is 0.
  static func limitError(
    of rule: TrackingRule,
    drift: Double,
    noise: Double
  ) throws -> Double?

  /// The rule whose limit is least, among the sample average and all constants above 0 and up to 1.
  ///
  /// - Returns: The rule, its constant right within 10⁻⁶. Where there is no drift it is the sample
  ///   average, also where there is no noise either.
  /// - Throws: `InvalidInput` where a variance is negative or not finite.
  static func bestRule(drift: Double, noise: Double) throws -> TrackingRule
}

/// How the step size of the n-th observation is chosen.
public enum TrackingRule: Hashable, Codable, Sendable {
  /// The same for all.
  case constant(stepSize: Double)
  /// 1 / n, with n counted from 1.
  case sampleAverage
}

extension Contracts {
  /// Exercise 4.5.
  public enum NonStationaryTracking: Contract {
    public typealias Implementation = any NonStationaryTrackingExercise.Type
    public static let id = ExerciseID(4, 5)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.NonStationaryTracking.self
    }
  }
}
