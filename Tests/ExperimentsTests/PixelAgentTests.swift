import DecisionProcesses
import DeepQLearning
import Environments
import NeuralNetworks
import TabularLearning
import TestSupport
import Testing

@testable import Experiments

@Suite struct `An agent that sees pictures` {
  @Test func `A frame's features are its bytes over 255, and survive replay`() {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    var world = Catch().preprocessed(rows: 13, columns: 10, stack: 2)
    var buffer = PictureReplayBuffer(capacity: 64, featureCount: 2 * 13 * 10, stack: 2)
    var state = world.reset(using: &generator)
    let step = world.step(Catch.left, using: &generator)
    let transition = Transition(
      state: state, action: Catch.left, reward: step.reward, nextState: step.observation,
      isTerminal: step.isTerminated)
    buffer.append(transition, stepCount: 1)
    var batch = TransitionBatch(count: 1, featureCount: 2 * 13 * 10)
    buffer.sample(into: &batch, using: &generator)
    #expect(batch.observations == state.pixels.map { Float($0) / 255 })
    state = step.observation
    #expect(batch.nextObservations == state.pixels.map { Float($0) / 255 })
    #expect(Set(batch.nextObservations).count > 1, "seed \(seed)")
  }

  @Test func `A paddle that stays in the middle catches what falls there`() {
    // Balls that end in columns 8 to 11. Without drift the four that begin there, of 20. With a drift
    // of 1, 25 steps lead from column c to c + 25, folded back at the sides: each column is reached
    // by exactly one beginning, as a fold of 40 places onto 20 shows, so again four of 20.
    #expect(PixelAgentStudy.shareWithoutMoving == 4.0 / 20)
  }

  @Test func `Equal seeds give equal networks`() {
    let seed = freshSeed()
    let runs = (0..<2).map { _ in
      var generator = SeededGenerator(seed: seed)
      var world = Catch().preprocessed(rows: 13, columns: 10, stack: 2)
      var settings = PixelAgentStudy.configuration(stack: 2)
      settings.learningStarts = 64
      var agent = DQNAgent<Frame>(
        settings, network: ImageQNetwork(PixelAgentStudy.network(stack: 2), using: &generator))
      let log = train(&agent, in: &world, episodes: 20, using: &generator)
      #expect(agent.learner.trainingStepCount > 0)
      return (agent.learner.online.parameters, log)
    }
    #expect(runs[0].0 == runs[1].0, "seed \(seed)")
    #expect(runs[0].1 == runs[1].1, "seed \(seed)")
    #expect(runs[0].0.allSatisfy { $0.isFinite })
  }
}
