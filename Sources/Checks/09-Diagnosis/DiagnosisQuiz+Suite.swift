import Coursework

extension ExerciseSuite {
  /// Exercise 9.7.
  static let diagnosisQuiz = ExerciseSuite(
    Contracts.DiagnosisQuiz.self,
    title: "What the chapter was about, in eight questions",
    points: 10,
    minutes: 20,
    hints: [
      """
      For each question: write down three numbers for which you know the answer, and put them \
      into the rule. Does it say what its author meant?
      """,
      """
      Zero rows: where is no action ever taken? The alarm: put −10 in. The trend: exchange the \
      two windows. The mask: one reward, and then? The errors: 10 − 0. The value: a geometric \
      series. The best run: when are all ten below 80? No failure: a power.
      """,
      """
      Terminal rows stay as they were. −10 is below −5. Two windows that are drawn alike come in \
      either order as often. v = 1 + 0.9 v. An error is reward minus value. 1 / (1 − γ). The \
      mean of the largest of n is n / (n + 1). (1 − p)^10 = 0.05.
      """,
    ],
    checks: DiagnosisQuizChecks.all,
    misconceptions: DiagnosisQuizMisconceptions.all)
}
