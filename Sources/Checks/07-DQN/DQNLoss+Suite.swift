import Coursework

extension ExerciseSuite {
  /// Exercise 7.6.
  static let dqnLoss = ExerciseSuite(
    Contracts.DQNLoss.self,
    title: "What a deep Q-network is trained on: targets, a loss, and its gradient",
    points: 15,
    minutes: 40,
    hints: [
      """
      Of all numbers that go into the loss, which may the training step move? Write the loss as a \
      function of those alone, and everything else as constants.
      """,
      """
      One transition at a time: its target, its error y − Q(S, A), the penalty, and the penalty's \
      slope. The loss collects w · penalty / n. The gradient's row is zeros but for the entry of the \
      action taken, and its sign is opposite to the error's: a larger prediction is a smaller error.
      """,
      """
      For each i: y = rewards[i] + (isTerminal[i] ? 0 : discount * largest of nextActionValues[i]); \
      e = y - predictions[i][actions[i]]. Squared: cost = e * e / 2, slope = e. Huber: the same \
      where |e| <= k, otherwise cost = k * (|e| - k / 2), slope = k with the sign of e. Then loss += \
      w * cost / n and gradient[i][actions[i]] = -w * slope / n.
      """,
    ],
    checks: DQNLossChecks.all,
    misconceptions: DQNLossMisconceptions.all)
}
