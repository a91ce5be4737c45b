import Coursework

extension ExerciseSuite {
  /// Exercise 6.4.
  static let approximateQ = ExerciseSuite(
    Contracts.ApproximateQ.self,
    title: "Q-learning with a linear function in place of a table",
    points: 15,
    minutes: 30,
    hints: [
      """
      In a table, one transition corrects one entry. Here the entry is a sum of weights times \
      features. Which of the weights have a part in the value that turned out wrong, and how large \
      is the part of each?
      """,
      """
      Work out δ first, from the values before anything moves: reward, then discount times the \
      largest next value unless the transition is terminal, less the value of the action taken. \
      Then only the row of that action moves, each weight by stepSize · δ times its feature of the \
      state that was left.
      """,
      """
      actionValues: weights.map { row in zip(row, features).reduce(0) { $0 + $1.0 * $1.1 } }. learn: \
      var target = transition.reward; if not terminal, target += discount * nextValues.max(); error = \
      target - values[action]; for each index, weights[action][index] += stepSize * error * \
      transition.state[index].
      """,
    ],
    checks: ApproximateQChecks.all,
    misconceptions: ApproximateQMisconceptions.all)
}
