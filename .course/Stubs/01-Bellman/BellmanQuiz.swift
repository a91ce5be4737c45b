public import Coursework

extension Submission {
  /// Exercise 1.8: eight questions about the chapter.
  public enum BellmanQuiz: BellmanQuizExercise {
    public static var fixedPoint: BellmanChoices.FixedPoint {
      get throws {
        // TODO: return one of the cases of BellmanChoices.FixedPoint.
        throw Unattempted()
      }
    }

    public static var reach: BellmanChoices.Reach {
      get throws {
        // TODO: return one of the cases of BellmanChoices.Reach.
        throw Unattempted()
      }
    }

    public static var errorAfterStopping: BellmanChoices.ErrorAfterStopping {
      get throws {
        // TODO: return one of the cases of BellmanChoices.ErrorAfterStopping.
        throw Unattempted()
      }
    }

    public static var missingCondition: BellmanChoices.MissingCondition {
      get throws {
        // TODO: return one of the cases of BellmanChoices.MissingCondition.
        throw Unattempted()
      }
    }

    public static var whyOffPolicy: BellmanChoices.WhyOffPolicy {
      get throws {
        // TODO: return one of the cases of BellmanChoices.WhyOffPolicy.
        throw Unattempted()
      }
    }

    public static var whyTheMaskIsThere: BellmanChoices.WhyTheMaskIsThere {
      get throws {
        // TODO: return one of the cases of BellmanChoices.WhyTheMaskIsThere.
        throw Unattempted()
      }
    }

    public static var printedDifferences: BellmanChoices.PrintedDifferences {
      get throws {
        // TODO: return one of the cases of BellmanChoices.PrintedDifferences.
        throw Unattempted()
      }
    }

    public static var intoTheGoal: BellmanChoices.IntoTheGoal {
      get throws {
        // TODO: return one of the cases of BellmanChoices.IntoTheGoal.
        throw Unattempted()
      }
    }
  }
}
