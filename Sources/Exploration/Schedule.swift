/// A number that changes as learning goes on: an epsilon, a temperature, a step size.
///
///     let epsilon = LinearSchedule(from: 1, to: 0.05, over: 10_000)
///     epsilon.value(at: 5_000)  // 0.525
///
/// A schedule is a function of the step and remembers nothing, so the caller says what a step is:
/// an interaction, an episode, a visit. A count that restarts with each episode makes a schedule
/// restart, too.
public protocol Schedule: Sendable {
  /// The value at `step`, counted from 0.
  ///
  /// - Complexity: O(1).
  func value(at step: Int) -> Double
}

/// The schedule that never changes.
public struct ConstantSchedule: Schedule, Hashable, Codable {
  /// The value at every step.
  public let value: Double

  /// Creates the schedule.
  public init(_ value: Double) {
    self.value = value
  }

  public func value(at step: Int) -> Double { value }
}
