import Coursework

/// What is often believed about this chapter: the answers of the quiz with one of them wrong.
enum BiasQuizMisconceptions {
  static let all = [
    Misconception(
      Contracts.BiasQuiz.self, "unbiased estimates have an unbiased maximum",
      """
      You expect the larger of two estimates to be right on average, as each of them is. \
      Write down all four results of two coins that show 0 or 1: what is the larger on \
      average?
      """,
      as: EachIsUnbiased.self),
    Misconception(
      Contracts.BiasQuiz.self, "the bias is proportional to the number of actions",
      """
      You expect twice the bias of twice the actions. How much luckier is the luckiest of \
      200 than the luckiest of 100?
      """,
      as: ProportionalBias.self),
    Misconception(
      Contracts.BiasQuiz.self, "four times the samples, a quarter of the bias",
      """
      You expect the bias to fall like the variance of a mean. In which unit is the bias \
      measured, and in which the variance?
      """,
      as: QuarterOfTheBias.self),
    Misconception(
      Contracts.BiasQuiz.self, "the double estimator is unbiased",
      """
      The double estimator is right about the action that it selects. Is that always the \
      best one?
      """,
      as: DoubleIsUnbiased.self),
    Misconception(
      Contracts.BiasQuiz.self, "both tables learn from every transition",
      """
      You expect both tables to change. What would keep them apart if they learned from the \
      same rewards?
      """,
      as: BothLearn.self),
    Misconception(
      Contracts.BiasQuiz.self, "Q-learning is fooled for ever",
      """
      You expect Q-learning to keep its preference. What becomes of the noise of an average \
      as more and more rewards are averaged?
      """,
      as: FooledForEver.self),
    Misconception(
      Contracts.BiasQuiz.self, "the target network selects, too",
      """
      What you describe is the target of the plain deep Q-network, in which one network is \
      asked both questions.
      """,
      as: TargetSelects.self),
  ]

  private enum EachIsUnbiased: BiasQuizMistake {
    static var largerOfTwoAnswer: BiasAnswers.Amount { .hundredths0 }
  }
  private enum ProportionalBias: BiasQuizMistake {
    static var moreActionsAnswer: BiasAnswers.Growth { .growsInProportion }
  }
  private enum QuarterOfTheBias: BiasQuizMistake {
    static var fourTimesTheSamplesAnswer: BiasAnswers.Rest { .aQuarter }
  }
  private enum DoubleIsUnbiased: BiasQuizMistake {
    static var doubleEstimateAnswer: BiasAnswers.Error { .unbiased }
  }
  private enum BothLearn: BiasQuizMistake {
    static var changedNumbersAnswer: BiasAnswers.Count { .twoNumbers }
  }
  private enum FooledForEver: BiasQuizMistake {
    static var leftInTheEndAnswer: BiasAnswers.Share { .percent95 }
  }
  private enum TargetSelects: BiasQuizMistake {
    static var doubleDQNAnswer: BiasAnswers.Division { .targetDoesBoth }
  }
}

/// The computed keys, of which a mistake replaces one.
private protocol BiasQuizMistake: BiasQuizExercise {
  static var largerOfTwoAnswer: BiasAnswers.Amount { get }
  static var moreActionsAnswer: BiasAnswers.Growth { get }
  static var fourTimesTheSamplesAnswer: BiasAnswers.Rest { get }
  static var doubleEstimateAnswer: BiasAnswers.Error { get }
  static var changedNumbersAnswer: BiasAnswers.Count { get }
  static var leftInTheEndAnswer: BiasAnswers.Share { get }
  static var doubleDQNAnswer: BiasAnswers.Division { get }
}

extension BiasQuizMistake {
  static var largerOfTwoAnswer: BiasAnswers.Amount { BiasQuizKey.largerOfTwo }
  static var moreActionsAnswer: BiasAnswers.Growth { BiasQuizKey.moreActions }
  static var fourTimesTheSamplesAnswer: BiasAnswers.Rest { BiasQuizKey.fourTimesTheSamples }
  static var doubleEstimateAnswer: BiasAnswers.Error { BiasQuizKey.doubleEstimate }
  static var changedNumbersAnswer: BiasAnswers.Count { BiasQuizKey.changedNumbers }
  static var leftInTheEndAnswer: BiasAnswers.Share { BiasQuizKey.leftInTheEnd }
  static var doubleDQNAnswer: BiasAnswers.Division { BiasQuizKey.doubleDQN }

  static var largerOfTwo: BiasAnswers.Amount { get throws { largerOfTwoAnswer } }
  static var moreActions: BiasAnswers.Growth { get throws { moreActionsAnswer } }
  static var fourTimesTheSamples: BiasAnswers.Rest { get throws { fourTimesTheSamplesAnswer } }
  static var doubleEstimate: BiasAnswers.Error { get throws { doubleEstimateAnswer } }
  static var changedNumbers: BiasAnswers.Count { get throws { changedNumbersAnswer } }
  static var leftInTheEnd: BiasAnswers.Share { get throws { leftInTheEndAnswer } }
  static var doubleDQN: BiasAnswers.Division { get throws { doubleDQNAnswer } }
}
