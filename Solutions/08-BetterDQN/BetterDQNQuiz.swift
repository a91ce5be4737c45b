public import Coursework

extension Submission {
  /// Exercise 8.8: what the chapter was about, in seven questions.
  ///
  /// The questions and the cases to choose from stand in `BetterDQNQuizExercise` and `BetterDQNAnswers`.
  public enum BetterDQNQuiz: BetterDQNQuizExercise {
    public static var shiftedAdvantages: BetterDQNAnswers.Change {
      get throws {
        // The mean grows by 8, too, and is subtracted: only differences of advantages count.
        .by0
      }
    }

    public static var meanOfValues: BetterDQNAnswers.Mean {
      get throws {
        // The advantages less their mean average to 0, and V is left. With the maximum in place of
        // the mean, V would be the value of the best action.
        .stateValue
      }
    }

    public static var closedInterval: BetterDQNAnswers.Leaf {
      get throws {
        // At the root 4 is not below 3, so it goes right with 1 left over; there 1 is not below 1,
        // and it goes right again, into padding. The mass belongs in 0..<total.
        .emptyLeaf
      }
    }

    public static var noExponent: BetterDQNAnswers.Draws {
      get throws {
        // p to the power 0 is 1 for every p: a uniform memory. In proportion is α = 1.
        .allAlike
      }
    }

    public static var leastLikely: BetterDQNAnswers.Weight {
      get throws {
        // The weight falls with the probability, so the rarest has the largest, and the weights
        // are divided by that.
        .one
      }
    }

    public static var threeSteps: BetterDQNAnswers.Factor {
      get throws {
        // One factor of 0.9 for each of the three steps.
        .thousandths729
      }
    }

    public static var oneRunEach: BetterDQNAnswers.Conclusion {
      get throws {
        // If both were equal, the double one would win such a comparison with probability 1/2.
        // Five such wins in a row would be 1/32; a ranking needs many seeds.
        .nothing
      }
    }
  }
}
