import Coursework

extension ExerciseSuite {
  /// Exercise 5.5.
  static let biasQuiz = ExerciseSuite(
    Contracts.BiasQuiz.self,
    title: "What the chapter was about, in seven questions",
    points: 10,
    minutes: 15,
    hints: [
      """
      For each question: which exercise of this chapter would change its result if the answer were \
      another one? Run it.
      """,
      """
      The first four are about 5.1: write its samples yourself. Changed numbers: 5.2. Left in the \
      end: 5.3, with far more episodes. Double DQN is 5.2 with two networks in place of two tables, \
      and without the coin.
      """,
      """
      The larger of two standard normal draws is 1 / √π on average, and the largest of k about \
      √(2 log k). Means of n samples have deviation σ / √n. The double estimate is Σ P(a is \
      selected) · μₐ on average. Van Hasselt, Guez and Silver (2016), equation 4, has the target of \
      double DQN.
      """,
    ],
    checks: BiasQuizChecks.all,
    misconceptions: BiasQuizMisconceptions.all)
}
