public import Coursework

extension Submission {
  /// Exercise 9.7: what the chapter was about, in eight questions.
  ///
  /// The questions and the cases to choose from stand in `DiagnosisQuizExercise` and `DiagnosisAnswers`.
  public enum DiagnosisQuiz: DiagnosisQuizExercise {
    public static var deadRows: DiagnosisAnswers.Rows {
      get throws {
        // TODO: how many rows are all zero?
        throw Unattempted()
      }
    }

    public static var alarmBelowZero: DiagnosisAnswers.Alarms {
      get throws {
        // TODO: how often does the alarm go off?
        throw Unattempted()
      }
    }

    public static var trendOfNoise: DiagnosisAnswers.Trend {
      get throws {
        // TODO: how often does it say “increasing”?
        throw Unattempted()
      }
    }

    public static var missingMask: DiagnosisAnswers.Cause {
      get throws {
        // TODO: what is wrong?
        throw Unattempted()
      }
    }

    public static var rightButNoisy: DiagnosisAnswers.Deviation {
      get throws {
        // TODO: which standard deviation have the errors?
        throw Unattempted()
      }
    }

    public static var largeButTrue: DiagnosisAnswers.Value {
      get throws {
        // TODO: what is the true value?
        throw Unattempted()
      }
    }

    public static var bestOfTen: DiagnosisAnswers.Best {
      get throws {
        // TODO: what is reported on average?
        throw Unattempted()
      }
    }

    public static var noFailureInTen: DiagnosisAnswers.Bound {
      get throws {
        // TODO: which failure rate?
        throw Unattempted()
      }
    }
  }
}
