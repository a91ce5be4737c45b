import Coursework

/// What is often believed about this chapter: the answers of the quiz with one of them wrong.
enum ExplorationQuizMisconceptions {
  static let all = [
    Misconception(
      Contracts.ExplorationQuiz.self, "every exploration leaves the best action",
      """
      Your share is epsilon itself. Which action may exploring draw?
      """,
      as: WrongLeavesTheBest.self),
    Misconception(
      Contracts.ExplorationQuiz.self, "an epsilon that is never 0 explores for ever",
      """
      Epsilon stays above 0, and becomes small quickly. What is the sum of all of them?
      """,
      as: WrongDecayingExplorations.self),
    Misconception(
      Contracts.ExplorationQuiz.self, "softmax looks at ratios of values",
      """
      You expect no change, as if only the ratios of the values counted. What stands in the exponent?
      """,
      as: WrongScaledValues.self),
    Misconception(
      Contracts.ExplorationQuiz.self, "the decay takes the whole of training",
      """
      You let epsilon fall over all 1,000 episodes. When does it reach its end?
      """,
      as: WrongMiddleOfDecay.self),
    Misconception(
      Contracts.ExplorationQuiz.self, "a greedy agent finds the best action by itself",
      """
      You expect the better action to be found. After the first choice, which value is the larger?
      """,
      as: WrongGreedyFromZero.self),
    Misconception(
      Contracts.ExplorationQuiz.self, "initial values that are wrong lead astray",
      """
      You expect wrong values to keep the agent from the better action. Which way does each choice move them?
      """,
      as: WrongGreedyFromTen.self),
  ]

  private enum WrongLeavesTheBest: QuizMistake {
    static var leavesTheBest: ExplorationAnswers.Share { .percent10 }
  }

  private enum WrongDecayingExplorations: QuizMistake {
    static var decayingExplorations: ExplorationAnswers.Number { .withoutEnd }
  }

  private enum WrongScaledValues: QuizMistake {
    static var scaledValues: ExplorationAnswers.Change { .unchanged }
  }

  private enum WrongMiddleOfDecay: QuizMistake {
    static var middleOfDecay: ExplorationAnswers.Epsilon { .percent65 }
  }

  private enum WrongGreedyFromZero: QuizMistake {
    static var greedyFromZero: ExplorationAnswers.Habit { .takesTheBetter }
  }

  private enum WrongGreedyFromTen: QuizMistake {
    static var greedyFromTen: ExplorationAnswers.Habit { .takesTheWorse }
  }
}

/// The computed keys, of which a mistake replaces one.
private protocol QuizMistake: ExplorationQuizExercise {}

extension QuizMistake {
  static var leavesTheBest: ExplorationAnswers.Share { ExplorationQuizKey.leavesTheBest }
  static var decayingExplorations: ExplorationAnswers.Number {
    ExplorationQuizKey.decayingExplorations
  }
  static var scaledValues: ExplorationAnswers.Change { ExplorationQuizKey.scaledValues }
  static var middleOfDecay: ExplorationAnswers.Epsilon { ExplorationQuizKey.middleOfDecay }
  static var greedyFromZero: ExplorationAnswers.Habit { ExplorationQuizKey.greedyFromZero }
  static var greedyFromTen: ExplorationAnswers.Habit { ExplorationQuizKey.greedyFromTen }
}
