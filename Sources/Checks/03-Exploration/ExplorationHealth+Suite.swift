import Coursework

extension ExerciseSuite {
  /// Exercise 3.7.
  static let explorationHealth = ExerciseSuite(
    Contracts.ExplorationHealth.self,
    title: "Whether an agent explores as much as it was told to",
    points: 10,
    minutes: 25,
    hints: [
      """
      A log shows which action was taken, not why. Of the choices that explored, which look as if \
      they had not?
      """,
      """
      Count by value: an action that ties for the best is no exploration. With n actions of which m \
      tie, exploring leaves the best in n − m of n cases. The expected share is a mean over all \
      choices, each with its own epsilon, n and m; the verdict looks at both directions.
      """,
      """
      observed: the share of choices with actionValues[action] != actionValues.max(). expected: the \
      mean of epsilon * (n − m) / n. consistent: Double(log.count) * (x * log(x / p) + (1 − x) * \
      log((1 − x) / (1 − p))) <= log(2 / falseAlarm), where a term with x == 0 or 1 − x == 0 is 0.
      """,
    ],
    checks: ExplorationHealthChecks.all,
    misconceptions: ExplorationHealthMisconceptions.all)
}
