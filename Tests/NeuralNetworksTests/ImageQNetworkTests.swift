import DecisionProcesses
import NeuralNetworks
import TestSupport
import Testing

@Suite struct `Networks of images` {
  @Test func `The shape of the article has the sizes and parameters that it implies`() {
    let shape = ImageQNetworkShape.nature(actionCount: 4)
    #expect(shape.inputCount == 28_224)
    #expect(shape.convolutions.map(\.outputHeight) == [20, 9, 7])
    #expect(shape.dense.inputCount == 3_136)
    // 32·(4·64 + 1) + 64·(32·16 + 1) + 64·(64·9 + 1) + 512·3137 + 4·513
    #expect(shape.parameterCount == 8_224 + 32_832 + 36_928 + 1_606_144 + 2_052)
  }

  // One filter [1 −1; 2 0] and bias −3 on lines [1 2 3], [4 5 6]: 1 − 2 + 8 − 3 = 4 and
  // 2 − 3 + 10 − 3 = 6. Q = 0.5 · 4 − 1 · 6 + 0.25.
  @Test func `Values of a small image are those worked by hand`() {
    let shape = ImageQNetworkShape(
      channels: 1, height: 2, width: 3, filters: [.init(count: 1, size: 2, stride: 1)],
      hiddenWidths: [], actionCount: 1)
    let network = ImageQNetwork(shape, parameters: [1, -1, 2, 0, -3, 0.5, -1, 0.25])
    #expect(network.actionValues(of: [1, 2, 3, 4, 5, 6]) == [-3.75])
    // By the filter's numbers: 0.5 · [1 2 4 5] − [2 3 5 6]; its bias: 0.5 − 1; the dense layer: its
    // inputs, and 1.
    #expect(network.gradient([1]) == [-1.5, -2, -3, -3.5, -0.5, 4, 6, 1])
  }

  @Test func `Batches of the article's network are rows of single observations`() {
    var generator = SeededGenerator(seed: freshSeed())
    let network = ImageQNetwork(.nature(actionCount: 3), using: &generator)
    let frames = (0..<2 * network.inputCount).map { _ in Float(generator.unit()) }
    let both = network.evaluate(frames, count: 2)
    let first = network.evaluate(Array(frames[..<network.inputCount]), count: 1)
    let second = network.evaluate(Array(frames[network.inputCount...]), count: 1)
    #expect(isClose(both, (first + second).map(Double.init)))
  }
}
