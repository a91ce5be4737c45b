public import Coursework

extension Submission {
  /// Exercise 5.5: what the chapter was about, in seven questions.
  ///
  /// The questions and the cases to choose from stand in `BiasQuizExercise` and `BiasAnswers`.
  public enum BiasQuiz: BiasQuizExercise {
    public static var largerOfTwo: BiasAnswers.Amount {
      get throws {
        // Each estimate is right on average, the larger of them is not: 1 / √π.
        .hundredths56
      }
    }

    public static var moreActions: BiasAnswers.Growth {
      get throws {
        // The more tries, the luckier the luckiest, but the tail of a normal draw is thin: about
        // the root of 2 log k.
        .growsEverMoreSlowly
      }
    }

    public static var fourTimesTheSamples: BiasAnswers.Rest {
      get throws {
        // A mean of four times as many samples has half the deviation, and the bias is a multiple
        // of that. Data alone makes it small; only infinitely much takes it away.
        .aHalf
      }
    }

    public static var doubleEstimate: BiasAnswers.Error {
      get throws {
        // The evaluation is unbiased, but of an action that is not always the best one.
        .tooSmall
      }
    }

    public static var changedNumbers: BiasAnswers.Count {
      get throws {
        // The coin picks one table; the other one only says what the selected action is worth.
        .oneNumber
      }
    }

    public static var leftInTheEnd: BiasAnswers.Share {
      get throws {
        // The values converge, and right is best. A tenth of the choices explores, and half of
        // those go left.
        .percent5
      }
    }

    public static var doubleDQN: BiasAnswers.Division {
      get throws {
        // The two roles of double Q-learning, played by two networks that are there anyway. No
        // coin: the roles are fixed.
        .onlineSelectsTargetEvaluates
      }
    }
  }
}
