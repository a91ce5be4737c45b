import Coursework

extension ExerciseSuite {
  /// Exercise 1.7.
  static let contractionRate = ExerciseSuite(
    Contracts.ContractionRate.self,
    title: "How fast tables approach their limit",
    points: 10,
    minutes: 25,
    hints: [
      """
      A theorem says that a distance shrinks. A distance between which two tables, and in which norm? And \
      what is left of a distance that has become as small as rounding?
      """,
      """
      One error for each table: the largest absolute difference from the fixed point. Use the errors up to \
      the first that is not above the noise floor. A step multiplies the error by a ratio, so the mean of \
      ratios is one whose powers multiply to the same product.
      """,
      """
      errors: joined rows, zip with the fixed point's, the maximum of abs of the differences. ratios: \
      errors.prefix { $0 > noiseFloor }, then each over the one before it. rate: nil without ratios, else \
      their product to the power of 1 over their count.
      """,
    ],
    checks: ContractionRateChecks.all,
    misconceptions: ContractionRateMisconceptions.all)
}
