import Coursework

extension ExerciseSuite {
  /// Exercise 9.5.
  static let silentBug = ExerciseSuite(
    Contracts.SilentBug.self,
    title: "An agent that learns badly, and says nothing",
    points: 20,
    minutes: 45,
    hints: [
      """
      The log holds everything that the agent did. Take its first two steps and a pencil: what would a \
      healthy agent have logged in the second, and why do you know?
      """,
      """
      Write the healthy agent down as a function that is given states, actions, rewards and flags, and \
      returns what would have been logged. Then give it a fault as a second parameter. Which of the ten \
      agents writes this very log?
      """,
      """
      For each fault: table = initialValues; for each step compute epsilon, estimate, next estimates and \
      error as an agent with that fault would, compare them with the log (1e-6), then update the table \
      with the error that you computed. The fault without a difference is the answer, and the first \
      difference from the healthy agent is the step.
      """,
    ],
    checks: SilentBugChecks.all,
    misconceptions: SilentBugMisconceptions.all)
}
