import NeuralNetworks
import Testing

/// The length of the difference, over the length of the expected row or 1, whichever is more.
func distance(_ row: [Double], _ expected: [Double]) -> Double {
  guard row.count == expected.count else { return .infinity }
  func length(_ numbers: [Double]) -> Double {
    numbers.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }
  let difference = length(zip(row, expected).map { $0 - $1 })
  return difference.isNaN ? .infinity : difference / max(1, length(expected))
}

/// Whether numbers agree to 10⁻⁵ in norm, as far as sums in single precision can be expected to.
func isClose(_ row: [Float], _ expected: [Double], within tolerance: Double = 1e-5) -> Bool {
  distance(row.map(Double.init), expected) <= tolerance
}

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
