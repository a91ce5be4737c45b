import Coursework

/// What is often believed about this chapter: the answers of the quiz with one of them wrong.
enum TabularQuizMisconceptions {
  static let all = [
    Misconception(
      Contracts.TabularQuiz.self, "the method that learns the best values earns the most",
      """
      You expect the same agent to earn more with exploration and without. The best values are \
      those of acting perfectly, and an agent that explores does not.
      """,
      as: BestValuesEarnMost.self),
    Misconception(
      Contracts.TabularQuiz.self, "the careful way is the best way",
      """
      You expect the agent that keeps away from the edge to earn more even if nobody explores. \
      What is the detour good for then?
      """,
      as: CarefulIsBest.self),
    Misconception(
      Contracts.TabularQuiz.self, "looking up a state stores it",
      """
      You count rows for states that were only looked at, as a table does that makes a row for \
      every key it is asked for.
      """,
      as: ReadingStores.self),
    Misconception(
      Contracts.TabularQuiz.self, "a table of zeros leads somewhere in the end",
      """
      You expect the first episode to end. Write down the row of the start after the first step, \
      and after the second.
      """,
      as: ZerosLeadSomewhere.self),
    Misconception(
      Contracts.TabularQuiz.self, "a time limit is an end like any other",
      """
      You expect no harm from treating truncation as termination. How much would the machine have \
      paid after the episode was cut?
      """,
      as: TruncationIsHarmless.self),
    Misconception(
      Contracts.TabularQuiz.self, "a constant step size never converges",
      """
      A constant step size keeps following the noise of its targets. Which noise is there in a \
      deterministic world?
      """,
      as: ConstantNeverConverges.self),
    Misconception(
      Contracts.TabularQuiz.self, "random behaviour keeps Q-learning from the optimum",
      """
      Off-policy means that the values learned are not those of the behaviour. What must the \
      behaviour do all the same?
      """,
      as: NeedsGoodBehavior.self),
  ]

  private enum BestValuesEarnMost: QuizMistake {
    static var earnsMoreWhileExploring: QuizAnswers.Learner { .qLearning }
  }
  private enum CarefulIsBest: QuizMistake {
    static var earnsMoreWithoutExploring: QuizAnswers.Learner { .expectedSARSA }
  }
  private enum ReadingStores: QuizMistake {
    static var sparseTableSize: QuizAnswers.Count { .values400 }
  }
  private enum ZerosLeadSomewhere: QuizMistake {
    static var firstEpisodeOnTheLake: QuizAnswers.Fate { .reachesTheGoal }
  }
  private enum TruncationIsHarmless: QuizMistake {
    static var truncationAsTermination: QuizAnswers.Error { .right }
  }
  private enum ConstantNeverConverges: QuizMistake {
    static var constantStepSize: QuizAnswers.Limit { .oscillateForEver }
  }
  private enum NeedsGoodBehavior: QuizMistake {
    static var reasonNotToConverge: QuizAnswers.Reason { .behaviorIsUniformlyRandom }
  }
}

/// The computed keys, of which a mistake replaces one.
private protocol QuizMistake: TabularQuizExercise {}

extension QuizMistake {
  static var earnsMoreWhileExploring: QuizAnswers.Learner { TabularQuizKey.earnsMoreWhileExploring }
  static var earnsMoreWithoutExploring: QuizAnswers.Learner {
    TabularQuizKey.earnsMoreWithoutExploring
  }
  static var sparseTableSize: QuizAnswers.Count { TabularQuizKey.sparseTableSize }
  static var firstEpisodeOnTheLake: QuizAnswers.Fate { TabularQuizKey.firstEpisodeOnTheLake }
  static var truncationAsTermination: QuizAnswers.Error { TabularQuizKey.truncationAsTermination }
  static var constantStepSize: QuizAnswers.Limit { TabularQuizKey.constantStepSize }
  static var reasonNotToConverge: QuizAnswers.Reason { .aPairIsNeverTried }
  static var smallestFarSightedDiscount: QuizAnswers.Discount {
    TabularQuizKey.smallestFarSightedDiscount
  }
}
