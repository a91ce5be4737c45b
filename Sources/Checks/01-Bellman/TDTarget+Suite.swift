import Coursework

extension ExerciseSuite {
  /// Exercise 1.1.
  static let tdTarget = ExerciseSuite(
    Contracts.TDTarget.self,
    title: "The target and the error of one transition",
    points: 10,
    minutes: 15,
    hints: [
      """
      What is a state worth in which nothing can be earned any more? Which of the four parameters \
      tells you that you are in one?
      """,
      """
      The target has two parts: what was just paid, and what the best action from the next state \
      is believed to be worth, discounted once. One of the parts can be missing.
      """,
      """
      Guard the input and throw InvalidInput. Take nextActionValues.max(); return the reward alone \
      where isTerminal, otherwise reward + discount * best. The error is target - estimate.
      """,
    ],
    checks: TDTargetChecks.all,
    misconceptions: TDTargetMisconceptions.all)
}
