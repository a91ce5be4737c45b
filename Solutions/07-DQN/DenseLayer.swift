public import Coursework

extension Submission {
  /// Exercise 7.1: one dense layer and its rectifier, forward and backward.
  public enum DenseLayer: DenseLayerExercise {
    public static func outputs(
      of inputs: [[Double]],
      weights: [[Double]],
      biases: [Double]
    ) throws -> [[Double]] {
      let inputCount = try width(of: inputs)
      guard try width(of: weights) == inputCount, biases.count == weights.count,
        biases.allSatisfy(\.isFinite)
      else { throw InvalidInput("a layer has one weight for each input, and one finite bias") }
      return inputs.map { example in
        zip(weights, biases).map { row, bias in
          zip(row, example).reduce(bias) { $0 + $1.0 * $1.1 }
        }
      }
    }

    public static func gradients(
      of outputGradients: [[Double]],
      inputs: [[Double]],
      weights: [[Double]]
    ) throws -> DenseGradients {
      let inputCount = try width(of: inputs)
      guard try width(of: weights) == inputCount,
        try width(of: outputGradients) == weights.count, outputGradients.count == inputs.count
      else { throw InvalidInput("the gradients have one row for each example, of all outputs") }
      var gradients = DenseGradients(
        inputs: inputs.map { $0.map { _ in 0 } }, weights: weights.map { $0.map { _ in 0 } },
        biases: weights.map { _ in 0 })
      // Each product in the forward sum, weight times input, passes the gradient of its output on
      // to both of its factors: to the weight times the input, to the input times the weight.
      for (example, row) in outputGradients.enumerated() {
        for (output, gradient) in row.enumerated() {
          // The bias is a summand, so the gradient arrives as it is. Sums run over the batch; the
          // mean, if there was one, is in the gradients already.
          gradients.biases[output] += gradient
          for input in 0..<inputCount {
            gradients.weights[output][input] += gradient * inputs[example][input]
            gradients.inputs[example][input] += gradient * weights[output][input]
          }
        }
      }
      return gradients
    }

    public static func rectified(_ inputs: [[Double]]) throws -> [[Double]] {
      _ = try width(of: inputs)
      return inputs.map { $0.map { max(0, $0) } }
    }

    public static func rectifierGradients(
      of outputGradients: [[Double]],
      inputs: [[Double]]
    ) throws -> [[Double]] {
      let inputCount = try width(of: inputs)
      guard try width(of: outputGradients) == inputCount, outputGradients.count == inputs.count
      else { throw InvalidInput("there is one gradient for each input") }
      // The input decides whether the gate is open; the gradient that passes may have any sign.
      return zip(outputGradients, inputs).map { gradients, inputs in
        zip(gradients, inputs).map { $1 > 0 ? $0 : 0 }
      }
    }

    /// The length of the rows of a table that is not empty, even and finite.
    private static func width(of rows: [[Double]]) throws -> Int {
      guard let width = rows.first?.count, width > 0, rows.allSatisfy({ $0.count == width }),
        rows.joined().allSatisfy(\.isFinite)
      else { throw InvalidInput("a table has rows of the same length, of finite numbers") }
      return width
    }
  }
}
