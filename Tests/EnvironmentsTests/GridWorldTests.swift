import DecisionProcesses
import Environments
import TestSupport
import Testing

@Suite struct GridWorldTests {
  let world = GridWorld.document

  /// The only outcome of a move on solid ground.
  private func outcome(_ direction: Direction, in state: Int) -> [Outcome] {
    world.outcomes(of: direction.rawValue, in: state)
  }

  @Test func `A step on open floor pays the step reward`() {
    #expect(
      outcome(.right, in: 0)
        == [Outcome(probability: 1, nextState: 1, reward: -0.1, isTerminal: false)])
  }

  @Test func `The edge keeps the walker where it is, at the price of a step`() {
    #expect(
      outcome(.up, in: 0)
        == [Outcome(probability: 1, nextState: 0, reward: -0.1, isTerminal: false)])
  }

  @Test func `Entering the goal pays 10 and ends the episode`() {
    for (direction, state) in [(Direction.right, 14), (.down, 11)] {
      #expect(
        outcome(direction, in: state)
          == [Outcome(probability: 1, nextState: 15, reward: 10, isTerminal: true)])
    }
  }

  @Test func `Entering the pit costs 10 and ends the episode`() {
    for (direction, state) in [(Direction.right, 5), (.left, 7), (.down, 2), (.up, 10)] {
      #expect(
        outcome(direction, in: state)
          == [Outcome(probability: 1, nextState: 6, reward: -10, isTerminal: true)])
    }
  }

  @Test func `The document's grid has 16 states, 4 actions, one start and two ends`() {
    #expect(world.stateCount == 16)
    #expect(world.actionCount == 4)
    #expect(world.initialStates == [InitialState(state: 0)])
    #expect((0..<16).filter(world.isTerminal) == [6, 15])
  }

  @Test func `Terminal states have no outcomes`() {
    #expect(outcome(.up, in: 6).isEmpty)
    #expect(outcome(.up, in: 15).isEmpty)
  }

  @Test func `Slipping leads to the sides and equal results are added up`() throws {
    let map = try GridMap("S.\n.G")
    let world = GridWorld(map: map, configuration: GridWorldConfiguration(slip: 0.5))
    // Up stays, left stays, right moves.
    #expect(
      world.outcomes(of: Direction.up.rawValue, in: 0) == [
        Outcome(probability: 0.75, nextState: 0, reward: -0.1, isTerminal: false),
        Outcome(probability: 0.25, nextState: 1, reward: -0.1, isTerminal: false),
      ])
  }

  @Test func `Several starts are equally likely`() throws {
    let world = GridWorld(map: try GridMap("S.S\n.GS\nS.."))
    #expect(world.initialStates.map(\.state) == [0, 2, 5, 6])
    #expect(world.initialStates.map(\.probability) == [0.25, 0.25, 0.25, 0.25])
  }

  @Test func `Each kind of end pays its own reward`() throws {
    let map = try GridMap("gSG\n.P.")
    let configuration = GridWorldConfiguration(
      goalReward: 7, lesserGoalReward: 3, pitReward: -5, stepReward: -1)
    let world = GridWorld(map: map, configuration: configuration)
    #expect(
      Direction.allCases.flatMap { world.outcomes(of: $0.rawValue, in: 1) } == [
        Outcome(probability: 1, nextState: 1, reward: -1, isTerminal: false),
        Outcome(probability: 1, nextState: 4, reward: -5, isTerminal: true),
        Outcome(probability: 1, nextState: 0, reward: 3, isTerminal: true),
        Outcome(probability: 1, nextState: 2, reward: 7, isTerminal: true),
      ])
  }

  @Test func `Certain slipping is lawful too`() {
    #expect(checkProcess(GridWorld.bridgeAndCliff(slip: 1, stepReward: 0)) == [])
  }

  @Test func `An action that is no direction is a caller's mistake`() async {
    await #expect(processExitsWith: .failure) { _ = GridWorld.document.outcomes(of: 4, in: 0) }
  }
}
