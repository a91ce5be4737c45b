import Coursework

extension ExerciseSuite {
  /// Exercise 8.2.
  static let duelingHead = ExerciseSuite(
    Contracts.DuelingHead.self,
    title: "The dueling head, forward and backward",
    points: 15,
    minutes: 30,
    hints: [
      """
      Write the formula of Q out for a state with two actions, with A₁ and A₂ in it and no mean. In \
      which of the two action values does A₁ occur, and with which factor?
      """,
      """
      V(S) is in all action values of its state with factor 1. A(S, a) is in its own with factor 1, \
      and in every one of them, its own included, with factor −1 / actions, through the mean. Work \
      row by row: no number of one state gets into another.
      """,
      """
      Forward: value + advantage − row.reduce(0, +) / Double(row.count). Backward, for each row g: \
      the value's gradient is g.reduce(0, +), and the advantages' are each g minus the mean of the \
      row. Divide by nothing else.
      """,
    ],
    checks: DuelingHeadChecks.all,
    misconceptions: DuelingHeadMisconceptions.all)
}
