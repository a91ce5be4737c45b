import Coursework

extension ExerciseSuite {
  /// Exercise 2.2.
  static let qLearningAgent = ExerciseSuite(
    Contracts.QLearningAgent.self,
    title: "An agent that acts epsilon-greedily and learns by Q-learning",
    points: 15,
    minutes: 40,
    hints: [
      """
      Your agent acts by one policy and learns about another. Which of the two decides what the \
      next state is worth? And in a new table, where all values are equal, which action is the \
      best?
      """,
      """
      Learning changes a single value: it looks at the reward and, unless the transition is \
      terminal, at the largest value of the next state. Acting first decides whether to explore at \
      all; only then does it look at the values, and it needs to know all actions that share the \
      largest.
      """,
      """
      Keep rows of zeros, [[Double]]. To act: if generator.flip(epsilon), return \
      generator.index(below: actionCount); otherwise collect the actions whose value equals \
      row.max() and draw one of them. To learn: target = reward, plus discount * nextRow.max() \
      where the transition is not terminal; then add stepSize * (target - value). Guard every \
      index and number, and throw InvalidInput.
      """,
    ],
    checks: QLearningAgentChecks.all,
    misconceptions: QLearningAgentMisconceptions.all)
}
