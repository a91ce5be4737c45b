import DecisionProcesses
import DeepQLearning
import NeuralNetworks
import TestSupport
import Testing

/// Settings under which an agent would never train are refused; those just beyond them train.
struct DQNConfigurationTests {
  /// Stacks of two pictures of three by three, and a network that reads them.
  private static func network(using generator: inout SeededGenerator) -> ImageQNetwork {
    ImageQNetwork(
      ImageQNetworkShape(
        channels: 2, height: 3, width: 3, filters: [.init(count: 1, size: 2, stride: 1)],
        hiddenWidths: [], actionCount: 2), using: &generator)
  }

  private func tellsTheRule(_ result: ExitTest.Result?) -> Bool {
    String(decoding: result?.standardErrorContent ?? [], as: UTF8.self).contains(
      "Replay can hold the transitions at which training begins, and a batch.")
  }

  @Test func `A replay of 50 never holds the 64 transitions that training waits for`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var generator = SeededGenerator(seed: 1)
      var settings = DQNConfiguration()
      settings.batchSize = 32
      settings.replayCapacity = 50
      _ = DQNLearner(settings, featureCount: 4, actionCount: 2, using: &generator)
    }
    #expect(tellsTheRule(result))
  }

  @Test func `65 pictures in stacks of two hold 63 transitions at most`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var generator = SeededGenerator(seed: 1)
      var settings = DQNConfiguration()
      settings.pictureStack = 2
      settings.replayCapacity = 65
      _ = DQNLearner(settings, network: DQNConfigurationTests.network(using: &generator))
    }
    #expect(tellsTheRule(result))
  }

  // An episode that does not end: 64 transitions are 64 records, or a stack of two and 64 pictures.
  @Test(arguments: [nil, 2] as [Int?])
  func `A replay that just holds what training waits for trains when it is full`(stack: Int?) {
    var generator = SeededGenerator(seed: freshSeed())
    var settings = DQNConfiguration()
    settings.pictureStack = stack
    settings.replayCapacity = 64 + (stack ?? 0)
    let agent = DQNAgent<[Float]>(settings, network: Self.network(using: &generator))
    let black = Array(repeating: Float(0), count: 18)
    let transition = Transition(
      state: black, action: 0, reward: 0, nextState: black, isTerminal: false)
    for step in 1...65 {
      agent.learn(from: transition, using: &generator)
      #expect(agent.learner.trainingStepCount == max(0, step - 63))
    }
    #expect(agent.replayCount == 64)
  }
}
