import Coursework

extension ExerciseSuite {
  /// Exercise 3.6.
  static let adaptiveEpsilon = ExerciseSuite(
    Contracts.AdaptiveEpsilon.self,
    title: "An epsilon that follows what is learned, and one that begins again",
    points: 10,
    minutes: 25,
    hints: [
      """
      A value has just jumped down by a lot. Is its state well known? And how much does that say \
      about the state next to it?
      """,
      """
      Keep one epsilon for each state. First the size of the change, measured in units of the \
      inverse sensitivity; then the fraction f, between 0 and 1; then a weighted mean of f and the \
      old epsilon, in which f weighs 1 / n. For the restart, the remainder of a division counts \
      the episodes since the last beginning.
      """,
      """
      let x = abs(stepSize * tdError) / inverseSensitivity; let f = (1 - exp(-x)) / (1 + exp(-x)), \
      with exp from Foundation; epsilons[state] = f / n + (1 - 1 / n) * epsilons[state]. \
      restarting: max(floor, start * pow(factor, Double(episode % period))).
      """,
    ],
    checks: AdaptiveEpsilonChecks.all,
    misconceptions: AdaptiveEpsilonMisconceptions.all)
}
