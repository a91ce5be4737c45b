import Coursework

extension ExerciseSuite {
  /// Exercise 7.3.
  static let gradientClipping = ExerciseSuite(
    Contracts.GradientClipping.self,
    title: "Three rules that are all called clipping",
    points: 10,
    minutes: 30,
    hints: [
      """
      A network has two tensors with gradients [30] and [0.4]. Which single number may both be \
      multiplied by so that the step still points down the loss? And which of the three rules asks \
      nothing about the network at all?
      """,
      """
      The norm is taken over all tensors before any of them changes, and the limit is compared with \
      it once. Values are clipped on both sides. Errors are clipped while there is still one for \
      each example, before the mean; beyond the limit the slope is the limit with the error's sign.
      """,
      """
      globalNorm: the root of gradients.joined().reduce(0) { $0 + $1 * $1 }. By norm: return \
      gradients unless norm > limit, else each entry * (limit / norm). By value and slopes: \
      min(max(x, -limit), limit). Batch: mean of error * feature, over n; clip the result for norm \
      and value, clip the errors first for error.
      """,
    ],
    checks: GradientClippingChecks.all,
    misconceptions: GradientClippingMisconceptions.all)
}
