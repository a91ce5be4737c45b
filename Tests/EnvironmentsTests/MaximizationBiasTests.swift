import DecisionProcesses
import Environments
import TestSupport
import Testing

@Suite struct MaximizationBiasTests {
  private var generator = SeededGenerator(seed: freshSeed())

  @Test mutating func `Right ends the episode at once with reward 0`() {
    var world = MaximizationBias()
    #expect(world.reset(using: &generator) == MaximizationBias.stateA)
    #expect(
      world.step(MaximizationBias.right, using: &generator)
        == Step(observation: MaximizationBias.end, reward: 0, isTerminated: true))
  }

  @Test mutating func `Left pays 0, leads to B, and any action there ends the episode`() {
    var world = MaximizationBias(deviation: 0)
    for action in 0..<10 {
      _ = world.reset(using: &generator)
      #expect(
        world.step(MaximizationBias.left, using: &generator)
          == Step(observation: MaximizationBias.stateB, reward: 0, isTerminated: false))
      #expect(
        world.step(action, using: &generator)
          == Step(observation: MaximizationBias.end, reward: -0.1, isTerminated: true))
    }
  }

  @Test mutating func `Half of all indices go left in A`() {
    var world = MaximizationBias(actionCount: 6)
    let next = (0..<6).map { action in
      _ = world.reset(using: &generator)
      return world.step(action, using: &generator).observation
    }
    #expect(next == [1, 2, 1, 2, 1, 2])
    #expect(world.actionCount(in: MaximizationBias.stateA) == 2)
    #expect(world.actionCount(in: MaximizationBias.stateB) == 6)
  }

  @Test func `The mean model is lawful and agrees with the world without noise`() {
    let world = MaximizationBias(actionCount: 4, deviation: 0)
    let model = world.meanModel
    #expect(checkProcess(model) == [])
    var generator = generator
    for state in [MaximizationBias.stateA, MaximizationBias.stateB] {
      for action in 0..<4 {
        var copy = world
        _ = copy.reset(using: &generator)
        if state == MaximizationBias.stateB {
          _ = copy.step(MaximizationBias.left, using: &generator)
        }
        let step = copy.step(action, using: &generator)
        #expect(
          model.outcomes(of: action, in: state) == [
            Outcome(
              probability: 1, nextState: step.observation, reward: step.reward,
              isTerminal: step.isTerminated)
          ])
      }
    }
  }

  @Test func `An odd number of actions is a caller's mistake`() async {
    await #expect(processExitsWith: .failure) { _ = MaximizationBias(actionCount: 3) }
  }
}
