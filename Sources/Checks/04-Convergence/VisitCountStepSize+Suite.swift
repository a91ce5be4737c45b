import Coursework

extension ExerciseSuite {
  /// Exercise 4.2.
  static let visitCountStepSize = ExerciseSuite(
    Contracts.VisitCountStepSize.self,
    title: "Step sizes that fall with the visits of each pair",
    points: 15,
    minutes: 35,
    hints: [
      """
      A pair is visited for the first time after a million steps of learning elsewhere. Which step \
      size does it need? What has to be counted for it to get that one?
      """,
      """
      Keep a count beside each value. Count the visit first, so that the first has n = 1 and step \
      size 1; the count belongs to the state *and* the action, and the end of an episode does not \
      touch it.
      """,
      """
      learn: target = R, plus discount · max of the row of S′ unless the transition is terminal; \
      visits[S][A] += 1; stepSize = pow(Double(visits[S][A]), −exponent); values[S][A] += stepSize · \
      (target − values[S][A]). init: refuse an exponent unless it is > 0.5 and <= 1.
      """,
    ],
    checks: VisitCountStepSizeChecks.all,
    misconceptions: VisitCountStepSizeMisconceptions.all)
}
