import CNeuralKernels
import DecisionProcesses
import NeuralNetworks
import TestSupport
import Testing

/// Every kind of kernel that this machine has computes what the plain version does.
///
/// The tests run one after the other, since the kind is one for the whole process.
@Suite(.serialized) struct `Fast versions and plain ones` {
  /// Sizes around and between the widths of vectors and tiles.
  static let shapes = [
    QNetworkShape(inputCount: 4, hiddenWidths: [128, 128], actionCount: 2),
    QNetworkShape(inputCount: 4, hiddenWidths: [128], actionCount: 2, head: .dueling(width: 128)),
    QNetworkShape(inputCount: 1, hiddenWidths: [], actionCount: 1),
    QNetworkShape(inputCount: 17, hiddenWidths: [], actionCount: 3, head: .dueling(width: 5)),
    QNetworkShape(inputCount: 24, hiddenWidths: [33, 7, 65], actionCount: 18),
    QNetworkShape(
      inputCount: 9, hiddenWidths: [31, 16], actionCount: 5, head: .dueling(width: 19)),
  ]

  static let kinds = [neural_plain, neural_avx2, neural_avx512]

  @Test(arguments: shapes)
  func `A batch's values and gradient are sums of the plain version's`(shape: QNetworkShape) {
    defer { neural_limit_kind(neural_avx512) }
    var generator = SeededGenerator(seed: freshSeed())
    let network = QNetwork(shape, using: &generator)
    let plain = PlainQNetwork(shape, parameters: network.parameters.map(Double.init))
    // Growing, shrinking and single batches of one network, whose buffers are kept.
    for count in [1, 3, 64, 1, 33] {
      let observations = normals(count * shape.inputCount, using: &generator)
      let errors = normals(count * shape.actionCount, using: &generator)
      var values: [Double] = []
      var gradient = Array(repeating: 0.0, count: shape.parameterCount)
      for row in 0..<count {
        let observation = part(row, of: observations, width: shape.inputCount)
        values += plain.actionValues(of: observation)
        let added = plain.gradient(
          at: observation, outputGradient: part(row, of: errors, width: shape.actionCount))
        for index in gradient.indices { gradient[index] += added[index] }
      }
      for kind in Self.kinds {
        neural_limit_kind(kind)
        #expect(isClose(network.evaluate(observations, count: count), values), "\(kind) \(count)")
        #expect(isClose(network.gradient(errors), gradient), "\(kind) \(count)")
      }
    }
  }

  @Test(arguments: kinds.map(\.rawValue))
  func `Adam's steps are those of the plain version, gradients of 0 included`(kind: UInt32) {
    neural_limit_kind(neural_kind(rawValue: kind))
    defer { neural_limit_kind(neural_avx512) }
    var generator = SeededGenerator(seed: freshSeed())
    let count = 1_003
    let settings = AdamConfiguration(learningRate: 0.01, beta1: 0.8, beta2: 0.99, epsilon: 1e-6)
    let adam = Adam(parameterCount: count, configuration: settings)
    var plain = PlainAdam<Double>(parameterCount: count, configuration: settings)
    let (parameters, gradient) = (FlatBuffer(count: count), FlatBuffer(count: count))
    var expected = Array(repeating: 0.0, count: count)
    for step in 0..<20 {
      gradient.assign(
        normals(count, using: &generator).enumerated().map { index, number in
          // Sizes from 10⁻²⁰ to 10¹⁹, whose squares leave the range of single precision.
          index % 10 == 0
            ? 0 : index == 7 && step == 3 ? 1e19 : index == 8 ? number * 1e-20 : number
        })
      expected = plain.stepped(expected, gradient: gradient.array.map(Double.init))
      adam.step(parameters, gradient: gradient)
    }
    #expect(adam.stepCount == 20)
    #expect(isClose(parameters.array, expected))
    for (number, exact) in zip(parameters.array, expected) {
      #expect(abs(Double(number) - exact) <= 1e-5)
    }
  }

  private func part(_ row: Int, of numbers: [Float], width: Int) -> [Double] {
    numbers[row * width..<(row + 1) * width].map(Double.init)
  }
}

/// Numbers drawn from the normal distribution.
func normals(_ count: Int, using generator: inout some RandomNumberGenerator) -> [Float] {
  (0..<count).map { _ in Float(generator.normal()) }
}
