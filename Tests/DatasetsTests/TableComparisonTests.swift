import DecisionProcesses
import Environments
import Foundation
import Testing

/// The comparison with Gymnasium's tables sees every kind of difference.
@Suite struct TableComparisonTests {
  /// The right order of Frozen Lake's actions.
  private let actions = [3, 1, 0, 2]

  private func differences(
    _ model: some MarkovDecisionProcess,
    actions: [Int],
    changing change: ([[Double]]) -> [[Double]] = { $0 }
  ) throws -> [String] {
    let url = GymnasiumFilesTests.folder.appendingPathComponent("frozen-lake-4x4-slippery.json")
    let table = try JSONDecoder().decode(GymnasiumTable.self, from: Data(contentsOf: url))
    let changed = GymnasiumTable(
      stateCount: table.stateCount, actionCount: table.actionCount,
      initialStates: table.initialStates, transitions: change(table.transitions))
    return TableComparison(model: model, actions: actions, table: changed).differences()
  }

  private let lake = FrozenLake.fourByFour(isSlippery: true)

  @Test func `Equal tables have no differences`() throws {
    #expect(try differences(lake, actions: actions) == [])
  }

  @Test func `Another order of actions is seen`() throws {
    #expect(try !differences(lake, actions: [0, 1, 2, 3]).isEmpty)
  }

  // Column 2 holds the probability, 3 the next state, 4 the reward and 5 the end.
  @Test(arguments: [(2, 1e-9), (3, 1), (4, 1e-9), (5, 1)])
  func `One changed number is seen`(column: Int, change: Double) throws {
    let found = try differences(lake, actions: actions) { rows in
      var rows = rows
      rows[0][column] += change
      return rows
    }
    #expect(found.contains { $0.hasPrefix("State 0, action 2:") })
  }

  @Test func `Another map is seen`() throws {
    let found = try differences(FrozenLake.document, actions: actions)
    #expect(
      found.contains("State 10 is terminal here, but episodes in Gymnasium go on from it."))
    #expect(found.contains("State 7 ends an episode in Gymnasium only."))
  }
}
