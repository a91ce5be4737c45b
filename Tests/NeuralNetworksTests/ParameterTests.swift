import DecisionProcesses
import NeuralNetworks
import TestSupport
import Testing

@Suite struct `Parameters of networks` {
  let shape = QNetworkShape(inputCount: 16, hiddenWidths: [64], actionCount: 64)

  @Test func `A blend moves each parameter its share of the way`() {
    let small = QNetworkShape(inputCount: 1, hiddenWidths: [], actionCount: 1)
    let (a, b) = (QNetwork(small, parameters: [1, -2]), QNetwork(small, parameters: [5, 2]))
    a.blendParameters(from: b, rate: 0.25)
    #expect(a.parameters == [2, -1])
    #expect(b.parameters == [5, 2])
    a.copyParameters(from: b)
    #expect(a.parameters == [5, 2])
  }

  // [3, 4] has norm 5.
  @Test func `Clipping by norm keeps the direction, and by value does not`() {
    let row = FlatBuffer(count: 2)
    row.assign([3, -4])
    #expect(row.clip(norm: 10) == 5)
    #expect(row.array == [3, -4])
    row.clip(norm: 2.5)
    #expect(isClose(row.array, [1.5, -2], within: 1e-6))
    row.clip(value: 1.75)
    #expect(isClose(row.array, [1.5, -1.75], within: 1e-6))
  }

  // The first step of Adam is rate · g / (|g| + ε): the learning rate, whatever the size.
  @Test func `Adam's first step is the learning rate, against the gradient`() {
    let (parameters, gradient) = (FlatBuffer(count: 3), FlatBuffer(count: 3))
    gradient.assign([1e-3, -50, 0])
    Adam(parameterCount: 3, configuration: AdamConfiguration(learningRate: 0.5))
      .step(parameters, gradient: gradient)
    #expect(isClose(parameters.array, [-0.5, 0.5, 0]))
  }

  @Test func `Equal seeds draw equal networks, and others draw others`() {
    let seed = freshSeed() / 2
    let networks = [seed, seed, seed + 1].map { seed in
      var generator = SeededGenerator(seed: seed)
      return QNetwork(shape, using: &generator).parameters
    }
    #expect(networks[0] == networks[1])
    #expect(networks[0] != networks[2])
  }

  // 1,024 weights of the first layer. The bounds are exact. The mean square of n draws uniform in ±b
  // is b²/3, deviation b² · √(4/45/n), and of normal ones σ², deviation σ² √(2/n): 7 deviations,
  // 14 % and 31 %, are left in fewer than 1 run of 10¹⁰.
  @Test(arguments: ParameterInitializer.allCases)
  func `Weights have the spread that their initialiser states`(initializer: ParameterInitializer) {
    let (meanSquare, bound): (Double, Double) =
      switch initializer {
      case .pyTorch: (1.0 / 16 / 3, 0.25)
      case .he: (2.0 / 16, .infinity)
      case .xavier: (6.0 / 80 / 3, 0.273_862)
      }
    var generator = SeededGenerator(seed: freshSeed())
    let network = QNetwork(shape, initializer: initializer, using: &generator)
    let weights = network.parameters[..<1024].map(Double.init)
    let found = weights.map { $0 * $0 }.reduce(0, +) / 1024
    #expect(abs(found / meanSquare - 1) < (bound.isFinite ? 0.2 : 0.32))
    #expect((weights.map(abs).max() ?? .nan) <= bound)
    let biases = Set(network.parameters[1024..<1088])
    #expect((biases == [0]) == (initializer != .pyTorch))
  }

  @Test func `What is not a number stays so, through layers that cut below 0`() {
    var generator = SeededGenerator(seed: freshSeed())
    let network = QNetwork(shape, using: &generator)
    network.parameterBuffer.elements[5] = .nan
    let observations = normals(3 * 16, using: &generator)
    let batch = network.evaluate(observations, count: 3)
    let single = network.evaluate(Array(observations[..<16]), count: 1)
    #expect(batch.filter(\.isNaN).count == 3 * 64)
    #expect(single.filter(\.isNaN).count == 64)
  }
}
