import Coursework
import NeuralNetworks

/// The reference's plain layer and rectifier, example by example, behind the contract of exercise 7.1.
///
/// `QNetwork`, which trains, computes in single precision; tests of its own compare it with this one.
enum DenseLayerReference: DenseLayerStyle {
  static func forward(
    _ inputs: [[Double]], _ weights: [[Double]], _ biases: [Double]
  ) -> [[Double]] {
    let layer = DenseLayer(weights: weights, biases: biases)
    return inputs.map(layer.output)
  }

  static func backward(
    _ given: [[Double]], _ inputs: [[Double]], _ weights: [[Double]]
  ) -> DenseGradients {
    let biases = weights.map { _ in 0.0 }
    let layer = DenseLayer(weights: weights, biases: biases)
    var sums = DenseGradients(
      inputs: [], weights: weights.map { $0.map { _ in 0 } }, biases: biases)
    for (input, gradient) in zip(inputs, given) {
      let parts = layer.gradients(at: input, outputGradient: gradient)
      sums.inputs.append(parts.input)
      sums.weights = zip(sums.weights, parts.weights).map { zip($0, $1).map(+) }
      sums.biases = zip(sums.biases, parts.biases).map(+)
    }
    return sums
  }

  static func rectified(_ inputs: [[Double]]) throws -> [[Double]] {
    // Refuses what the gradient of the same table refuses.
    _ = try rectifierGradients(of: inputs, inputs: inputs)
    return inputs.map(NeuralNetworks.rectified)
  }

  /// The reference is told the rectifier's outputs, which are above 0 where the inputs are.
  static func gate(_ given: [[Double]], _ inputs: [[Double]]) -> [[Double]] {
    zip(given, inputs).map {
      rectifiedGradient(outputs: NeuralNetworks.rectified($1), outputGradient: $0)
    }
  }
}
