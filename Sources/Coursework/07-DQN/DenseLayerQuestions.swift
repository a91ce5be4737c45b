/// Asks for the outputs of a layer.
public struct DenseOutputsQuestion: Question {
  public typealias Asks = Contracts.DenseLayer
  /// One row for each example.
  public var inputs: [[Double]]
  /// One row for each output.
  public var weights: [[Double]]
  /// One number for each output.
  public var biases: [Double]

  /// Creates the question.
  public init(inputs: [[Double]], weights: [[Double]], biases: [Double]) {
    self.inputs = inputs
    self.weights = weights
    self.biases = biases
  }

  public func answer(by implementation: any DenseLayerExercise.Type) throws -> [[Double]] {
    try implementation.outputs(of: inputs, weights: weights, biases: biases)
  }

  /// Fewer examples, then fewer outputs.
  public var smaller: [DenseOutputsQuestion] {
    let fewerExamples = without(inputs) { index in with { $0.inputs.remove(at: index) } }
    return fewerExamples
      + without(weights) { index in
        with {
          $0.weights.remove(at: index)
          $0.biases.remove(at: index)
        }
      }
  }
}

/// Asks for the derivatives of a layer.
public struct DenseGradientsQuestion: Question {
  public typealias Asks = Contracts.DenseLayer
  /// The derivative of the loss by each output: one row for each example.
  public var outputGradients: [[Double]]
  /// One row for each example.
  public var inputs: [[Double]]
  /// One row for each output.
  public var weights: [[Double]]

  /// Creates the question.
  public init(outputGradients: [[Double]], inputs: [[Double]], weights: [[Double]]) {
    self.outputGradients = outputGradients
    self.inputs = inputs
    self.weights = weights
  }

  public func answer(by implementation: any DenseLayerExercise.Type) throws -> DenseGradients {
    try implementation.gradients(of: outputGradients, inputs: inputs, weights: weights)
  }

  /// Fewer examples, then fewer outputs.
  public var smaller: [DenseGradientsQuestion] {
    let fewerExamples = without(inputs) { index in
      with {
        $0.inputs.remove(at: index)
        $0.outputGradients.remove(at: index)
      }
    }
    return fewerExamples
      + without(weights) { index in
        with {
          $0.weights.remove(at: index)
          for example in $0.outputGradients.indices {
            $0.outputGradients[example].remove(at: index)
          }
        }
      }
  }
}

/// Asks for the outputs of the rectifier and, where there are output gradients, for its derivatives.
public struct RectifierQuestion: Question {
  public typealias Asks = Contracts.DenseLayer
  /// One row for each example.
  public var inputs: [[Double]]
  /// The derivative of the loss by each output, or nil to ask for the outputs.
  public var outputGradients: [[Double]]?

  /// Creates the question.
  public init(inputs: [[Double]], outputGradients: [[Double]]? = nil) {
    self.inputs = inputs
    self.outputGradients = outputGradients
  }

  public func answer(by implementation: any DenseLayerExercise.Type) throws -> [[Double]] {
    guard let outputGradients else { return try implementation.rectified(inputs) }
    return try implementation.rectifierGradients(of: outputGradients, inputs: inputs)
  }

  /// Fewer examples.
  public var smaller: [RectifierQuestion] {
    without(inputs) { index in
      with {
        $0.inputs.remove(at: index)
        $0.outputGradients?.remove(at: index)
      }
    }
  }
}

/// One smaller question for each row that can be left out.
private func without<Q: Question>(_ rows: [[Double]], _ question: (Int) -> Q) -> [Q] {
  rows.count > 1 ? rows.indices.map(question) : []
}
