import Coursework

extension ExerciseSuite {
  /// Exercise 10.4.
  static let rewardShaping = ExerciseSuite(
    Contracts.RewardShaping.self,
    title: "Rewards that show the way, and leave the best way as it is",
    points: 15,
    minutes: 45,
    allowedImports: ["Coursework", "DecisionProcesses", "Environments"],
    hints: [
      """
      Somebody pays you a coin for each metre uphill, and takes one for each metre downhill. What \
      have you earned when you are back where you began, whatever the way was?
      """,
      """
      A step gets the discounted potential of where it leads to, less the potential of where it \
      was taken; and what a terminal state promises is nothing. In the return of an episode each \
      state in the middle comes twice. Waiting gets its bonus in every step, finishing once: a \
      geometric series against a single number.
      """,
      """
      shapedReward: reward + discount * (isTerminated ? 0 : potentials[nextState]) - \
      potentials[state]. returnChange: add weight * (shaped - reward) up, with weight *= discount \
      after each step. shapedModel: the same for each outcome, with isTerminal of the outcome. \
      taskValues: value + potentials[state], and 0 in terminal rows. temptation: excess = beside / \
      (1 - discount) - atGoal; nil unless it is positive, else finishing = excess / 2, waiting = 0.
      """,
    ],
    checks: RewardShapingChecks.all,
    misconceptions: RewardShapingMisconceptions.all)
}
