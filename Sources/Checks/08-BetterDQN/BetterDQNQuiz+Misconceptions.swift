import Coursework

/// What is often believed about this chapter: the answers of the quiz with one of them wrong.
enum BetterDQNQuizMisconceptions {
  static let all = [
    Misconception(
      Contracts.BetterDQNQuiz.self, "a shift of the advantages shifts the action values",
      """
      You expect the action values to follow the advantages. What else changes by 8 when all of \
      them do?
      """,
      as: ShiftedAdvantages.self),
    Misconception(
      Contracts.BetterDQNQuiz.self, "the value stream is the value of the best action",
      """
      That holds for the head that subtracts the largest advantage. Which one is subtracted \
      here?
      """,
      as: MeanOfValues.self),
    Misconception(
      Contracts.BetterDQNQuiz.self, "a mass equal to the total leads to the last leaf in use",
      """
      You expect the search to stop where the priorities do. It knows sums only: which way does \
      it go where the mass equals the sum on the left?
      """,
      as: ClosedInterval.self),
    Misconception(
      Contracts.BetterDQNQuiz.self, "an exponent of 0 leaves the priorities as they are",
      """
      You describe an exponent of 1. What is 5 to the power 0?
      """,
      as: NoExponent.self),
    Misconception(
      Contracts.BetterDQNQuiz.self, "what is drawn seldom weighs little",
      """
      You give the rarest the least weight, so what is seldom seen counts even less. What are \
      the weights meant to make up for?
      """,
      as: LeastLikely.self),
    Misconception(
      Contracts.BetterDQNQuiz.self, "a bootstrap is discounted once however far away",
      """
      You discount the value at the end as if it were one step away. What would its share be if \
      the same steps were taken one by one?
      """,
      as: ThreeSteps.self),
    Misconception(
      Contracts.BetterDQNQuiz.self, "one run of each tells which algorithm is better",
      """
      You trust one pair of runs. How often would the second of two equal algorithms win a \
      single comparison?
      """,
      as: OneRunEach.self),
  ]

  private enum ShiftedAdvantages: BetterDQNQuizMistake {
    static var shiftedAdvantages: BetterDQNAnswers.Change { .by8 }
  }
  private enum MeanOfValues: BetterDQNQuizMistake {
    static var meanOfValues: BetterDQNAnswers.Mean { .largestValue }
  }
  private enum ClosedInterval: BetterDQNQuizMistake {
    static var closedInterval: BetterDQNAnswers.Leaf { .thirdLeaf }
  }
  private enum NoExponent: BetterDQNQuizMistake {
    static var noExponent: BetterDQNAnswers.Draws { .inProportion }
  }
  private enum LeastLikely: BetterDQNQuizMistake {
    static var leastLikely: BetterDQNAnswers.Weight { .smallest }
  }
  private enum ThreeSteps: BetterDQNQuizMistake {
    static var threeSteps: BetterDQNAnswers.Factor { .thousandths900 }
  }
  private enum OneRunEach: BetterDQNQuizMistake {
    static var oneRunEach: BetterDQNAnswers.Conclusion { .doubleIsBetter }
  }
}

/// The computed keys, of which a mistake replaces one.
private protocol BetterDQNQuizMistake: BetterDQNQuizExercise {}

extension BetterDQNQuizMistake {
  static var shiftedAdvantages: BetterDQNAnswers.Change { BetterDQNQuizKey.shiftedAdvantages }
  static var meanOfValues: BetterDQNAnswers.Mean { BetterDQNQuizKey.meanOfValues }
  static var closedInterval: BetterDQNAnswers.Leaf { BetterDQNQuizKey.closedInterval }
  static var noExponent: BetterDQNAnswers.Draws { BetterDQNQuizKey.noExponent }
  static var leastLikely: BetterDQNAnswers.Weight { BetterDQNQuizKey.leastLikely }
  static var threeSteps: BetterDQNAnswers.Factor { BetterDQNQuizKey.threeSteps }
  static var oneRunEach: BetterDQNAnswers.Conclusion { BetterDQNQuizKey.oneRunEach }
}
