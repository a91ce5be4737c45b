/// A schedule of which it is known how fast it falls in the long run.
///
///     InverseSchedule(from: 1, halvingAfter: 100).decayExponent            // 1
///     InverseSchedule(from: 1, to: 0.01, halvingAfter: 100).decayExponent  // 0
///     ExponentialSchedule(from: 1, factor: 0.999).decayExponent            // infinity
///
/// Whether an infinite sum is finite depends on nothing but the long run, so no sum over finitely
/// many values can tell. The exponent can: it is derived from the formula of the schedule.
public protocol DecayingSchedule: Schedule {
  /// The power ω of the step like which the values fall.
  ///
  /// From some step on v(t) lies between two positive multiples of t^−ω. It is 0 where the values
  /// stay above a positive number, and infinity where they fall faster than every power: in geometric
  /// progression, or to exactly 0.
  var decayExponent: Double { get }
}

extension ConstantSchedule: DecayingSchedule {
  public var decayExponent: Double { value == 0 ? .infinity : 0 }
}

extension PowerLawSchedule: DecayingSchedule {
  public var decayExponent: Double { scale == 0 ? .infinity : exponent }
}

extension ExponentialSchedule: DecayingSchedule {
  public var decayExponent: Double { floor > 0 || (factor == 1 && start > 0) ? 0 : .infinity }
}

extension InverseSchedule: DecayingSchedule {
  public var decayExponent: Double {
    if floor > 0 { return 0 }
    return start == 0 ? .infinity : 1
  }
}

extension LinearSchedule: DecayingSchedule {
  public var decayExponent: Double { end == 0 ? .infinity : 0 }
}
