import Coursework

extension ExerciseSuite {
  /// Exercise 4.1.
  static let robbinsMonro = ExerciseSuite(
    Contracts.RobbinsMonro.self,
    title: "Which step sizes let learning arrive",
    points: 10,
    minutes: 25,
    hints: [
      """
      Throw away the first million values of a schedule. Does that change whether its sum is finite? \
      What of the formula is left to decide?
      """,
      """
      In the long run every schedule here either stays above a positive number, or falls like a power \
      n^−x, or falls faster than every power. Which of its parameters say so? Then: for which x is the \
      sum of n^−x infinite, and like which power do the squares fall?
      """,
      """
      power of a schedule: 0 where a floor, an end or a constant above 0 is left; the exponent of a \
      power law; 1 of an inverse schedule; infinity of an exponential one, of a line to 0, and of \
      zeros. sumDiverges: power <= 1. squaresConverge: 2 * power > 1.
      """,
    ],
    checks: RobbinsMonroChecks.all,
    misconceptions: RobbinsMonroMisconceptions.all)
}
