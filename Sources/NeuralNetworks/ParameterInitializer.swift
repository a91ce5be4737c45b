internal import DecisionProcesses
internal import RealModule

/// How the weights of a new layer are drawn.
///
/// With n inputs to a unit, and m outputs of an input:
///
/// | Case | Weights | Biases |
/// |---|---|---|
/// | `pyTorch` | uniform in ±1/√n | uniform in ±1/√n |
/// | `he` | normal, deviation √(2/n) | 0 |
/// | `xavier` | uniform in ±√(6/(n + m)) | 0 |
///
/// The first is what PyTorch does unless told otherwise. The second keeps the size of signals
/// through layers of max(x, 0); the third does through layers that are nearly linear.
///
/// Source: He et al., *Delving deep into rectifiers* (2015), equation 10; Glorot and Bengio,
/// *Understanding the difficulty of training deep feedforward neural networks* (2010), equation 16.
public enum ParameterInitializer: String, Hashable, Codable, Sendable, CaseIterable {
  /// PyTorch's default for dense and convolutional layers.
  case pyTorch
  /// He's, for layers that max(x, 0) follows.
  case he
  /// Glorot's, also known as Xavier's.
  case xavier

  /// Draws the parameters of a layer: all weights, then all biases.
  ///
  /// - Parameters:
  ///   - weights: Where the weights go.
  ///   - biases: Where the biases go.
  ///   - fanIn: The number of inputs to a unit.
  ///   - fanOut: The number of outputs of an input.
  ///   - generator: What is drawn from.
  /// - Complexity: O(weights + biases).
  func draw(
    weights: UnsafeMutableBufferPointer<Float>,
    biases: UnsafeMutableBufferPointer<Float>,
    fanIn: Int,
    fanOut: Int,
    using generator: inout some RandomNumberGenerator
  ) {
    let (n, m) = (Double(fanIn), Double(fanOut))
    func uniform(_ bound: Double, using generator: inout some RandomNumberGenerator) -> Float {
      Float((2 * generator.unit() - 1) * bound)
    }
    for index in weights.indices {
      weights[index] =
        switch self {
        case .pyTorch: uniform(1 / n.squareRoot(), using: &generator)
        case .he: Float(generator.normal() * (2 / n).squareRoot())
        case .xavier: uniform((6 / (n + m)).squareRoot(), using: &generator)
        }
    }
    for index in biases.indices {
      biases[index] = self == .pyTorch ? uniform(1 / n.squareRoot(), using: &generator) : 0
    }
  }
}
