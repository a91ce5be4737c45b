import Coursework

extension ExerciseSuite {
  /// Exercise 6.3.
  static let featureScaling = ExerciseSuite(
    Contracts.FeatureScaling.self,
    title: "Features of one size: standardised, rescaled, and seen from the goal",
    points: 10,
    minutes: 30,
    hints: [
      """
      A thermometer in thousandths of a degree reads around 300,000. How many digits does the square \
      of such a reading have, how many does a Double keep, and what is left of them after the \
      square of the mean is taken away?
      """,
      """
      Keep a count, and for each feature the mean and the sum of squared deviations. A new number \
      moves the mean by a share of its deviation from the mean before, and adds to the sum the \
      product of its deviations from the mean before and after. Do so in training only, and divide \
      by the deviation only where the variance is above 1e-12.
      """,
      """
      In training: count += 1; before = x - mean; mean += before / Double(count); squares += before * \
      (x - mean). The variance is squares / Double(count), or 0 while the count is 0. Then (x - mean) \
      / variance.squareRoot(), or x - mean where the variance is at most 1e-12. rescaled: min(1, \
      max(-1, -1 + 2 * (x - low) / (high - low))), and 0 where low == high. relative: the \
      differences goal - position, and the root of the sum of their squares.
      """,
    ],
    checks: FeatureScalingChecks.all,
    misconceptions: FeatureScalingMisconceptions.all)
}
