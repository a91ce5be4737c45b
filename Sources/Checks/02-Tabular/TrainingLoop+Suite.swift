import Coursework

extension ExerciseSuite {
  /// Exercise 2.3.
  static let trainingLoop = ExerciseSuite(
    Contracts.TrainingLoop.self,
    title: "The loop that lets an agent act and learn",
    points: 15,
    minutes: 30,
    hints: [
      """
      A time limit stops your episode in the middle of nowhere. Is the state that it stopped in \
      worth nothing? Who has to know that the episode is over, and who must not be told?
      """,
      """
      Two questions are asked of every step. The loop asks whether it is the last, for either \
      reason. The agent learns whether the process terminated, for one reason only. Before either \
      matters, the step's reward has been paid and has to count.
      """,
      """
      For each episode: state = reset; then repeat action, step, learn from Transition(…, \
      isTerminal: step.isTerminated), add weight * reward to the return, weight *= discount, count \
      the step, and state = step.observation, until step.isLast. Append an EpisodeSummary. Begin \
      each return at 0 and each weight at 1.
      """,
    ],
    checks: TrainingLoopChecks.all,
    misconceptions: TrainingLoopMisconceptions.all)
}
