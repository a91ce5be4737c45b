import DecisionProcesses
import Environments
import Testing

@Suite struct TaxiTests {
  let taxi = Taxi()

  private func outcome(_ action: Taxi.Action, in state: Taxi.State) throws -> Outcome {
    let outcomes = taxi.outcomes(of: action.rawValue, in: state.index)
    try #require(outcomes.count == 1)
    return outcomes[0]
  }

  @Test func `States are numbered as in Gymnasium`() {
    // ((3 · 5 + 1) · 5 + 2) · 4 + 0 = 328, the example of Gymnasium's documentation.
    let state = Taxi.State(row: 3, column: 1, passenger: .yellow, destination: .red)
    #expect(state.index == 328)
    #expect(Taxi.State(index: 328) == state)
    #expect((0..<500).allSatisfy { Taxi.State(index: $0).index == $0 })
  }

  @Test func `Delivering pays 20 and ends the episode`() throws {
    let state = Taxi.State(row: 0, column: 0, passenger: .aboard, destination: .red)
    #expect(
      try outcome(.dropOff, in: state)
        == Outcome(probability: 1, nextState: 0, reward: 20, isTerminal: true))
  }

  @Test func `Setting the passenger down elsewhere costs a step at a named place, else 10`() throws
  {
    let named = Taxi.State(row: 4, column: 3, passenger: .aboard, destination: .red)
    let after = Taxi.State(row: 4, column: 3, passenger: .blue, destination: .red)
    #expect(
      try outcome(.dropOff, in: named)
        == Outcome(probability: 1, nextState: after.index, reward: -1, isTerminal: false))
    let nowhere = Taxi.State(row: 2, column: 2, passenger: .aboard, destination: .red)
    #expect(
      try outcome(.dropOff, in: nowhere)
        == Outcome(probability: 1, nextState: nowhere.index, reward: -10, isTerminal: false))
  }

  @Test func `Picking up works where the passenger waits and costs 10 elsewhere`() throws {
    var state = Taxi.State(row: 0, column: 4, passenger: .green, destination: .red)
    let aboard = Taxi.State(row: 0, column: 4, passenger: .aboard, destination: .red)
    #expect(try outcome(.pickUp, in: state).nextState == aboard.index)
    #expect(try outcome(.pickUp, in: state).reward == -1)
    state.column = 3
    #expect(try outcome(.pickUp, in: state).nextState == state.index)
    #expect(try outcome(.pickUp, in: state).reward == -10)
    #expect(try outcome(.pickUp, in: aboard).reward == -10)
  }

  @Test func `Walls stop the taxi between the columns where the map draws them`() throws {
    for (row, column) in [(0, 1), (1, 1), (3, 0), (3, 2), (4, 0), (4, 2)] {
      let west = Taxi.State(row: row, column: column, passenger: .aboard, destination: .red)
      let east = Taxi.State(row: row, column: column + 1, passenger: .aboard, destination: .red)
      #expect(try outcome(.right, in: west).nextState == west.index)
      #expect(try outcome(.left, in: east).nextState == east.index)
    }
  }

  @Test func `There are 300 starts and 100 terminal states`() {
    #expect(taxi.initialStates.count == 300)
    #expect((0..<500).filter(taxi.isTerminal).count == 100)
  }
}
