import Coursework

extension ExerciseSuite {
  /// Exercise 8.8.
  static let betterDQNQuiz = ExerciseSuite(
    Contracts.BetterDQNQuiz.self,
    title: "What the chapter was about, in seven questions",
    points: 10,
    minutes: 15,
    hints: [
      """
      For each question: which exercise of this chapter would change its result if the answer \
      were another one? Run it.
      """,
      """
      The first two are 8.2 with four numbers. The tree is 8.3 on paper. Exponent and weights: \
      8.4 and 8.5 with three priorities. Three steps: 8.6. For the last, think of two copies of \
      the same agent.
      """,
      """
      Q = V + A − mean A. A search that goes right at “not below” takes 4 past 3 and then 1 past \
      1. p to the power 0 is 1. Weights are (N · P)^−β over the largest. A k-step bootstrap has \
      γ to the power k. Of two equal agents, each wins half of the single comparisons.
      """,
    ],
    checks: BetterDQNQuizChecks.all,
    misconceptions: BetterDQNQuizMisconceptions.all)
}
