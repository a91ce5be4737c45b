public import Coursework

extension Submission {
  /// Exercise 3.8: what the chapter was about, in six questions.
  ///
  /// The questions and the cases to choose from stand in `ExplorationQuizExercise` and
  /// `ExplorationAnswers`.
  public enum ExplorationQuiz: ExplorationQuizExercise {
    public static var leavesTheBest: ExplorationAnswers.Share {
      get throws {
        // TODO: in what share of its choices does it take another action than the best?
        throw Unattempted()
      }
    }

    public static var decayingExplorations: ExplorationAnswers.Number {
      get throws {
        // TODO: how often does it explore in all?
        throw Unattempted()
      }
    }

    public static var scaledValues: ExplorationAnswers.Change {
      get throws {
        // TODO: what becomes of softmax choice?
        throw Unattempted()
      }
    }

    public static var middleOfDecay: ExplorationAnswers.Epsilon {
      get throws {
        // TODO: which of these is epsilon nearest to in episode 350?
        throw Unattempted()
      }
    }

    public static var greedyFromZero: ExplorationAnswers.Habit {
      get throws {
        // TODO: what does the agent that starts with values of 0 do in the end?
        throw Unattempted()
      }
    }

    public static var greedyFromTen: ExplorationAnswers.Habit {
      get throws {
        // TODO: what does the agent that starts with values of 10 do in the end?
        throw Unattempted()
      }
    }
  }
}
