public import Coursework

extension Submission {
  /// Exercise 7.8: what the chapter was about, in seven questions.
  ///
  /// The questions and the cases to choose from stand in `DQNQuizExercise` and `DQNAnswers`.
  public enum DQNQuiz: DQNQuizExercise {
    public static var games: DQNAnswers.Games {
      get throws {
        // Later papers use 57. On 29 of the 49 it reached three quarters of a human's score.
        .games49
      }
    }

    public static var inputNumbers: DQNAnswers.Numbers {
      get throws {
        // 84 · 84 · 4. The document's 21,168 are three colours of one frame.
        .numbers28224
      }
    }

    public static var largestValue: DQNAnswers.Bound {
      get throws {
        // 1 + 0.99 + 0.99² + … = 1 / (1 − 0.99), since balancing may go on behind the time limit.
        .value100
      }
    }

    public static var heardOf: DQNAnswers.Distance {
      get throws {
        // Between two copies the targets are fixed: a state hears from the target network alone. Each
        // copy carries the news one state further, and there are 50 stretches of 1,000 steps.
        .states50
      }
    }

    public static var clipped: DQNAnswers.Clipped {
      get throws {
        // The error, to −1...1: that is the slope of Huber's penalty with threshold 1.
        .error
      }
    }

    public static var frameMemory: DQNAnswers.Gigabytes {
      get throws {
        // 84 · 84 · 10⁶ bytes. Stacks that are stored whole take four times as much, and twice that with
        // the next stack beside each.
        .gigabytes7
      }
    }

    public static var halfReplaced: DQNAnswers.Steps {
      get throws {
        // 0.995ⁿ falls below ½ at n = log ½ / log 0.995, a little less than log 2 / 0.005.
        .steps139
      }
    }
  }
}
