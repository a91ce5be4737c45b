import Coursework

extension ExerciseSuite {
  /// Exercise 2.6.
  static let sarsa = ExerciseSuite(
    Contracts.SARSA.self,
    title: "SARSA and expected SARSA",
    points: 15,
    minutes: 40,
    hints: [
      """
      The name lists what an update needs. Which of the five letters does Q-learning do without, \
      and when do you know it? How often may you roll the dice for it?
      """,
      """
      SARSA: carry the state and the action from one turn of the loop to the next, and choose the \
      next action before you update. Expected SARSA: what is the chance of the best action, given \
      that exploring may draw it, too?
      """,
      """
      Loop: step = world.step(action); unless step.isTerminated, next = \
      choose(values[step.observation]); target = reward + discount * \
      values[step.observation][next], or the reward alone; update; stop if step.isLast, otherwise \
      continue with next. Expected: (1 - epsilon) * maximum + epsilon * mean.
      """,
    ],
    checks: SARSAChecks.all,
    misconceptions: SARSAMisconceptions.all)
}
