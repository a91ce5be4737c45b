internal import DecisionProcesses

/// A dense layer as a reader can follow it: y = W x + b.
///
///     let layer = DenseLayer(weights: [[1, 2], [3, 4]], biases: [0.5, -0.5])
///     layer.output(of: [10, 1])                          // [12.5, 33.5]
///     layer.gradients(at: [10, 1], outputGradient: [1, 0])  // input: [1, 2]; weights: [[10, 1], [0, 0]]
///
/// With the loss's gradient g by the outputs, its gradient is Wᵀ g by the inputs, g xᵀ by the
/// weights, and g by the biases.
///
/// This is the plain version beside the kernels that `QNetwork` uses; tests compare the two. It
/// computes in any floating point type, so that its gradients can be compared with finite
/// differences in double precision.
public struct DenseLayer<Scalar: BinaryFloatingPoint & Sendable>: Hashable, Sendable {
  /// The weights, a row for each output.
  public var weights: [[Scalar]]
  /// The biases, one for each output.
  public var biases: [Scalar]

  /// Creates a layer.
  ///
  /// - Precondition: There are as many rows of weights as biases, all of the same length.
  public init(weights: [[Scalar]], biases: [Scalar]) {
    require(
      weights.count == biases.count && weights.allSatisfy { $0.count == weights[0].count },
      "A dense layer has a bias and a row of weights for each output.")
    self.weights = weights
    self.biases = biases
  }

  /// Reads a layer out of a network's parameters.
  init(_ shape: DenseLayerShape, in parameters: [Scalar]) {
    weights = (0..<shape.outputCount).map { output in
      let start = shape.offset + output * shape.inputCount
      return Array(parameters[start..<start + shape.inputCount])
    }
    biases = Array(parameters[shape.biasOffset..<shape.end])
  }

  /// The outputs.
  ///
  /// - Complexity: O(weights).
  public func output(of input: [Scalar]) -> [Scalar] {
    zip(weights, biases).map { row, bias in
      zip(row, input).reduce(bias) { $0 + $1.0 * $1.1 }
    }
  }

  /// The loss's gradients by inputs, weights and biases, from that by the outputs.
  ///
  /// - Complexity: O(weights).
  public func gradients(
    at input: [Scalar], outputGradient: [Scalar]
  ) -> (input: [Scalar], weights: [[Scalar]], biases: [Scalar]) {
    var inputGradient = Array(repeating: Scalar(0), count: input.count)
    for (row, gradient) in zip(weights, outputGradient) {
      for index in row.indices { inputGradient[index] += gradient * row[index] }
    }
    let weightGradient = outputGradient.map { gradient in input.map { gradient * $0 } }
    return (inputGradient, weightGradient, outputGradient)
  }
}

/// max(x, 0) of each number; what is not a number stays so.
public func rectified<Scalar: BinaryFloatingPoint>(_ numbers: [Scalar]) -> [Scalar] {
  numbers.map { $0 <= 0 ? 0 : $0 }
}

/// The gradient by the inputs of max(x, 0), from that by its outputs: 0 where the output is 0.
public func rectifiedGradient<Scalar: BinaryFloatingPoint>(
  outputs: [Scalar], outputGradient: [Scalar]
) -> [Scalar] {
  zip(outputs, outputGradient).map { $0 > 0 ? $1 : 0 }
}
