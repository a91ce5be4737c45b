import Coursework

extension ExerciseSuite {
  /// Exercise 3.1.
  static let epsilonGreedy = ExerciseSuite(
    Contracts.EpsilonGreedy.self,
    title: "Epsilon-greedy choice, as probabilities and as draws",
    points: 10,
    minutes: 25,
    hints: [
      """
      A choice that explores may land on the best action all the same. How often does that happen, \
      and in how many ways can the best action be taken then?
      """,
      """
      Every action gets the same share of epsilon. What is left, 1 − epsilon, belongs to the best \
      actions, in equal parts. A draw first decides whether to explore, with a new coin each time, \
      and then between the actions that are left to choose from.
      """,
      """
      best = actionValues.max(), ties = the number of values equal to it. probabilities: epsilon / \
      n, plus (1 − epsilon) / ties where the value equals best. action: if generator.flip(epsilon), \
      return generator.index(below: n); otherwise draw generator.index(below: ties) among the \
      indices of the best. Guard epsilon in init, and the values in both functions.
      """,
    ],
    checks: EpsilonGreedyChecks.all,
    misconceptions: EpsilonGreedyMisconceptions.all)
}
