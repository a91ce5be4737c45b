import DecisionProcesses
import RealModule

/// A schedule that falls like a power of the step.
///
///     PowerLawSchedule(exponent: 0.5).value(at: 3)  // 0.5, the fourth value: 4^−½
///
/// v(t) = scale · (t + 1)^−ω. Where a step is a visit, v(t) is the step size of visit n = t + 1, and
/// the first visit has `scale`. As a step size it meets both conditions of Robbins and Monro where
/// ω is above 1/2 and at most 1. With ω = 1 and scale 1 an estimate is the mean of its targets, which
/// is slow where the targets move; 0.7 is a usual compromise.
///
/// Source: Even-Dar and Mansour, *Learning rates for Q-learning*, Journal of Machine Learning
/// Research 5 (2003), “polynomial learning rates”.
public struct PowerLawSchedule: Schedule, Hashable, Codable {
  /// The value at step 0.
  public let scale: Double
  /// The power ω by which the values fall.
  public let exponent: Double

  /// Creates the schedule.
  ///
  /// - Precondition: `scale` and `exponent` are finite and not negative.
  public init(scale: Double = 1, exponent: Double) {
    require(scale >= 0 && scale.isFinite, "The scale of a power law is not negative.")
    require(exponent >= 0 && exponent.isFinite, "The exponent of a decay is not negative.")
    self.scale = scale
    self.exponent = exponent
  }

  public func value(at step: Int) -> Double {
    scale * .pow(Double(max(step, 0)) + 1, -exponent)
  }
}
