public import Coursework

extension Submission {
  /// Exercise 4.1: which step sizes let learning arrive.
  ///
  /// What is asked for stands in `RobbinsMonroExercise`, the schedules in `ScheduleFamily`.
  public enum RobbinsMonro: RobbinsMonroExercise {
    public static func verdict(on schedule: ScheduleFamily) throws -> RobbinsMonroVerdict {
      try schedule.validate()
      let power = power(of: schedule)
      // The sum of n^−x is infinite exactly if x is at most 1. Squaring doubles the power.
      return RobbinsMonroVerdict(sumDiverges: power <= 1, squaresConverge: 2 * power > 1)
    }

    /// The power of n like which the values fall in the long run: 0 where they do not fall to 0,
    /// infinity where they fall faster than any.
    private static func power(of schedule: ScheduleFamily) -> Double {
      switch schedule {
      case .constant(let value): value > 0 ? 0 : .infinity
      case .powerLaw(let scale, let exponent): scale > 0 ? exponent : .infinity
      case .exponential(let start, let factor, let floor):
        // A floor is all that is left in the long run, and a factor of 1 is no decay.
        floor > 0 || (factor == 1 && start > 0) ? 0 : .infinity
      case .inverse(let start, _, let floor): floor > 0 ? 0 : start > 0 ? 1 : .infinity
      case .linear(_, let end, _): end > 0 ? 0 : .infinity
      }
    }
  }
}
