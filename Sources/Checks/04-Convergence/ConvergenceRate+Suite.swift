import Coursework

extension ExerciseSuite {
  /// Exercise 4.4.
  static let convergenceRate = ExerciseSuite(
    Contracts.ConvergenceRate.self,
    title: "How fast an error falls",
    points: 10,
    minutes: 35,
    hints: [
      """
      On which axes is a power of the steps a straight line? And which numbers of your runs are \
      independent of each other: the errors of one run, or something that each run gives once?
      """,
      """
      Take logarithms, of the same base, of the steps and of the errors that count, and fit a line to \
      each run by itself. The slopes are your samples. How far their mean can be from the expectation \
      follows from their spread, their number, and a quantile for few samples.
      """,
      """
      slope: keep the points with steps >= firstStep; x = log(steps), y = log(error); the sum of \
      (x - mean x)(y - mean y) over the sum of (x - mean x)². interval: the mean of the slopes, plus and \
      minus StudentTable.quantile95(degreesOfFreedom: n - 1) times the root of their variance over n; the \
      variance divides by n - 1.
      """,
    ],
    checks: ConvergenceRateChecks.all,
    misconceptions: ConvergenceRateMisconceptions.all)
}
