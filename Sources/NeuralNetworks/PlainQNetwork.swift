internal import DecisionProcesses

/// A network of action values as a reader can follow it, one observation at a time.
///
///     let network = PlainQNetwork<Double>(shape, parameters: numbers)
///     network.actionValues(of: [0.1, 0, -0.2, 0])
///
/// This is the plain version of `QNetwork`, in any floating point type; tests compare the two, and
/// this one's gradients with finite differences. It is compiled for `Double` apart, so that other
/// modules' tests are not slow.
public struct PlainQNetwork<Scalar: BinaryFloatingPoint & Sendable>: Sendable {
  /// The sizes.
  public let shape: QNetworkShape
  /// The layers, in the order of their parameters.
  public let layers: [DenseLayer<Scalar>]

  /// Creates a network from all its parameters, in the order that `QNetworkShape` describes.
  ///
  /// - Precondition: There are `shape.parameterCount` parameters.
  public init(_ shape: QNetworkShape, parameters: [Scalar]) {
    require(parameters.count == shape.parameterCount, "A network has its shape's parameters.")
    self.shape = shape
    layers = shape.layers.map { DenseLayer($0, in: parameters) }
  }

  /// The value of each action.
  ///
  /// - Complexity: O(parameters).
  @_specialize(where Scalar == Double)
  public func actionValues(of observation: [Scalar]) -> [Scalar] {
    let features = features(of: observation).last ?? observation
    let head = layers[shape.hiddenWidths.count...]
    guard case .dueling = shape.head else { return layers[head.startIndex].output(of: features) }
    let value = stream(0, of: features)
    let advantages = stream(1, of: features)
    let mean = advantages.output.reduce(0, +) / Scalar(advantages.output.count)
    return advantages.output.map { value.output[0] + $0 - mean }
  }

  /// The gradient of Σ g Q by all parameters, where g is the loss's gradient by the action values.
  ///
  /// - Complexity: O(parameters).
  @_specialize(where Scalar == Double)
  public func gradient(at observation: [Scalar], outputGradient: [Scalar]) -> [Scalar] {
    let inputs = [observation] + features(of: observation)
    var (flowing, headGradient) = gradientThroughHead(
      features: inputs[inputs.count - 1], outputGradient: outputGradient)
    var parts: [[Scalar]] = []
    for index in shape.hiddenWidths.indices.reversed() {
      let gradients = layers[index].gradients(
        at: inputs[index],
        outputGradient: rectifiedGradient(outputs: inputs[index + 1], outputGradient: flowing))
      parts.insert(gradients.weights.flatMap(\.self) + gradients.biases, at: 0)
      flowing = gradients.input
    }
    parts.append(headGradient)
    return parts.flatMap(\.self)
  }

  /// The outputs of the hidden layers, the first one's first.
  private func features(of observation: [Scalar]) -> [[Scalar]] {
    var outputs: [[Scalar]] = []
    for index in shape.hiddenWidths.indices {
      outputs.append(rectified(layers[index].output(of: outputs.last ?? observation)))
    }
    return outputs
  }

  /// The hidden units and the outputs of the value stream, 0, or the advantage stream, 1.
  private func stream(
    _ index: Int, of features: [Scalar]
  ) -> (hidden: [Scalar], output: [Scalar]) {
    let first = shape.hiddenWidths.count + 2 * index
    let hidden = rectified(layers[first].output(of: features))
    return (hidden, layers[first + 1].output(of: hidden))
  }

  /// The gradients by the features and by the head's parameters.
  private func gradientThroughHead(
    features: [Scalar], outputGradient: [Scalar]
  ) -> (features: [Scalar], parameters: [Scalar]) {
    guard case .dueling = shape.head else {
      let gradients = layers[shape.hiddenWidths.count].gradients(
        at: features, outputGradient: outputGradient)
      return (gradients.input, gradients.weights.flatMap(\.self) + gradients.biases)
    }
    // Q = V + A − mean A: V's gradient is the sum g of all, and A's is what stands above g's mean.
    let sum = outputGradient.reduce(0, +)
    let mean = sum / Scalar(outputGradient.count)
    let value = gradientThroughStream(0, features: features, outputGradient: [sum])
    let advantage = gradientThroughStream(
      1, features: features, outputGradient: outputGradient.map { $0 - mean })
    return (
      zip(value.features, advantage.features).map { $0 + $1 },
      value.parameters + advantage.parameters
    )
  }

  private func gradientThroughStream(
    _ index: Int, features: [Scalar], outputGradient: [Scalar]
  ) -> (features: [Scalar], parameters: [Scalar]) {
    let first = shape.hiddenWidths.count + 2 * index
    let hidden = stream(index, of: features).hidden
    let last = layers[first + 1].gradients(at: hidden, outputGradient: outputGradient)
    let middle = layers[first].gradients(
      at: features,
      outputGradient: rectifiedGradient(outputs: hidden, outputGradient: last.input))
    return (
      middle.input,
      middle.weights.flatMap(\.self) + middle.biases + last.weights.flatMap(\.self) + last.biases
    )
  }
}
