import DecisionProcesses

/// A schedule that begins again every so often.
///
///     let cooling = ExponentialSchedule(from: 1, factor: 0.5)
///     let schedule = RestartingSchedule(cooling, every: 3)
///     (0..<5).map(schedule.value)   // 1, 0.5, 0.25, 1, 0.5
///
/// With period k the value at step t is that of the repeated schedule at t mod k. An agent whose
/// world may change explores afresh in each period.
public struct RestartingSchedule<Base: Schedule>: Schedule {
  /// What is repeated.
  public let base: Base
  /// The number of steps from one beginning to the next.
  public let period: Int

  /// Creates the schedule.
  ///
  /// - Precondition: `period` is positive.
  public init(_ base: Base, every period: Int) {
    require(period > 0, "A schedule restarts after a positive number of steps.")
    self.base = base
    self.period = period
  }

  public func value(at step: Int) -> Double {
    base.value(at: max(step, 0) % period)
  }
}
