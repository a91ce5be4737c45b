import Coursework

extension ExerciseSuite {
  /// Exercise 2.9.
  static let tabularQuiz = ExerciseSuite(
    Contracts.TabularQuiz.self,
    title: "What the chapter was about, in eight questions",
    points: 10,
    minutes: 20,
    hints: [
      """
      For each question: which exercise of this chapter would change its result if the answer were \
      another one? Run it.
      """,
      """
      The cliff: 2.6. The sparse table: 2.1. The lake: 2.5. Truncation: 2.3. Discounts: compare 1 \
      · discount² with 10 · discount⁹. Step sizes: follow one value by hand whose target stands \
      still. Convergence: 2.4.
      """,
      """
      Sutton and Barto (2018): example 6.6 for the cliff, section 2.5 for constant step sizes, \
      sections 6.5 and 8.3 for what has to be tried. The value of 1 a step for ever is 1 / (1 − \
      discount), and of n steps (1 − discountⁿ) / (1 − discount).
      """,
    ],
    checks: TabularQuizChecks.all,
    misconceptions: TabularQuizMisconceptions.all)
}
