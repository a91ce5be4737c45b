import DecisionProcesses
import NeuralNetworks
import TestSupport
import Testing

@Suite struct `Networks of action values` {
  // Hidden: [1·1 + 2·2 − 4, −1·1 + 1·2 + 0.5] = [1, 1.5]; both stay. Q: [1 − 1.5 + 0.25, 2·1.5].
  @Test func `Values of a small network are those worked by hand`() {
    let shape = QNetworkShape(inputCount: 2, hiddenWidths: [2], actionCount: 2)
    let network = QNetwork(shape, parameters: [1, 2, -1, 1, -4, 0.5, 1, -1, 0, 2, 0.25, 0])
    #expect(network.actionValues(of: [1, 2]) == [-0.25, 3])
    // Hidden: [1 − 4, −1 + 0.5] are cut to 0; the biases are left.
    #expect(network.actionValues(of: [1, 0]) == [0.25, 0])
  }

  // Shared: 2 · 3 = 6. Value: hidden 6 + 1 = 7, V = 7 · 0.5 = 3.5. Advantages: hidden 6 − 2 = 4, A =
  // [4, −4 + 2, 8 · 1] = [4, −2, 8] with bias; mean 10/3.
  @Test func `A dueling head adds the value and centres the advantages`() {
    let shape = QNetworkShape(
      inputCount: 1, hiddenWidths: [1], actionCount: 3, head: .dueling(width: 1))
    let network = QNetwork(
      shape, parameters: [2, 0, 1, 1, 0.5, 0, 1, -2, 1, -1, 2, 0, 2, 0])
    let values = network.actionValues(of: [3])
    for (value, advantage) in zip(values, [4, -2, 8] as [Float]) {
      #expect(abs(value - (3.5 + advantage - 10 / 3)) < 1e-5)
    }
  }

  @Test func `The document's two networks have the parameters that PyTorch counts`() {
    let plain = QNetworkShape(inputCount: 4, hiddenWidths: [128, 128], actionCount: 2)
    #expect(plain.parameterCount == 17_410)
    let dueling = QNetworkShape(
      inputCount: 4, hiddenWidths: [128], actionCount: 2, head: .dueling(width: 128))
    #expect(dueling.parameterCount == 640 + 2 * 16_512 + 129 + 258)
  }
}
