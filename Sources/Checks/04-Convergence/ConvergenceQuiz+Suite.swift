import Coursework

extension ExerciseSuite {
  /// Exercise 4.6.
  static let convergenceQuiz = ExerciseSuite(
    Contracts.ConvergenceQuiz.self,
    title: "What the chapter was about, in seven questions",
    points: 10,
    minutes: 20,
    hints: [
      """
      Which of the questions can you answer with a loop of three lines? Write it and look, before you \
      believe anybody.
      """,
      """
      The rule: compare its sums with its last line. Geometric steps: sum them. Constant steps: which \
      variance does one update leave as it is? Halving: the variance of a mean of n. A million visits: \
      multiply the factors 1 − 0.1 / n. The trap: 4.3. Exploring: 2.4 and 2.7.
      """,
      """
      Σ 1/n over 10,000 values is 9.79. A geometric series sums to start / (1 − factor). The variance v \
      of the value satisfies v = (1 − α)² v + α². The product of 1 − 0.1 / n falls like n^−0.1. A step \
      of 1/k with chance in proportion to 1/k has the expectation of 1/k². Off-policy means that \
      values and behaviour are two things.
      """,
    ],
    checks: ConvergenceQuizChecks.all,
    misconceptions: ConvergenceQuizMisconceptions.all)
}
