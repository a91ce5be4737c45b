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
      try epsilon.validate()
      try stepSize.validate()
      let (p, q) = (power(of: epsilon), power(of: stepSize))
      // Borel and Cantelli: independent chances of infinite sum come true infinitely often.
      let isTriedForever = p <= 1
      // The powers like which the expected steps fall, and their squares. By episodes a step of k^−q
      // is made with a chance like k^−p. By visits the steps come one after another, if they come.
      let (steps, squares) =
        switch clock {
        case .episodes: (p + q, p + 2 * q)
        case .visits: isTriedForever ? (q, 2 * q) : (.infinity, .infinity)
        }
      return GLIEVerdict(
        isTriedForever: isTriedForever, isGreedyInTheLimit: p > 0, sumDiverges: steps <= 1,
        squaresConverge: squares > 1)
    }

    /// The power like which a schedule falls in the long run, as in exercise 4.1.
    private static func power(of schedule: ScheduleFamily) -> Double {
      switch schedule {
      case .constant(let value): value > 0 ? 0 : .infinity
      case .powerLaw(let scale, let exponent): scale > 0 ? exponent : .infinity
      case .exponential(let start, let factor, let floor):
        floor > 0 || (factor == 1 && start > 0) ? 0 : .infinity
      case .inverse(let start, _, let floor): floor > 0 ? 0 : start > 0 ? 1 : .infinity
      case .linear(_, let end, _): end > 0 ? 0 : .infinity
      }
    }
  }
}
