import DecisionProcesses
import DynamicProgramming
import Environments
import Testing

@Suite struct WarehouseTests {
  @Test func `The shelf is three moves from the start and the bay nine`() {
    let warehouse = Warehouse()
    let start = warehouse.initialStates[0].state
    #expect(warehouse.initialStates.count == 1)
    #expect(warehouse.grid.map.position(of: start) == (0, 3))
    #expect(warehouse.grid.map.position(of: warehouse.shelf) == (0, 0))
    #expect(warehouse.grid.map.position(of: warehouse.bay) == (3, 9))
  }

  @Test func `The bay is worth 10 after nine moves, and the shelf less`() {
    // The last move pays, so that eight discounts lie between: 10 · 0.95⁸ = 6.634204312890623, and
    // 1 · 0.95² = 0.9025 for the shelf.
    let warehouse = Warehouse()
    let values = optimalActionValues(of: warehouse, discount: Warehouse.discount)
    let start = warehouse.initialStates[0].state
    #expect(abs(values[start].maximum - 6.634204312890623) < 1e-12)
    #expect(values.greedyActions(in: start) == [Direction.right.rawValue])
    // One move before the shelf the bay is still better, eleven moves away: 10 · 0.95¹⁰.
    let besideShelf = warehouse.shelf + 1
    #expect(abs(values[besideShelf, Direction.right.rawValue] - 5.987369392383787) < 1e-12)
    #expect(values[besideShelf, Direction.left.rawValue] == 1)
  }

  @Test func `The bay is best from everywhere on both floors`() {
    for isSlippery in [false, true] {
      let warehouse = Warehouse(isSlippery: isSlippery)
      let values = optimalActionValues(of: warehouse, discount: Warehouse.discount)
      let besideShelf = warehouse.shelf + 1
      #expect(
        values[besideShelf, Direction.left.rawValue] < values[besideShelf].maximum,
        "slippery: \(isSlippery)")
    }
  }

  @Test func `On a slippery floor the best policy falls in one episode of eight`() {
    // From the cell above the stairwell, a move to the right falls with 0.1 and arrives with 0.8; it
    // slips up with 0.1, and then comes back down. So it falls with f = 0.1 + 0.1 · f = 1/9 before it
    // arrives. The last move down goes on with 0.8, stays with 0.1, and slips back to the left with
    // 0.1, to the cell above the stairwell: F = f + (1 − f) · 1/9 · F, so F = 9/73.
    let warehouse = Warehouse(isSlippery: true)
    let values = optimalActionValues(of: warehouse, discount: Warehouse.discount)
    let returns = PolicyEvaluation(of: values.greedyPolicy(), in: warehouse, discount: 1)
      .stateValues
    // The mean return is 10 (1 − F) − 10 F.
    #expect(abs(returns[warehouse.initialStates[0].state] - (10 - 20 * 9.0 / 73)) < 1e-9)
  }

  @Test func `Who has all the time in the world never falls`() {
    // A move up from the cell above the stairwell slips to the right with 0.1, and never down.
    let warehouse = Warehouse(isSlippery: true)
    let values = optimalActionValues(of: warehouse, discount: 1)
    #expect(abs(values[warehouse.initialStates[0].state].maximum - 10) < 1e-6)
  }
}
