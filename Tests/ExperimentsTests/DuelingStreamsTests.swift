import DeepQLearning
import NeuralNetworks
import Testing

@testable import Experiments

struct DuelingStreamsTests {
  // One unit of each kind: 2 · 3 = 6 in the layer that both streams read; (6 + 1) / 2 = 3.5 at the end of
  // one, and 2 · 6 = 12 in the other, which ends in 12 and 4, with a mean of 8.
  @Test func `The streams of a small network, worked by hand`() throws {
    let shape = QNetworkShape(
      inputCount: 1, hiddenWidths: [1], actionCount: 2, head: .dueling(width: 1))
    let network = QNetwork(shape, parameters: [2, 0, 1, 1, 0.5, 0, 2, 0, 1, 0, 0, 4])
    let streams = try #require(DuelingStreams(network))
    #expect(streams.value(of: [3]) == 3.5)
    #expect(streams.advantages(of: [3]) == [4, -4])
  }

  @Test func `A plain network has no streams`() {
    let shape = QNetworkShape(inputCount: 1, hiddenWidths: [], actionCount: 1)
    #expect(DuelingStreams(QNetwork(shape, parameters: [1, 0])) == nil)
  }

  @Test func `Each agent of the study differs from the one before in one thing`() {
    let agents = CartPoleAgentsStudy.Method.allCases.map(CartPoleAgentsStudy.configuration)
    #expect(agents.map(\.usesDoubleTargets) == [false, true, true])
    #expect(agents.map(\.head) == [.plain, .plain, .dueling(width: 64)])
    #expect(agents.allSatisfy { $0.hiddenWidths == [64, 64] && $0.priorities == nil })
    #expect(agents.allSatisfy { $0.targetUpdate == .copy(every: 100) && $0.stepCount == 1 })
  }
}
