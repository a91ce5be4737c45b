public import Coursework

extension Submission {
  /// Exercise 1.8: eight questions about the chapter.
  public enum BellmanQuiz: BellmanQuizExercise {
    public static var fixedPoint: BellmanChoices.FixedPoint {
      get throws {
        // Banach: T q* = q*. A greedy policy can be optimal long before the values are, and where
        // outcomes are uncertain, single transitions have errors that cancel only in the mean.
        .applyingTheOperatorChangesNothing
      }
    }

    public static var reach: BellmanChoices.Reach {
      get throws {
        // 1 / (1 − 0.999) is 1000 steps, 1 / (1 − 0.99) is 100.
        .tenTimes
      }
    }

    public static var errorAfterStopping: BellmanChoices.ErrorAfterStopping {
      get throws {
        // Change · discount / (1 − discount) = 0.01 · 99; a loop that pays the same forever is that
        // far off.
        .almostOne
      }
    }

    public static var missingCondition: BellmanChoices.MissingCondition {
      get throws {
        // With a constant step size the values keep moving with the last few samples.
        .stepSizes
      }
    }

    public static var whyOffPolicy: BellmanChoices.WhyOffPolicy {
      get throws {
        // SARSA explores as well, needs no model either, and is on-policy.
        .itsTargetIsGreedy
      }
    }

    public static var whyTheMaskIsThere: BellmanChoices.WhyTheMaskIsThere {
      get throws {
        // The row may hold anything, and a time limit is no end: it only stops us from watching.
        .nothingIsEarnedAfterTheEnd
      }
    }

    public static var printedDifferences: BellmanChoices.PrintedDifferences {
      get throws {
        // A contraction may be faster than its factor. But here each change after the first is 0.99
        // times the one before it: 2.47, 0.9603, 0.9507, 0.9412, 0.9318.
        .thisListingDoesNotPrintThem
      }
    }

    public static var intoTheGoal: BellmanChoices.IntoTheGoal {
      get throws {
        // Cell 15 of 4 by 4 is row 3, column 3; its left neighbour is row 3, column 2.
        .row3Column2
      }
    }
  }
}
