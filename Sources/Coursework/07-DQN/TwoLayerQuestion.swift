/// Asks for the derivatives of a network's loss twice: by backward, and by differences of forward.
///
/// The network is a layer, a rectifier and a layer. Its loss is a mean over the batch,
///
///     loss = (1/n) · Σ over the examples k of Σ over the outputs o of (yₖₒ − targetₖₒ)² / 2
///
/// whose 1/n is in the derivatives that are passed to the implementation. The differences are
///
///     (loss(p + step) − loss(p − step)) / (2 · step)
///
/// for each parameter p. As long as no input of the rectifier changes its sign on the way, the loss
/// is a square in each single parameter, and this is the derivative up to rounding.
public struct TwoLayerQuestion: Question {
  public typealias Asks = Contracts.DenseLayer
  /// One row for each example.
  public var inputs: [[Double]]
  /// The layer before the rectifier.
  public var first: Layer
  /// The layer behind it.
  public var second: Layer
  /// What the outputs should be: one row for each example.
  public var targets: [[Double]]
  /// How far a parameter is moved each way.
  public var step: Double

  /// The parameters of a layer.
  public struct Layer: Hashable, Codable, Sendable {
    /// One row for each output.
    public var weights: [[Double]]
    /// One number for each output.
    public var biases: [Double]

    /// Creates the parameters of a layer.
    public init(weights: [[Double]], biases: [Double]) {
      self.weights = weights
      self.biases = biases
    }
  }

  /// What came back; each list has the first layer's weights, row by row, its biases, and the
  /// second layer's in the same order.
  public struct Answer: Hashable, Codable, Sendable {
    /// The derivatives by backward.
    public var gradients: [Double]
    /// The derivatives by differences.
    public var differences: [Double]
  }

  /// The implementation's outputs do not have the shape that the next layer needs.
  public struct ShapeError: Error, CustomStringConvertible {
    public let description = "the outputs of a layer do not have the shape of its outputs"
  }

  /// Creates the question.
  public init(
    inputs: [[Double]], first: Layer, second: Layer, targets: [[Double]], step: Double
  ) {
    self.inputs = inputs
    self.first = first
    self.second = second
    self.targets = targets
    self.step = step
  }

  public func answer(by implementation: any DenseLayerExercise.Type) throws -> Answer {
    Answer(
      gradients: try gradients(by: implementation),
      differences: try differences(by: implementation))
  }
}

extension TwoLayerQuestion {
  private typealias Implementation = any DenseLayerExercise.Type

  private func gradients(by implementation: Implementation) throws -> [Double] {
    let sums = try implementation.outputs(
      of: inputs, weights: first.weights, biases: first.biases)
    let hidden = try implementation.rectified(sums)
    let outputs = try implementation.outputs(
      of: hidden, weights: second.weights, biases: second.biases)
    let behind = try implementation.gradients(
      of: try errors(of: outputs).map { $0.map { $0 / Double(inputs.count) } }, inputs: hidden,
      weights: second.weights)
    let before = try implementation.gradients(
      of: try implementation.rectifierGradients(of: behind.inputs, inputs: sums), inputs: inputs,
      weights: first.weights)
    return [before, behind].flatMap { $0.weights.joined() + $0.biases }
  }

  private func differences(by implementation: Implementation) throws -> [Double] {
    var slopes: [Double] = []
    for layer in [\TwoLayerQuestion.first, \.second] {
      let parameters = self[keyPath: layer]
      for row in parameters.weights.indices {
        for column in parameters.weights[row].indices {
          slopes.append(
            try slope(implementation) { $0[keyPath: layer].weights[row][column] += $1 })
        }
      }
      for output in parameters.biases.indices {
        slopes.append(try slope(implementation) { $0[keyPath: layer].biases[output] += $1 })
      }
    }
    return slopes
  }

  private func slope(
    _ implementation: Implementation, moving move: (inout Self, Double) -> Void
  ) throws -> Double {
    let losses = try [step, -step].map { step in
      try with { move(&$0, step) }.loss(by: implementation)
    }
    return (losses[0] - losses[1]) / (2 * step)
  }

  private func loss(by implementation: Implementation) throws -> Double {
    let hidden = try implementation.rectified(
      try implementation.outputs(of: inputs, weights: first.weights, biases: first.biases))
    let outputs = try implementation.outputs(
      of: hidden, weights: second.weights, biases: second.biases)
    let squares = try errors(of: outputs).joined().reduce(0) { $0 + $1 * $1 }
    return squares / 2 / Double(inputs.count)
  }

  private func errors(of outputs: [[Double]]) throws -> [[Double]] {
    guard outputs.map(\.count) == targets.map(\.count) else { throw ShapeError() }
    return zip(outputs, targets).map { zip($0, $1).map { $0 - $1 } }
  }
}
