import DecisionProcesses
import Environments
import Testing

@Suite struct CliffWalkingTests {
  let cliff = CliffWalking()

  @Test func `A fall costs 100 and leads back to the start without ending the episode`() {
    let fall = [Outcome(probability: 1, nextState: 36, reward: -100, isTerminal: false)]
    #expect(cliff.outcomes(of: Direction.right.rawValue, in: 36) == fall)
    for state in 25...34 {
      #expect(cliff.outcomes(of: Direction.down.rawValue, in: state) == fall)
    }
  }

  @Test func `The goal costs a step and ends the episode`() {
    #expect(
      cliff.outcomes(of: Direction.down.rawValue, in: 35)
        == [Outcome(probability: 1, nextState: 47, reward: -1, isTerminal: true)])
  }

  @Test func `The shortest way along the edge pays −13`() {
    // Up once, right eleven times, down once.
    let actions = [Direction.up] + Array(repeating: .right, count: 11) + [.down]
    var world = Simulation(of: cliff)
    var generator = SeededGenerator(seed: 0)
    #expect(world.reset(using: &generator) == 36)
    let steps = actions.map { world.step($0.rawValue, using: &generator) }
    #expect(steps.map(\.reward).reduce(0, +) == -13)
    #expect(steps.map(\.isTerminated) == Array(repeating: false, count: 12) + [true])
  }

  @Test func `On slippery ground standing still and falling stay apart`() {
    // From the start to the right: over the edge, up, or down against the map's border.
    let outcomes = CliffWalking(isSlippery: true)
      .outcomes(of: Direction.right.rawValue, in: 36)
    #expect(outcomes.map(\.nextState) == [36, 24, 36])
    #expect(outcomes.map(\.reward) == [-100, -1, -1])
  }
}
