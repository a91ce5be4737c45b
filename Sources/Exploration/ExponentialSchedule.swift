import DecisionProcesses
import RealModule

/// A schedule that shrinks by a constant factor and stops at a floor.
///
///     ExponentialSchedule(from: 1, to: 0.01, factor: 0.5).value(at: 3)  // 0.125
///
/// v(t) = max(floor, start · factorᵗ). With a factor below 1 and a floor of 0 the values add up to
/// the finite sum start / (1 − factor): as a step size this stops learning after a finite distance.
public struct ExponentialSchedule: Schedule, Hashable, Codable {
  /// The value at step 0.
  public let start: Double
  /// The value that is never undercut.
  public let floor: Double
  /// What a step multiplies the value by.
  public let factor: Double

  /// Creates the schedule.
  ///
  /// - Precondition: `start` is at least `floor`, `floor` is not negative, and `factor` is in
  ///   `0...1`.
  public init(from start: Double, to floor: Double = 0, factor: Double) {
    require(floor >= 0 && start >= floor, "A decaying schedule starts at or above its floor.")
    require((0...1).contains(factor), "The factor of a decay lies in 0...1.")
    self.start = start
    self.floor = floor
    self.factor = factor
  }

  public func value(at step: Int) -> Double {
    max(floor, start * .pow(factor, max(step, 0)))
  }
}
