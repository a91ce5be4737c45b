public import Coursework

extension Submission {
  /// Exercise 4.1: which step sizes let learning arrive.
  ///
  /// What is asked for stands in `RobbinsMonroExercise`, the schedules in `ScheduleFamily`.
  public enum RobbinsMonro: RobbinsMonroExercise {
    public static func verdict(on schedule: ScheduleFamily) throws -> RobbinsMonroVerdict {
      // TODO: refuse bad input with validate(), then decide both sums from the formula.
      throw Unattempted()
    }
  }
}
