public import Coursework

extension Submission {
  /// Exercise 2.9: what the chapter was about, in eight questions.
  ///
  /// The questions and the cases to choose from stand in `TabularQuizExercise` and `QuizAnswers`.
  public enum TabularQuiz: TabularQuizExercise {
    public static var earnsMoreWhileExploring: QuizAnswers.Learner {
      get throws {
        // TODO: which of the two agents earns more per episode on the cliff, exploration included?
        throw Unattempted()
      }
    }

    public static var earnsMoreWithoutExploring: QuizAnswers.Learner {
      get throws {
        // TODO: which earns more per episode once neither explores?
        throw Unattempted()
      }
    }

    public static var sparseTableSize: QuizAnswers.Count {
      get throws {
        // TODO: how many numbers does the sparse table hold?
        throw Unattempted()
      }
    }

    public static var firstEpisodeOnTheLake: QuizAnswers.Fate {
      get throws {
        // TODO: how does the first episode on the lake go?
        throw Unattempted()
      }
    }

    public static var truncationAsTermination: QuizAnswers.Error {
      get throws {
        // TODO: what becomes of the value of the first state?
        throw Unattempted()
      }
    }

    public static var smallestFarSightedDiscount: QuizAnswers.Discount {
      get throws {
        // TODO: which is the smallest discount with which the far exit is worth more?
        throw Unattempted()
      }
    }

    public static var constantStepSize: QuizAnswers.Limit {
      get throws {
        // TODO: what do the values do?
        throw Unattempted()
      }
    }

    public static var reasonNotToConverge: QuizAnswers.Reason {
      get throws {
        // TODO: which of these can keep Q-learning from the optimal values?
        throw Unattempted()
      }
    }
  }
}
