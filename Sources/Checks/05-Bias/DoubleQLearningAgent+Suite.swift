import Coursework

extension ExerciseSuite {
  /// Exercise 5.2.
  static let doubleQLearningAgent = ExerciseSuite(
    Contracts.DoubleQLearningAgent.self,
    title: "An agent with two tables, each of which corrects the other's optimism",
    points: 15,
    minutes: 45,
    hints: [
      """
      A table that has overrated an action by chance will select it. Who can say what that action \
      is worth without having made the same error?
      """,
      """
      For each transition one table moves, and a new throw of the coin says which. The row of the \
      next state is read twice: in the table that moves, to find the best action, and in the other \
      table, to find that action's value. To act, both tables are asked at once.
      """,
      """
      Keep first and second, both [[Double]] of zeros. To learn: if generator.flip(0.5), let row = \
      first[nextState], best = the index of row's maximum, target = reward + discount * \
      second[nextState][best] (the reward alone where the transition is terminal), and add \
      stepSize * (target - first[state][action]) to that entry; otherwise the same with first and \
      second exchanged. To act: epsilon-greedy as in 2.2, on the row of sums.
      """,
    ],
    checks: DoubleQLearningAgentChecks.all,
    misconceptions: DoubleQLearningAgentMisconceptions.all)
}
