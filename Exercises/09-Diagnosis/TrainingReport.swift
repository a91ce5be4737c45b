public import Coursework

extension Submission {
  /// Exercise 9.1: a report on a training: its values, its errors, the trend of its returns, and what
  /// to warn of.
  ///
  /// The contract, with every choice spelt out, is `TrainingReportExercise`.
  public enum TrainingReport: TrainingReportExercise {
    public static func summary(
      of table: [[Double]],
      terminalStates: [Int]
    ) throws -> TableSummary {
      // TODO: refuse bad input, leave terminal states out, count what is not finite, then the rest.
      throw Unattempted()
    }

    public static func summary(
      ofErrors tdErrors: [Double],
      window: Int
    ) throws -> ErrorSummary {
      // TODO: refuse bad input, then look at the last finite errors.
      throw Unattempted()
    }

    public static func trend(of returns: [Double], window: Int) throws -> TrendLine? {
      // TODO: refuse bad input, then fit a line, with the standard error of its slope.
      throw Unattempted()
    }

    public static func warnings(of record: TrainingRecord) throws -> [TrainingWarning] {
      // TODO: refuse bad input, then collect the warnings from what the other three report.
      throw Unattempted()
    }
  }
}
