import Coursework

extension ExerciseSuite {
  /// Exercise 2.5.
  static let initialValues = ExerciseSuite(
    Contracts.InitialValues.self,
    title: "What to write into a table before anything is learned",
    points: 10,
    minutes: 20,
    hints: [
      """
      What is the luckiest life that a world can offer which pays at most r a step? Does it last \
      for ever if r is positive? And if r is negative?
      """,
      """
      A reward r for ever is worth r + γr + γ²r + …, a geometric series. Where even the best step \
      costs something, more steps only cost more. For the noise: 2 · unit() − 1 is uniform between \
      −1 and 1.
      """,
      """
      Take largest = rewards.max(). The bound is largest / (1 - discount) where largest is \
      positive, and largest itself otherwise. Map terminalStates to rows: zeros where terminal, \
      the bound (or a fresh draw for every action, times share times the largest magnitude) \
      elsewhere.
      """,
    ],
    checks: InitialValuesChecks.all,
    misconceptions: InitialValuesMisconceptions.all)
}
