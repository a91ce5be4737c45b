public import Coursework

extension Submission {
  /// Exercise 7.8: what the chapter was about, in seven questions.
  ///
  /// The questions and the cases to choose from stand in `DQNQuizExercise` and `DQNAnswers`.
  public enum DQNQuiz: DQNQuizExercise {
    public static var games: DQNAnswers.Games {
      get throws {
        // TODO: on how many games?
        throw Unattempted()
      }
    }

    public static var inputNumbers: DQNAnswers.Numbers {
      get throws {
        // TODO: how many numbers does the network see?
        throw Unattempted()
      }
    }

    public static var largestValue: DQNAnswers.Bound {
      get throws {
        // TODO: what is the largest value that an action can have?
        throw Unattempted()
      }
    }

    public static var heardOf: DQNAnswers.Distance {
      get throws {
        // TODO: how many states can have heard of the reward?
        throw Unattempted()
      }
    }

    public static var clipped: DQNAnswers.Clipped {
      get throws {
        // TODO: what did the authors clip?
        throw Unattempted()
      }
    }

    public static var frameMemory: DQNAnswers.Gigabytes {
      get throws {
        // TODO: how many gigabytes do the frames take?
        throw Unattempted()
      }
    }

    public static var halfReplaced: DQNAnswers.Steps {
      get throws {
        // TODO: after how many steps has half been replaced?
        throw Unattempted()
      }
    }
  }
}
