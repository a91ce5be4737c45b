import DecisionProcesses

/// A schedule that falls like one over the step and stops at a floor.
///
///     InverseSchedule(from: 1, halvingAfter: 100).value(at: 300)  // 0.25
///
/// v(t) = max(floor, start / (1 + t / h)), with h the steps after which the value is half of
/// `start`. Without a floor the values add up to infinity and their squares do not: as a step size
/// the schedule meets both conditions of Robbins and Monro.
///
/// Source: Robbins and Monro, *A stochastic approximation method* (1951); Sutton and Barto (2018),
/// equation 2.7.
public struct InverseSchedule: Schedule, Hashable, Codable {
  /// The value at step 0.
  public let start: Double
  /// The value that is never undercut.
  public let floor: Double
  /// The step at which the value is half of `start`.
  public let halvingStep: Double

  /// Creates the schedule.
  ///
  /// - Precondition: `start` is at least `floor`, `floor` is not negative, and `halvingStep` is
  ///   positive.
  public init(from start: Double, to floor: Double = 0, halvingAfter halvingStep: Double) {
    require(floor >= 0 && start >= floor, "A decaying schedule starts at or above its floor.")
    require(halvingStep > 0, "A decaying schedule halves after a positive number of steps.")
    self.start = start
    self.floor = floor
    self.halvingStep = halvingStep
  }

  public func value(at step: Int) -> Double {
    max(floor, start / (1 + Double(max(step, 0)) / halvingStep))
  }
}
