import DecisionProcesses

/// A schedule that moves in equal steps from one value to another and stays there.
///
///     LinearSchedule(from: 1, to: 0.1, over: 9).value(at: 3)  // 0.7
///
/// v(t) = start + (end − start) · t / n for t in `0...n`: `start` at step 0, exactly `end` from
/// step n on.
///
/// Source: Mnih et al., *Human-level control through deep reinforcement learning* (2015), methods.
public struct LinearSchedule: Schedule, Hashable, Codable {
  /// The value at step 0.
  public let start: Double
  /// The value at step `stepCount` and after.
  public let end: Double
  /// The number of steps from one to the other.
  public let stepCount: Int

  /// Creates the schedule.
  ///
  /// - Precondition: `stepCount` is positive.
  public init(from start: Double, to end: Double, over stepCount: Int) {
    require(stepCount > 0, "A linear schedule needs at least one step to get to its end.")
    self.start = start
    self.end = end
    self.stepCount = stepCount
  }

  public func value(at step: Int) -> Double {
    if step <= 0 { return start }
    // Returned, not computed: rounding must not leave a schedule a hair above its end.
    if step >= stepCount { return end }
    return start + (end - start) * Double(step) / Double(stepCount)
  }
}
