import Coursework

/// A layer as products of whole matrices, which refuses bad input and leaves parts to the sample.
protocol DenseLayerStyle: DenseLayerExercise {
  static func forward(_ inputs: [[Double]], _ weights: [[Double]], _ biases: [Double]) -> [[Double]]
  static func backward(
    _ given: [[Double]], _ inputs: [[Double]], _ weights: [[Double]]
  ) -> DenseGradients
  static func gate(_ given: [[Double]], _ inputs: [[Double]]) -> [[Double]]
}

extension DenseLayerStyle {
  static func forward(
    _ inputs: [[Double]], _ weights: [[Double]], _ biases: [Double]
  ) -> [[Double]] {
    var outputs = inputs.times(weights.transposed)
    for example in outputs.indices {
      for output in biases.indices { outputs[example][output] += biases[output] }
    }
    return outputs
  }

  static func backward(
    _ given: [[Double]], _ inputs: [[Double]], _ weights: [[Double]]
  ) -> DenseGradients {
    DenseGradients(
      inputs: given.times(weights), weights: given.transposed.times(inputs),
      biases: [given.map { _ in 1 }].times(given)[0])
  }

  static func gate(_ given: [[Double]], _ inputs: [[Double]]) -> [[Double]] {
    var passed = given
    for row in given.indices {
      for column in given[row].indices where inputs[row][column] <= 0 { passed[row][column] = 0 }
    }
    return passed
  }

  static func outputs(
    of inputs: [[Double]], weights: [[Double]], biases: [Double]
  ) throws -> [[Double]] {
    try refuse(!inputs.isTable || !weights.isTable || ![biases].isTable)
    try refuse(inputs[0].count != weights[0].count || biases.count != weights.count)
    return forward(inputs, weights, biases)
  }

  static func gradients(
    of outputGradients: [[Double]], inputs: [[Double]], weights: [[Double]]
  ) throws -> DenseGradients {
    try refuse(!inputs.isTable || !weights.isTable || !outputGradients.isTable)
    try refuse(inputs[0].count != weights[0].count || inputs.count != outputGradients.count)
    try refuse(outputGradients[0].count != weights.count)
    return backward(outputGradients, inputs, weights)
  }

  static func rectified(_ inputs: [[Double]]) throws -> [[Double]] {
    try refuse(!inputs.isTable)
    return inputs.map { $0.map { $0 < 0 ? 0 : $0 } }
  }

  static func rectifierGradients(
    of outputGradients: [[Double]], inputs: [[Double]]
  ) throws -> [[Double]] {
    try refuse(!inputs.isTable || inputs.map(\.count) != outputGradients.map(\.count))
    try refuse(!outputGradients.isTable)
    return gate(outputGradients, inputs)
  }

  private static func refuse(_ isBad: Bool) throws {
    if isBad { throw InvalidInput("tables") }
  }
}

extension [[Double]] {
  /// Rows and columns exchanged.
  var transposed: [[Double]] {
    self[0].indices.map { column in map { $0[column] } }
  }

  /// The product of two matrices.
  func times(_ other: [[Double]]) -> [[Double]] {
    map { row in
      var sums = other[0].map { _ in 0.0 }
      for (factor, others) in zip(row, other) {
        for column in sums.indices { sums[column] += factor * others[column] }
      }
      return sums
    }
  }

  /// The same shape with each number divided.
  func divided(by divisor: Double) -> [[Double]] { map { $0.map { $0 / divisor } } }

  fileprivate var isTable: Bool {
    !isEmpty && !self[0].isEmpty && Set(map(\.count)).count == 1
      && !joined().contains { !$0.isFinite }
  }
}
