public import Coursework

extension Submission {
  /// Exercise 3.8: what the chapter was about, in six questions.
  ///
  /// The questions and the cases to choose from stand in `ExplorationQuizExercise` and
  /// `ExplorationAnswers`.
  public enum ExplorationQuiz: ExplorationQuizExercise {
    public static var leavesTheBest: ExplorationAnswers.Share {
      get throws {
        // Exploring draws from all four and finds the best one in a quarter of its draws: 0.1 · 3/4.
        .percent7AndAHalf
      }
    }

    public static var decayingExplorations: ExplorationAnswers.Number {
      get throws {
        // 1 + 0.999 + 0.999² + … = 1 / (1 - 0.999): a finite number, and then never again.
        .about1000
      }
    }

    public static var scaledValues: ExplorationAnswers.Change {
      get throws {
        // The differences are ten times as many temperatures as before.
        .greedier
      }
    }

    public static var middleOfDecay: ExplorationAnswers.Epsilon {
      get throws {
        // Episode 350 is half of the 700 over which it falls: 1 - 0.99 / 2 = 0.505.
        .percent50
      }
    }

    public static var greedyFromZero: ExplorationAnswers.Habit {
      get throws {
        // After one choice the first is worth 0.5 to it and the second 0, which it never corrects.
        .takesTheWorse
      }
    }

    public static var greedyFromTen: ExplorationAnswers.Habit {
      get throws {
        // Each choice disappoints, so both are tried, until the value of one stays above the other's 1.
        .takesTheBetter
      }
    }
  }
}
