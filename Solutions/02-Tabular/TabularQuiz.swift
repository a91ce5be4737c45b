public import Coursework

extension Submission {
  /// Exercise 2.9: what the chapter was about, in eight questions.
  ///
  /// The questions and the cases to choose from stand in `TabularQuizExercise` and `QuizAnswers`.
  public enum TabularQuiz: TabularQuizExercise {
    public static var earnsMoreWhileExploring: QuizAnswers.Learner {
      get throws {
        // SARSA's values count what exploring next to the edge costs, so its way keeps off the
        // edge. Q-learning's do not, and it falls.
        .expectedSARSA
      }
    }

    public static var earnsMoreWithoutExploring: QuizAnswers.Learner {
      get throws {
        // Without exploration nobody falls, and the shortest way runs along the edge.
        .qLearning
      }
    }

    public static var sparseTableSize: QuizAnswers.Count {
      get throws {
        // Four for each of the 37 cells that something was stored in. Looking up stores nothing.
        .values148
      }
    }

    public static var firstEpisodeOnTheLake: QuizAnswers.Fate {
      get throws {
        // Up bumps into the edge, which is worth 0, and 0 is still the best there is.
        .neverEnds
      }
    }

    public static var truncationAsTermination: QuizAnswers.Error {
      get throws {
        // It is worth 1 / (1 - 0.9) = 10, and 20 steps earn 1 - 0.9^20 = 88 % of that.
        .tooLow
      }
    }

    public static var smallestFarSightedDiscount: QuizAnswers.Discount {
      get throws {
        // Seven steps apart, ten times as much: 10 · discount^7 > 1, so discount > 0.72.
        .percent80
      }
    }

    public static var constantStepSize: QuizAnswers.Limit {
      get throws {
        // Without noise in the targets each visit halves what is left of the error: nothing shakes
        // the values about.
        .convergeToTheOptimum
      }
    }

    public static var reasonNotToConverge: QuizAnswers.Reason {
      get throws {
        // Being off-policy it learns from any behaviour, but nothing about what is never tried.
        .aPairIsNeverTried
      }
    }
  }
}
