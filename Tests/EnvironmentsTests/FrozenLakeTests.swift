import DecisionProcesses
import Environments
import Testing

@Suite struct FrozenLakeTests {
  @Test func `The document's lake pays 1 at the goal and −1 in its four holes`() {
    let lake = FrozenLake.document
    #expect((0..<16).filter(lake.isTerminal) == [5, 10, 11, 12, 15])
    #expect(
      lake.outcomes(of: Direction.right.rawValue, in: 14)
        == [Outcome(probability: 1, nextState: 15, reward: 1, isTerminal: true)])
    for (direction, state, hole) in [
      (Direction.right, 4, 5), (.down, 6, 10), (.down, 7, 11), (.down, 8, 12),
    ] {
      #expect(
        lake.outcomes(of: direction.rawValue, in: state)
          == [Outcome(probability: 1, nextState: hole, reward: -1, isTerminal: true)])
    }
    #expect(
      lake.outcomes(of: Direction.down.rawValue, in: 0)
        == [Outcome(probability: 1, nextState: 4, reward: 0, isTerminal: false)])
  }

  @Test func `Slippery ice goes forward or to either side, a third each`() {
    let outcomes = FrozenLake.fourByFour(isSlippery: true)
      .outcomes(of: Direction.right.rawValue, in: 14)
    #expect(outcomes.map(\.nextState) == [15, 10, 14])
    #expect(outcomes.map(\.reward) == [1, 0, 0])
    #expect(outcomes.map(\.isTerminal) == [true, false, false])
    #expect(outcomes.allSatisfy { abs($0.probability - 1.0 / 3) < 1e-15 })
  }

  @Test func `Gymnasium's holes cost nothing but the episode`() {
    #expect(
      FrozenLake.fourByFour(isSlippery: false).outcomes(of: Direction.down.rawValue, in: 1)
        == [Outcome(probability: 1, nextState: 5, reward: 0, isTerminal: true)])
  }
}
