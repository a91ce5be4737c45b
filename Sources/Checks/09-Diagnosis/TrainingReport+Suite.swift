import Coursework

extension ExerciseSuite {
  /// Exercise 9.1.
  static let trainingReport = ExerciseSuite(
    Contracts.TrainingReport.self,
    title: "A report on a training, and what it warns of",
    points: 15,
    minutes: 45,
    hints: [
      """
      What does a report say about a training whose values are all NaN, if every warning begins \
      with a comparison? And what does it say about a world of a hundred cells of which sixty are \
      walls and holes, when all the rest is learned?
      """,
      """
      Take apart first what is not finite: count it, and go on with the rest. Leave out the rows of \
      terminal states as a set. The residuals of a line tell how much of its slope noise can make: \
      divide their squares by n − 2, then by the spread of x, and take the root. A limit for values \
      has the unit of a reward, and follows from the discount.
      """,
      """
      trend: recent = returns.filter(\\.isFinite).suffix(window); nil below 3; slope = Σ (x − x̄)(y − \
      ȳ) / Σ (x − x̄)²; error = (Σ residual² / (n − 2) / Σ (x − x̄)²).squareRoot(); a direction only \
      where n >= 10 and abs(slope) > 3 * error. warnings: nonFiniteCount of values and errors, and \
      returns that are not finite; discount < 1 and magnitude > rewardBound / (1 − discount) * (1 + \
      1e-9); 2 * deadStateCount > stateCount; direction == .falling.
      """,
    ],
    checks: TrainingReportChecks.all,
    misconceptions: TrainingReportMisconceptions.all)
}
