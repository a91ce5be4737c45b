import Coursework

extension ExerciseSuite {
  /// Exercise 3.2.
  static let softmaxExploration = ExerciseSuite(
    Contracts.SoftmaxExploration.self,
    title: "Softmax choice, as probabilities and as draws",
    points: 10,
    minutes: 25,
    hints: [
      """
      What is the largest number that exp can return, and for which argument? How large does an \
      argument become with a value of a million and a temperature of a millionth?
      """,
      """
      Multiplying all weights by the same factor changes no probability. Which factor makes the \
      largest weight 1? What does that do to the exponents? And where does the temperature stand: \
      inside the exponential, or outside?
      """,
      """
      best = actionValues.max(); weights = exp((value − best) / temperature); divide each by their \
      sum. To draw: generator.index(weights: probabilities). Guard temperature > 0 and isFinite in \
      init; guard that there are values and all are finite in both functions.
      """,
    ],
    checks: SoftmaxExplorationChecks.all,
    misconceptions: SoftmaxExplorationMisconceptions.all)
}
