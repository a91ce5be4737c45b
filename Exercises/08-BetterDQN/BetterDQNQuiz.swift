public import Coursework

extension Submission {
  /// Exercise 8.8: what the chapter was about, in seven questions.
  ///
  /// The questions and the cases to choose from stand in `BetterDQNQuizExercise` and `BetterDQNAnswers`.
  public enum BetterDQNQuiz: BetterDQNQuizExercise {
    public static var shiftedAdvantages: BetterDQNAnswers.Change {
      get throws {
        // TODO: by how much do the action values change?
        throw Unattempted()
      }
    }

    public static var meanOfValues: BetterDQNAnswers.Mean {
      get throws {
        // TODO: what is the average equal to?
        throw Unattempted()
      }
    }

    public static var closedInterval: BetterDQNAnswers.Leaf {
      get throws {
        // TODO: where does the search end?
        throw Unattempted()
      }
    }

    public static var noExponent: BetterDQNAnswers.Draws {
      get throws {
        // TODO: how are transitions drawn?
        throw Unattempted()
      }
    }

    public static var leastLikely: BetterDQNAnswers.Weight {
      get throws {
        // TODO: which weight has the least likely transition?
        throw Unattempted()
      }
    }

    public static var threeSteps: BetterDQNAnswers.Factor {
      get throws {
        // TODO: which factor has the value at the end?
        throw Unattempted()
      }
    }

    public static var oneRunEach: BetterDQNAnswers.Conclusion {
      get throws {
        // TODO: what follows for the two algorithms?
        throw Unattempted()
      }
    }
  }
}
