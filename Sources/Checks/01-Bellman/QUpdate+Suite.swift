import Coursework

extension ExerciseSuite {
  /// Exercise 1.2.
  static let qUpdate = ExerciseSuite(
    Contracts.QUpdate.self,
    title: "One update of a table of action values",
    points: 10,
    minutes: 15,
    hints: [
      """
      A transition tells you about one action in one state. How many numbers of the table may \
      change, and which rows do you have to read?
      """,
      """
      The target comes from the row of the next state, as in exercise 1.1. The error is the target \
      minus the entry of the state and action that the transition began with, and that entry moves \
      by a share of it.
      """,
      """
      Guard the input. Compute the target with actionValues[nextState].max(), or as the reward \
      alone where the transition is terminal. Then actionValues[state][action] += stepSize * \
      (target - actionValues[state][action]).
      """,
    ],
    checks: QUpdateChecks.all,
    misconceptions: QUpdateMisconceptions.all)
}
