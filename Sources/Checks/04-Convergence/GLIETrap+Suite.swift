import Coursework

extension ExerciseSuite {
  /// Exercise 4.3.
  static let glieTrap = ExerciseSuite(
    Contracts.GLIETrap.self,
    title: "Schedules that look infinite and are not",
    points: 15,
    minutes: 40,
    hints: [
      """
      Two schedules that each sum to infinity: does the sum of their *products* do so, too? Which \
      products occur when an action is tried with a chance that falls?
      """,
      """
      By Borel and Cantelli, an action with independent chances is tried for ever exactly if the \
      chances sum to infinity. By episodes, a step of size α(k) is made with a chance in proportion \
      to ε(k): what is the expected sum of the steps, and of their squares? By visits the steps come \
      one after another, as long as there are visits.
      """,
      """
      Let ε(k) fall like k^−p and the step size like its argument to −q, as in exercise 4.1. Tried \
      for ever: p <= 1. Greedy in the limit: p > 0. By episodes the sums are those of powers p + q \
      and p + 2 * q; by visits q and 2 * q, or infinity for both where the action is not tried for \
      ever. A sum of powers x is infinite where x <= 1.
      """,
    ],
    checks: GLIETrapChecks.all,
    misconceptions: GLIETrapMisconceptions.all)
}
