import Coursework

extension ExerciseSuite {
  /// Exercise 7.1.
  static let denseLayer = ExerciseSuite(
    Contracts.DenseLayer.self,
    title: "A dense layer and its rectifier, forward and backward",
    points: 15,
    minutes: 45,
    hints: [
      """
      Take a layer of one input and one output, y = b + W · x. If y should be a little larger, what \
      does each of b, W and x have to do with it? Then think of a second example that uses the same \
      W and b.
      """,
      """
      In the forward sum each product is one weight times one input. Backward, each product passes \
      its output's gradient on to both factors: to the weight multiplied by the input, to the input \
      multiplied by the weight. A weight takes part in every example, an input in every output: add \
      up. The rectifier asks only whether its input was positive.
      """,
      """
      Start with tables of zeros in the shapes of inputs, weights and biases. For each example k, \
      output o and g = outputGradients[k][o]: biases[o] += g; for each input i, weights[o][i] += g * \
      inputs[k][i] and inputs[k][i] += g * weights[o][i] (the given weights). Nothing is divided. \
      The rectifier: max(0, x), and backward x > 0 ? g : 0. Before all: rows of the same length, not \
      empty, finite, and shapes that fit.
      """,
    ],
    checks: DenseLayerChecks.all,
    misconceptions: DenseLayerMisconceptions.all)
}
