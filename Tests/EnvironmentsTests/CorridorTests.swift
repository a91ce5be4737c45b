import DecisionProcesses
import DynamicProgramming
import Environments
import Testing

@Suite struct CorridorTests {
  @Test func `A cell is worth the discount to the power of the steps that are left`() {
    let corridor = Corridor(length: 5)
    let values = optimalActionValues(of: corridor, discount: 0.5)
    for cell in 0..<5 {
      let steps = 4 - cell
      #expect(abs(values[cell, Corridor.on] - 1 / Double(1 << steps)) < 1e-12)
      let back = 0.5 / Double(1 << (4 - max(cell - 1, 0)))
      #expect(abs(values[cell, Corridor.back] - back) < 1e-12)
    }
  }

  @Test func `A sweep carries the reward one cell back`() {
    let bellman = BellmanOperator(of: Corridor(length: 6), discount: 0.9)
    var values = ActionValues(stateCount: 7, actionCount: 2)
    for sweep in 1...6 {
      values = bellman.optimality(values)
      let known = (0..<6).filter { values[$0, Corridor.on] > 0 }
      #expect(known == Array((6 - sweep)..<6))
    }
  }

  @Test func `A cell is seen as a single one, or as a number from 0 to 1`() {
    let corridor = Corridor(length: 3)
    #expect(corridor.oneHot(1) == [0, 1, 0])
    #expect(corridor.oneHot(3) == [0, 0, 0])
    #expect((0..<3).map(corridor.position) == [0, 0.5, 1])
  }

  @Test func `A view changes the observation and nothing else`() {
    let corridor = Corridor(length: 2)
    var generator = SeededGenerator(seed: 0)
    var world = Observed(Simulation(of: corridor)) { corridor.oneHot($0) }
    #expect(world.reset(using: &generator) == [1, 0])
    #expect(
      world.step(Corridor.on, using: &generator)
        == Step(observation: [0, 1], reward: 0, isTerminated: false))
    #expect(
      world.step(Corridor.on, using: &generator)
        == Step(observation: [0, 0], reward: 1, isTerminated: true))
  }
}
