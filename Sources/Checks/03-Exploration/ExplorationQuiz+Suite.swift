import Coursework

extension ExerciseSuite {
  /// Exercise 3.8.
  static let explorationQuiz = ExerciseSuite(
    Contracts.ExplorationQuiz.self,
    title: "What the chapter was about, in six questions",
    points: 5,
    minutes: 15,
    hints: [
      """
      For each question: can you write down the first three numbers by hand?
      """,
      """
      Leaving the best action: 3.7. Decays: add up a geometric series, and count the episodes over \
      which epsilon falls. Scaling: 3.2. The greedy agents: two values, and the larger one moves.
      """,
      """
      Sutton and Barto (2018): section 2.2 for what a greedy agent never learns, 2.6 for high \
      initial values, 2.8 for softmax. The sum of all powers of f is 1 / (1 − f).
      """,
    ],
    checks: ExplorationQuizChecks.all,
    misconceptions: ExplorationQuizMisconceptions.all)
}
