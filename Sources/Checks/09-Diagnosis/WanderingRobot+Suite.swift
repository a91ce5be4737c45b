import Coursework

extension ExerciseSuite {
  /// Exercise 9.4.
  static let wanderingRobot = ExerciseSuite(
    Contracts.WanderingRobot.self,
    title: "A robot that stopped looking",
    points: 20,
    minutes: 50,
    hints: [
      """
      How many random moves does it take to come to the bay by chance, and how many episodes explore so \
      much in your plan? And what would you have to see to say that a change did nothing?
      """,
      """
      Let both schedules depend on the share of the training that is over, and be at their ends before the \
      last tenth begins. For the roles put the eight trials into a dictionary whose keys are sets of \
      changes: then “the same with it” is one look-up.
      """,
      """
      epsilon = max(0.01, 1 − k / (0.8 n)), a step size that falls from 0.5 to 0.01. For a change c go \
      through the four keys that lack c and look up key ∪ {c}; count the pairs that tell, with whole \
      numbers; sufficient is {c} works, necessary is that some key works and all four without c fail.
      """,
    ],
    checks: WanderingRobotChecks.all,
    misconceptions: WanderingRobotMisconceptions.all)
}
