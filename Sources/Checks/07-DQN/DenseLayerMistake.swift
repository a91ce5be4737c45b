import Coursework

/// A mistake in one place of a layer, with everything else right.
protocol DenseLayerMistake: DenseLayerExercise {
  /// What an output starts from.
  static func start(_ bias: Double) -> Double
  /// The weight through which an output's gradient reaches an input.
  static func backward(_ weights: [[Double]], _ input: Int, _ output: Int) -> Double
  /// What is made of one product for each example.
  static func sum(_ products: [Double]) -> Double
  /// What is done to the derivatives in the end.
  static func finish(_ gradients: inout DenseGradients, _ examples: Int)
  /// What the rectifier lets through.
  static func gated(_ gradient: Double, _ input: Double) -> Double
}

extension DenseLayerMistake {
  static func start(_ bias: Double) -> Double { bias }
  static func backward(_ weights: [[Double]], _ input: Int, _ output: Int) -> Double {
    weights[output][input]
  }
  static func sum(_ products: [Double]) -> Double { products.reduce(0, +) }
  static func finish(_ gradients: inout DenseGradients, _ examples: Int) {}
  static func gated(_ gradient: Double, _ input: Double) -> Double { input > 0 ? gradient : 0 }

  static func outputs(
    of inputs: [[Double]], weights: [[Double]], biases: [Double]
  ) throws -> [[Double]] {
    let count = try width(of: inputs)
    guard try width(of: weights) == count, biases.count == weights.count,
      biases.allSatisfy(\.isFinite)
    else { throw InvalidInput("not a layer") }
    return inputs.map { example in
      weights.indices.map { output in
        zip(weights[output], example).reduce(start(biases[output])) { $0 + $1.0 * $1.1 }
      }
    }
  }

  static func gradients(
    of outputGradients: [[Double]], inputs: [[Double]], weights: [[Double]]
  ) throws -> DenseGradients {
    let count = try width(of: inputs)
    guard try width(of: weights) == count, try width(of: outputGradients) == weights.count,
      outputGradients.count == inputs.count
    else { throw InvalidInput("not a batch of a layer") }
    let examples = inputs.indices
    var gradients = DenseGradients(
      inputs: outputGradients.map { row in
        (0..<count).map { input in
          row.indices.reduce(0) { $0 + row[$1] * backward(weights, input, $1) }
        }
      },
      weights: weights.indices.map { output in
        (0..<count).map { input in
          sum(examples.map { outputGradients[$0][output] * inputs[$0][input] })
        }
      },
      biases: weights.indices.map { output in sum(outputGradients.map { $0[output] }) })
    finish(&gradients, inputs.count)
    return gradients
  }

  static func rectified(_ inputs: [[Double]]) throws -> [[Double]] {
    _ = try width(of: inputs)
    return inputs.map { $0.map { max(0, $0) } }
  }

  static func rectifierGradients(
    of outputGradients: [[Double]], inputs: [[Double]]
  ) throws -> [[Double]] {
    let count = try width(of: inputs)
    guard try width(of: outputGradients) == count, outputGradients.count == inputs.count else {
      throw InvalidInput("not the same shape")
    }
    return zip(outputGradients, inputs).map { zip($0, $1).map { gated($0, $1) } }
  }

  private static func width(of rows: [[Double]]) throws -> Int {
    guard let width = rows.first?.count, width > 0, rows.allSatisfy({ $0.count == width }),
      rows.joined().allSatisfy(\.isFinite)
    else { throw InvalidInput("not a table") }
    return width
  }
}
