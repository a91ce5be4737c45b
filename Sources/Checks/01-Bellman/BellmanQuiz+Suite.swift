import Coursework

extension ExerciseSuite {
  /// Exercise 1.8.
  static let bellmanQuiz = ExerciseSuite(
    Contracts.BellmanQuiz.self,
    title: "Questions about the chapter",
    points: 10,
    minutes: 20,
    hints: [
      """
      Which of the questions can you decide by computing something? The reach, the error after stopping, the \
      printed differences and the way into the goal are all a few lines of arithmetic.
      """,
      """
      For the others, look for a counterexample to each choice: a method that is called on-policy and does \
      the same, a table with the right greedy policy and wrong values, an episode that a time limit cut off.
      """,
      """
      The chapter's README answers the first three; run the document's listing by hand for two steps; draw \
      its grid and number the cells. For the rest read Sutton and Barto (2018), sections 2.5, 5.5, 6.4 and \
      6.5.
      """,
    ],
    checks: BellmanQuizChecks.all,
    misconceptions: BellmanQuizMisconceptions.all)
}
