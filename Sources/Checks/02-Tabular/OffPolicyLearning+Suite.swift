import Coursework

extension ExerciseSuite {
  /// Exercise 2.4.
  static let offPolicyLearning = ExerciseSuite(
    Contracts.OffPolicyLearning.self,
    title: "The best values from a log of what somebody else did",
    points: 15,
    minutes: 25,
    hints: [
      """
      The author of the log walked into the pit as often as into the goal. Does that make the \
      state before them any worse for somebody who knows better?
      """,
      """
      What happened is taken from the log: state, action, reward, next state. What would happen \
      next is taken from your own table, and only its largest value matters. A second pass finds a \
      table that the first has filled.
      """,
      """
      Guard the input. Make a table of zeros, once. For each pass, for each transition: target = \
      reward, plus discount * table[nextState].max() unless isTerminal; then table[state][action] \
      += stepSize * (target - table[state][action]). Return the table.
      """,
    ],
    checks: OffPolicyLearningChecks.all,
    misconceptions: OffPolicyLearningMisconceptions.all)
}
