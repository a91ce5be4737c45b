import Coursework

extension ExerciseSuite {
  /// Exercise 5.1.
  static let maximumBias = ExerciseSuite(
    Contracts.MaximumBias.self,
    title: "Estimating the largest of several means",
    points: 10,
    minutes: 25,
    hints: [
      """
      Throw ten dice and note the largest number of points. Is that what a die shows on average? \
      Now throw the die that won once more: what do you expect it to show?
      """,
      """
      Two questions are asked of the samples: which action is best, and how good is it? The single \
      estimate answers both with all samples. The double estimate answers the first with the first \
      half alone, and the second with the second half alone.
      """,
      """
      Write a helper for the mean of a slice, and one for the first index of the largest number. \
      Single: the largest of the rows' means. Double: the index of the largest mean over \
      row.prefix(half), then the mean over that row's suffix(half). Bias: the mean of the \
      estimates over the repetitions, minus means.max().
      """,
    ],
    checks: MaximumBiasChecks.all,
    misconceptions: MaximumBiasMisconceptions.all)
}
