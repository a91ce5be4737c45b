public import Coursework

extension Submission {
  /// Exercise 4.3: schedules that look infinite and are not.
  ///
  /// What is asked for stands in `GLIETrapExercise`, the schedules in `ScheduleFamily`.
  public enum GLIETrap: GLIETrapExercise {
    public static func verdict(
      epsilon: ScheduleFamily,
      stepSize: ScheduleFamily,
      clock: StepSizeClock
    ) throws -> GLIEVerdict {
      // TODO: refuse bad input with validate(), then decide what becomes of the rare action.
      throw Unattempted()
    }
  }
}
