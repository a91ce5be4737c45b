import DecisionProcesses
import DeepQLearning
import NeuralNetworks
import TestSupport
import Testing

@testable import Experiments

struct NetworkBiasTests {
  @Test func `Networks that are compared differ in their targets alone`() {
    let study = NetworkBiasStudy()
    for pair in stride(from: 0, to: study.settings.count, by: 2) {
      let (plain, double) = (study.settings[pair], study.settings[pair + 1])
      #expect(!plain.isDouble && double.isDouble)
      #expect(plain.copyInterval == double.copyInterval)
      let agents = [plain, double].map(NetworkBiasStudy.configuration)
      #expect(agents.map(\.usesDoubleTargets) == [false, true])
      #expect(agents[0].targetUpdate == agents[1].targetUpdate)
      #expect(agents[0].hiddenWidths == agents[1].hiddenWidths)
      #expect(agents[0].optimizer == agents[1].optimizer)
    }
  }

  // Rewards with a mean of 1/4, for ever, at a discount of 9/10.
  @Test func `A state of the ring is worth 2.5 on average`() {
    #expect(abs(NetworkBiasStudy.realised - 2.5) < 1e-12)
  }

  @Test func `A run reads the network before the first step and after every 25`() throws {
    var generator = SeededGenerator(seed: freshSeed())
    let study = NetworkBiasStudy()
    let promises = study.measure(try #require(study.settings.last), using: &generator)
    #expect(promises.count == 41)
    #expect(promises.allSatisfy { $0.isFinite })
  }
}
