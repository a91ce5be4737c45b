import Coursework

extension ExerciseSuite {
  /// Exercise 4.5.
  static let nonStationaryTracking = ExerciseSuite(
    Contracts.NonStationaryTracking.self,
    title: "Following a target that drifts",
    points: 15,
    minutes: 50,
    hints: [
      """
      How much weight has the first of a hundred observations under each rule? Is that good, if the target \
      has moved since?
      """,
      """
      Write the error after an observation by the error before: it is (1 - step size) times the old error \
      less the drift, plus step size times the noise. The three are independent, so the variances of the \
      terms add up. The limit is the number that this recursion leaves as it is.
      """,
      """
      expectedErrors: P becomes (1 - a)² (P + q) + a² r, from P = 0, with a of the rule. limitError: of a \
      constant ((1 - a)² q + a² r) / (a (2 - a)); of the sample average 0 without drift, else nil. \
      bestRule: the sample average without drift, else the positive root of a² r + a q - q = 0, which is \
      2 q / (q + √(q² + 4 q r)).
      """,
    ],
    checks: NonStationaryTrackingChecks.all,
    misconceptions: NonStationaryTrackingMisconceptions.all)
}
