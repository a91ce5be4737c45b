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
    static var largerOfTwo: BiasAnswers.Amount { .hundredths0 }
  }
  private enum ProportionalBias: BiasQuizMistake {
    static var moreActions: BiasAnswers.Growth { .growsInProportion }
  }
  private enum QuarterOfTheBias: BiasQuizMistake {
    static var fourTimesTheSamples: BiasAnswers.Rest { .aQuarter }
  }
  private enum DoubleIsUnbiased: BiasQuizMistake {
    static var doubleEstimate: BiasAnswers.Error { .unbiased }
  }
  private enum BothLearn: BiasQuizMistake {
    static var changedNumbers: BiasAnswers.Count { .twoNumbers }
  }
  private enum FooledForEver: BiasQuizMistake {
    static var leftInTheEnd: BiasAnswers.Share { .percent95 }
  }
  private enum TargetSelects: BiasQuizMistake {
    static var doubleDQN: BiasAnswers.Division { .targetDoesBoth }
  }
}

/// The computed keys, of which a mistake replaces one.
private protocol BiasQuizMistake: BiasQuizExercise {}

extension BiasQuizMistake {
  static var largerOfTwo: BiasAnswers.Amount { BiasQuizKey.largerOfTwo }
  static var moreActions: BiasAnswers.Growth { BiasQuizKey.moreActions }
  static var fourTimesTheSamples: BiasAnswers.Rest { BiasQuizKey.fourTimesTheSamples }
  static var doubleEstimate: BiasAnswers.Error { BiasQuizKey.doubleEstimate }
  static var changedNumbers: BiasAnswers.Count { BiasQuizKey.changedNumbers }
  static var leftInTheEnd: BiasAnswers.Share { BiasQuizKey.leftInTheEnd }
  static var doubleDQN: BiasAnswers.Division { BiasQuizKey.doubleDQN }
}
