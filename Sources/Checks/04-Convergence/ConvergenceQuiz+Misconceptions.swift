import Coursework

/// What is often believed about this chapter: the answers of the quiz with one of them wrong.
enum ConvergenceQuizMisconceptions {
  static let all = [
    Misconception(
      Contracts.ConvergenceQuiz.self, "the document's rule gets 1/n right",
      """
      You expect the rule to accept 1/n. It does so in the listing's printed output; what is 9.79 \
      compared with in its last line?
      """,
      as: AcceptsTheInverse.self),
    Misconception(
      Contracts.ConvergenceQuiz.self, "steps that never end lead anywhere",
      """
      You expect no limit, since no step is ever 0. What does a geometric series sum to?
      """,
      as: NoLimit.self),
    Misconception(
      Contracts.ConvergenceQuiz.self, "decaying or not, a step size makes values come to rest",
      """
      You expect the value to come to rest. By how much does the next reward move it, however many \
      came before?
      """,
      as: Rests.self),
    Misconception(
      Contracts.ConvergenceQuiz.self, "the noise that is left is the step size",
      """
      You expect a standard deviation equal to the step size. That is what one reward contributes; \
      how many of the rewards before it are still in the value?
      """,
      as: OneStepOfNoise.self),
    Misconception(
      Contracts.ConvergenceQuiz.self, "twice the data, half the error",
      """
      You expect the error to halve when the data double. Variances of independent rewards add: \
      what becomes of the standard deviation of their mean?
      """,
      as: Doubles.self),
    Misconception(
      Contracts.ConvergenceQuiz.self, "without noise a million visits are enough",
      """
      You expect 1/n of the error to be left, as for a mean of fixed targets. Here the target is 1 \
      + 0.9 · the value itself. By which factor does a visit multiply the error?
      """,
      as: MillionIsEnough.self),
    Misconception(
      Contracts.ConvergenceQuiz.self, "an epsilon that vanishes ends the tries",
      """
      You expect finitely many tries. What do the chances sum to, and what does the second lemma \
      of Borel and Cantelli say?
      """,
      as: TriesEnd.self),
    Misconception(
      Contracts.ConvergenceQuiz.self, "two schedules that are legal alone are legal together",
      """
      You expect nothing to be finite, since both schedules sum to infinity. In which episodes is \
      the action's value moved at all, and by how much?
      """,
      as: BothLegal.self),
    Misconception(
      Contracts.ConvergenceQuiz.self, "the values are as good as the behaviour",
      """
      You expect the values to wait for epsilon to vanish. Whose values does the maximum in the \
      target stand for?
      """,
      as: WaitsForGreedy.self),
    Misconception(
      Contracts.ConvergenceQuiz.self, "optimal values earn optimally",
      """
      You expect the agent to earn what its values promise. What does it do in one step of ten?
      """,
      as: EarnsToo.self),
  ]

  private enum AcceptsTheInverse: QuizMistake {
    static var documentsRule: ConvergenceAnswers.Examples { .onlyTheInverse }
  }
  private enum NoLimit: QuizMistake {
    static var reachOfGeometricSteps: ConvergenceAnswers.Reach { .unlimited }
  }
  private enum Rests: QuizMistake {
    static var spreadOfConstantSteps: ConvergenceAnswers.Spread { .none }
  }
  private enum OneStepOfNoise: QuizMistake {
    static var spreadOfConstantSteps: ConvergenceAnswers.Spread { .aboutOneTenth }
  }
  private enum Doubles: QuizMistake {
    static var visitsToHalveTheError: ConvergenceAnswers.Factor { .two }
  }
  private enum MillionIsEnough: QuizMistake {
    static var errorAfterAMillionVisits: ConvergenceAnswers.Share { .oneMillionth }
  }
  private enum TriesEnd: QuizMistake {
    static var finiteInTheTrap: ConvergenceAnswers.Quantity { .numberOfTries }
  }
  private enum BothLegal: QuizMistake {
    static var finiteInTheTrap: ConvergenceAnswers.Quantity { .nothing }
  }
  private enum WaitsForGreedy: QuizMistake {
    static var convergesWhileExploring: ConvergenceAnswers.Guarantee { .neither }
  }
  private enum EarnsToo: QuizMistake {
    static var convergesWhileExploring: ConvergenceAnswers.Guarantee { .valuesAndEarnings }
  }
}

/// The computed keys, of which a mistake replaces one.
private protocol QuizMistake: ConvergenceQuizExercise {}

extension QuizMistake {
  static var documentsRule: ConvergenceAnswers.Examples { ConvergenceQuizKey.documentsRule }
  static var reachOfGeometricSteps: ConvergenceAnswers.Reach {
    ConvergenceQuizKey.reachOfGeometricSteps
  }
  static var spreadOfConstantSteps: ConvergenceAnswers.Spread {
    ConvergenceQuizKey.spreadOfConstantSteps
  }
  static var visitsToHalveTheError: ConvergenceAnswers.Factor {
    ConvergenceQuizKey.visitsToHalveTheError
  }
  static var errorAfterAMillionVisits: ConvergenceAnswers.Share {
    ConvergenceQuizKey.errorAfterAMillionVisits
  }
  static var finiteInTheTrap: ConvergenceAnswers.Quantity { ConvergenceQuizKey.finiteInTheTrap }
  static var convergesWhileExploring: ConvergenceAnswers.Guarantee {
    ConvergenceQuizKey.convergesWhileExploring
  }
}
