import NeuralNetworks

extension ActionValueNetwork {
  /// The action values of rows of observations, one after the other.
  func evaluate(_ observations: [Float], count: Int) -> [Float] {
    var values = Array(repeating: Float.nan, count: count * actionCount)
    observations.withUnsafeBufferPointer { observations in
      values.withUnsafeMutableBufferPointer {
        actionValues(observations, count: count, into: $0)
      }
    }
    return values
  }

  /// The gradient for the batch that was evaluated last.
  func gradient(_ outputGradient: [Float]) -> [Float] {
    let gradient = FlatBuffer(count: parameterBuffer.count)
    gradient.elements.update(repeating: .nan)
    outputGradient.withUnsafeBufferPointer { backward(outputGradient: $0, into: gradient) }
    return gradient.array
  }
}
