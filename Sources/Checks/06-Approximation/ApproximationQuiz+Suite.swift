import Coursework

extension ExerciseSuite {
  /// Exercise 6.8.
  static let approximationQuiz = ExerciseSuite(
    Contracts.ApproximationQuiz.self,
    title: "What the chapter was about, in eight questions",
    points: 10,
    minutes: 15,
    hints: [
      """
      For each question: which exercise of this chapter would change its result if the answer were \
      another one? Run it.
      """,
      """
      The first three are about 6.1, 6.2 and 6.3, the next two about 6.4 and 6.5, the last three about \
      6.6 and 6.7. Where something grows, write down by what it is multiplied in one update.
      """,
      """
      Cells multiply. A sum of eight weights moves by eight times what each moves. The step size's \
      limit is 2 divided by the square of the feature. The weight is multiplied by 1 + stepSize · \
      (2 · discount − 1). Section 11.3 has the deadly triad. Compare discount² with 10 · discount⁹.
      """,
    ],
    checks: ApproximationQuizChecks.all,
    misconceptions: ApproximationQuizMisconceptions.all)
}
