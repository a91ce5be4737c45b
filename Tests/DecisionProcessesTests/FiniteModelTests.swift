import DecisionProcesses
import Environments
import Foundation
import Testing

@Suite struct FiniteModelTests {
  @Test func `A written-out process answers like the process`() {
    let lake = FrozenLake.fourByFour(isSlippery: true)
    let model = FiniteModel(lake)
    #expect(model.stateCount == 16)
    #expect(model.actionCount == 4)
    #expect(model.initialStates == lake.initialStates)
    for state in 0..<16 {
      #expect(model.isTerminal(state) == lake.isTerminal(state))
      for action in 0..<4 {
        #expect(model.outcomes(of: action, in: state) == lake.outcomes(of: action, in: state))
      }
    }
  }

  @Test func `A model survives being stored`() throws {
    let model = FiniteModel(FrozenLake.fourByFour(isSlippery: true))
    let data = try JSONEncoder().encode(model)
    #expect(try JSONDecoder().decode(FiniteModel.self, from: data) == model)
  }

  @Test func `A row too few is a caller's mistake`() async {
    await #expect(processExitsWith: .failure) {
      _ = FiniteModel(
        actionCount: 2, initialStates: [], rows: [[]], terminalStates: [false])
    }
  }
}
