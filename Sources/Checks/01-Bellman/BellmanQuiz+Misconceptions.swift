import Coursework

/// Typical wrong choices in exercise 1.8.
enum BellmanQuizMisconceptions {
  static let all = [
    Misconception(
      Contracts.BellmanQuiz.self, "takes a stable greedy policy for a fixed point",
      """
      A process with a single action has the same greedy policy for every table. Are all tables fixed points \
      of its operator?
      """,
      as: StablePolicy.self),
    Misconception(
      Contracts.BellmanQuiz.self, "reads 0.999 as hardly more than 0.99",
      """
      Your reach compares the discounts. What is a reward of 1 in every step worth with the one, and with \
      the other?
      """,
      as: HardlyMore.self),
    Misconception(
      Contracts.BellmanQuiz.self, "takes the last change for the error",
      """
      A small step need not be the last one. What do the changes to come add up to, if each is 0.99 times \
      the one before it?
      """,
      as: ChangeIsError.self),
    Misconception(
      Contracts.BellmanQuiz.self, "believes that visiting everything is enough",
      """
      Think of one state and one action whose reward is a coin flip, and a step size that never gets \
      smaller. Does the estimate come to rest?
      """,
      as: VisitsAreEnough.self),
    Misconception(
      Contracts.BellmanQuiz.self, "calls a method off-policy because it explores",
      """
      SARSA explores just as much, and is on-policy. Which part of the update tells the two apart?
      """,
      as: ExploringIsOffPolicy.self),
    Misconception(
      Contracts.BellmanQuiz.self, "takes a time limit for an end",
      """
      An episode that a time limit cut off would have gone on. Is the state that it stopped in worth nothing?
      """,
      as: LimitIsEnd.self),
    Misconception(
      Contracts.BellmanQuiz.self, "believes the printed differences",
      """
      It is true that a contraction may be faster than its factor. Work out what the listing prints in its \
      first two steps.
      """,
      as: BelievesTheOutput.self),
    Misconception(
      Contracts.BellmanQuiz.self, "believes the prose about the grid",
      "Number the cells of the grid row by row, from 0. Which one is 15, and what is to its left?",
      as: BelievesTheProse.self),
  ]

  private enum StablePolicy: QuizMistake {
    static var fixedPoint: BellmanChoices.FixedPoint { .theGreedyPolicyChangesNoMore }
  }

  private enum HardlyMore: QuizMistake {
    static var reach: BellmanChoices.Reach { .onePercent }
  }

  private enum ChangeIsError: QuizMistake {
    static var errorAfterStopping: BellmanChoices.ErrorAfterStopping { .oneHundredth }
  }

  private enum VisitsAreEnough: QuizMistake {
    static var missingCondition: BellmanChoices.MissingCondition { .nothing }
  }

  private enum ExploringIsOffPolicy: QuizMistake {
    static var whyOffPolicy: BellmanChoices.WhyOffPolicy { .itExplores }
  }

  private enum LimitIsEnd: QuizMistake {
    static var whyTheMaskIsThere: BellmanChoices.WhyTheMaskIsThere { .everyEpisodeEndsSomewhere }
  }

  private enum BelievesTheOutput: QuizMistake {
    static var printedDifferences: BellmanChoices.PrintedDifferences { .theyAreRight }
  }

  private enum BelievesTheProse: QuizMistake {
    static var intoTheGoal: BellmanChoices.IntoTheGoal { .row2Column2 }
  }
}

/// A wrong choice in one question, with the key's choices in all others.
private protocol QuizMistake: BellmanQuizExercise {}

extension QuizMistake {
  static var fixedPoint: BellmanChoices.FixedPoint { BellmanQuizKey.fixedPoint }
  static var reach: BellmanChoices.Reach { BellmanQuizKey.reach }
  static var errorAfterStopping: BellmanChoices.ErrorAfterStopping {
    BellmanQuizKey.errorAfterStopping
  }
  static var missingCondition: BellmanChoices.MissingCondition { .stepSizes }
  static var whyOffPolicy: BellmanChoices.WhyOffPolicy { .itsTargetIsGreedy }
  static var whyTheMaskIsThere: BellmanChoices.WhyTheMaskIsThere { .nothingIsEarnedAfterTheEnd }
  static var printedDifferences: BellmanChoices.PrintedDifferences {
    BellmanQuizKey.printedDifferences
  }
  static var intoTheGoal: BellmanChoices.IntoTheGoal { BellmanQuizKey.intoTheGoal }
}
