public import Coursework

extension Submission {
  /// Exercise 5.5: what the chapter was about, in seven questions.
  ///
  /// The questions and the cases to choose from stand in `BiasQuizExercise` and `BiasAnswers`.
  public enum BiasQuiz: BiasQuizExercise {
    public static var largerOfTwo: BiasAnswers.Amount {
      get throws {
        // TODO: what is the larger of the two estimates on average?
        throw Unattempted()
      }
    }

    public static var moreActions: BiasAnswers.Growth {
      get throws {
        // TODO: what does the bias do as there are more actions?
        throw Unattempted()
      }
    }

    public static var fourTimesTheSamples: BiasAnswers.Rest {
      get throws {
        // TODO: what is left of the bias?
        throw Unattempted()
      }
    }

    public static var doubleEstimate: BiasAnswers.Error {
      get throws {
        // TODO: how does the double estimate compare with the largest mean?
        throw Unattempted()
      }
    }

    public static var changedNumbers: BiasAnswers.Count {
      get throws {
        // TODO: how many numbers change?
        throw Unattempted()
      }
    }

    public static var leftInTheEnd: BiasAnswers.Share {
      get throws {
        // TODO: in what share of its episodes does Q-learning go left?
        throw Unattempted()
      }
    }

    public static var doubleDQN: BiasAnswers.Division {
      get throws {
        // TODO: which network selects, and which evaluates?
        throw Unattempted()
      }
    }
  }
}
