public import Coursework

extension Submission {
  /// Exercise 9.7: what the chapter was about, in eight questions.
  ///
  /// The questions and the cases to choose from stand in `DiagnosisQuizExercise` and `DiagnosisAnswers`.
  public enum DiagnosisQuiz: DiagnosisQuizExercise {
    public static var deadRows: DiagnosisAnswers.Rows {
      get throws {
        // Nothing is ever learned of the four holes and the goal, since no action is taken there.
        // A report leaves terminal states out.
        .five
      }
    }

    public static var alarmBelowZero: DiagnosisAnswers.Alarms {
      get throws {
        // Half of −10 is −5, and −10 is below −5, though nothing fell. A fall has to be measured
        // in units that do not depend on where 0 lies, such as the spread.
        .always
      }
    }

    public static var trendOfNoise: DiagnosisAnswers.Trend {
      get throws {
        // The two windows are drawn alike, so either is the larger one as often. Without a
        // standard error a difference says nothing.
        .halfTheTime
      }
    }

    public static var missingMask: DiagnosisAnswers.Cause {
      get throws {
        // After the end nothing follows, so the value is 1. With an estimate behind the end v = 1
        // + 0.9 v, which is 10; without a discount it would grow for ever.
        .noMask
      }
    }

    public static var rightButNoisy: DiagnosisAnswers.Deviation {
      get throws {
        // The error is the reward itself, 10 or −10. A spread above 1 says something about the
        // rewards here and nothing about the step size.
        .ten
      }
    }

    public static var largeButTrue: DiagnosisAnswers.Value {
      get throws {
        // 1 / (1 − 0.999). What a value may not exceed is the largest reward over 1 − γ, and only
        // that bound tells an explosion from a long horizon.
        .thousand
      }
    }

    public static var bestOfTen: DiagnosisAnswers.Best {
      get throws {
        // The largest of n such draws is n / (n + 1) of the way up on average, 10/11 for ten. It
        // says how many runs were made as much as how good they are.
        .about91
      }
    }

    public static var noFailureInTen: DiagnosisAnswers.Bound {
      get throws {
        // (1 − p)¹⁰ = 0.05 for p = 0.26. Three runs without a failure, as the document advises,
        // leave room for 63 %.
        .about26
      }
    }
  }
}
