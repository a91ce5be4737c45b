public import DecisionProcesses

/// A network of dense layers that turns observations into action values, fast and in place.
///
///     let shape = QNetworkShape(inputCount: 4, hiddenWidths: [128, 128], actionCount: 2)
///     let network = QNetwork(shape, using: &generator)
///     network.actionValues(of: [0.1, 0, -0.2, 0])
///
/// `QNetworkShape` describes the layers and the order of the parameters. `PlainQNetwork` is the
/// version to read.
public final class QNetwork: ActionValueNetwork {
  /// The sizes.
  public let shape: QNetworkShape
  /// All parameters, in the order that `QNetworkShape` describes.
  public let parameterBuffer: FlatBuffer

  var lastObservations: [Float] = []

  /// Creates a network whose parameters are drawn.
  ///
  /// - Complexity: O(parameters).
  public init(
    _ shape: QNetworkShape, initializer: ParameterInitializer = .pyTorch,
    using generator: inout some RandomNumberGenerator
  ) {
    self.shape = shape
    parameterBuffer = FlatBuffer(count: shape.parameterCount)
    let all = parameterBuffer.elements
    for layer in shape.layers {
      initializer.draw(
        weights: .init(rebasing: all[layer.offset..<layer.biasOffset]),
        biases: .init(rebasing: all[layer.biasOffset..<layer.end]),
        fanIn: layer.inputCount, fanOut: layer.outputCount, using: &generator)
    }
  }

  /// Creates a network from its parameters.
  ///
  /// - Precondition: There are `shape.parameterCount` parameters.
  public init(_ shape: QNetworkShape, parameters: [Float]) {
    self.shape = shape
    parameterBuffer = FlatBuffer(count: shape.parameterCount)
    parameterBuffer.assign(parameters)
  }

  /// Creates a copy of another network.
  public convenience init(copying other: QNetwork) {
    self.init(other.shape, parameters: other.parameters)
  }

  public var inputCount: Int { shape.inputCount }
  public var actionCount: Int { shape.actionCount }

  public func actionValues(
    _ observations: UnsafeBufferPointer<Float>, count: Int,
    into values: UnsafeMutableBufferPointer<Float>
  ) {
    require(
      count > 0 && observations.count == count * inputCount && values.count == count * actionCount,
      "A batch has a row of entries and one of values for each observation.")
    lastObservations = Array(observations)
    let plain = PlainQNetwork(shape, parameters: parameters)
    for row in 0..<count {
      let input = Array(observations[row * inputCount..<(row + 1) * inputCount])
      for (action, value) in plain.actionValues(of: input).enumerated() {
        values[row * actionCount + action] = value
      }
    }
  }

  public func backward(outputGradient: UnsafeBufferPointer<Float>, into gradient: FlatBuffer) {
    let count = lastObservations.count / inputCount
    require(
      outputGradient.count == count * actionCount && gradient.count == parameterBuffer.count,
      "A gradient has a row for each observation of the batch evaluated last.")
    let plain = PlainQNetwork(shape, parameters: parameters)
    gradient.elements.update(repeating: 0)
    for row in 0..<count {
      let part = plain.gradient(
        at: Array(lastObservations[row * inputCount..<(row + 1) * inputCount]),
        outputGradient: Array(outputGradient[row * actionCount..<(row + 1) * actionCount]))
      for (index, number) in part.enumerated() { gradient.base[index] += number }
    }
  }
}
