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
      // TODO: move the estimate toward each observation, by the step size of the rule.
      throw Unattempted()
    }

    public static func trackingError(
      of estimates: [Double],
      targets: [Double],
      from first: Int
    ) throws -> Double {
      // TODO: average the squared differences that count.
      throw Unattempted()
    }

    public static func expectedErrors(
      of rule: TrackingRule,
      drift: Double,
      noise: Double,
      count: Int
    ) throws -> [Double] {
      // TODO: work out what one observation does to the expected square of the error.
      throw Unattempted()
    }

    public static func limitError(
      of rule: TrackingRule,
      drift: Double,
      noise: Double
    ) throws -> Double? {
      // TODO: find the number that one more observation leaves as it is.
      throw Unattempted()
    }

    public static func bestRule(drift: Double, noise: Double) throws -> TrackingRule {
      // TODO: choose the rule with the least limit.
      throw Unattempted()
    }
  }
}
