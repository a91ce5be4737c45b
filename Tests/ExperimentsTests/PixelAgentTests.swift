import CAllocationCount
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

  /// Transitions of random play, of whole episodes and the beginning of one.
  private func play<World: Environment>(
    _ count: Int, in world: inout World, using generator: inout SeededGenerator
  ) -> [Transition<Frame>] where World.Observation == Frame {
    var state = world.reset(using: &generator)
    return (0..<count).map { _ in
      let action = generator.index(below: world.actionCount)
      let step = world.step(action, using: &generator)
      defer { state = step.isLast ? world.reset(using: &generator) : step.observation }
      return Transition(
        state: state, action: action, reward: step.reward, nextState: step.observation,
        isTerminal: step.isTerminated)
    }
  }

  // Pictures are made before anything is counted. The buffer's 100 pictures are full after 100
  // transitions at the latest; episodes of five steps or more leave more of them than a batch.
  @Test(.enabled(if: allocation_counting_works() != 0))
  func `With a full replay of pictures nothing is allocated`() {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    var world = Catch().preprocessed(rows: 13, columns: 10, stack: 2)
    let transitions = play(120, in: &world, using: &generator)
    var settings = PixelAgentStudy.configuration(stack: 2)
    settings.replayCapacity = 100
    settings.learningStarts = 32
    let agent = DQNAgent<Frame>(
      settings, network: ImageQNetwork(PixelAgentStudy.network(stack: 2), using: &generator))
    func interact(_ count: Int) {
      for step in 0..<count {
        let transition = transitions[step % transitions.count]
        _ = agent.action(in: transition.state, using: &generator)
        agent.learn(from: transition, using: &generator)
        if transition.isTerminal { agent.beginEpisode() }
      }
    }
    interact(240)
    #expect((32..<100).contains(agent.replayCount), "seed \(seed)")
    let (before, trained) = (allocation_count(), agent.learner.trainingStepCount)
    interact(240)
    let after = allocation_count()
    #expect(after - before == 0)
    #expect(agent.learner.trainingStepCount == trained + 120, "seed \(seed)")
  }

  // Three convolutions, 512 hidden units, stacks of four pictures of 84 by 84. Had the step a fault that
  // kept the error from the first filters, they would not move. Adam moves what has a gradient; no unit
  // of 512 being active for any of four pictures has a chance that is none.
  @Test func `An agent takes a training step with the network of 84 by 84 pictures`() {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    var world = Catch().preprocessed()
    var settings = DQNConfiguration()
    settings.pictureStack = 4
    settings.replayCapacity = 64
    settings.batchSize = 4
    settings.learningStarts = 4
    let network = ImageQNetwork(.nature(actionCount: 3), using: &generator)
    let before = network.parameters
    let agent = DQNAgent<Frame>(settings, network: network)
    for transition in play(4, in: &world, using: &generator) {
      #expect(agent.learner.trainingStepCount == 0)
      agent.learn(from: transition, using: &generator)
    }
    #expect(agent.learner.trainingStepCount == 1)
    #expect(agent.learner.errors.count == 4 && agent.learner.errors.allSatisfy(\.isFinite))
    let after = network.parameters
    let filters = 0..<4 * 8 * 8 * 32
    let hidden = after.count - 3 * 513 - 512 * 3_137..<after.count - 3 * 513
    for part in [filters, hidden, hidden.upperBound..<after.count] {
      #expect(zip(before[part], after[part]).contains { $0 != $1 }, "\(part), seed \(seed)")
    }
    #expect(zip(before, after).allSatisfy { abs($0 - $1) < 1.01e-3 }, "seed \(seed)")
    #expect(agent.learner.target.parameters == before, "The target network has not moved.")
  }
}
