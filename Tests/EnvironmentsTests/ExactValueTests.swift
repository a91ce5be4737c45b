import DecisionProcesses
import DynamicProgramming
import Environments
import Testing

/// Known exact values of the worlds, and what their design is for.
@Suite struct ExactValueTests {
  @Test func `The document's grid is worth 9.0198 from its start`() {
    // Five steps of −0.1 and then 10, at discount 0.99: 0.99⁵ = 0.9509900499 and
    // 10 · 0.9509900499 − 0.1 · (1 − 0.9509900499) / 0.01 = 9.019800998.
    let values = optimalActionValues(of: GridWorld.document, discount: 0.99).maxima
    #expect(abs(values[0] - 9.019800998) < 1e-9)
  }

  @Test func `The document's lake is worth 0.95 to the fifth from its start`() {
    let values = optimalActionValues(of: FrozenLake.document, discount: 0.95).maxima
    #expect(abs(values[0] - 0.7737809375) < 1e-12)
  }

  @Test func `The cliff is worth −13 from its start without discounting`() {
    let values = optimalActionValues(of: CliffWalking(), discount: 1).maxima
    #expect(abs(values[36] + 13) < 1e-9)
  }

  @Test func `The slippery lake is crossed with probability 14 in 17`() {
    let lake = FrozenLake.fourByFour(isSlippery: true)
    let values = optimalActionValues(of: lake, discount: 1).maxima
    #expect(abs(values[0] - 14.0 / 17) < 1e-9)
  }

  @Test func `Going left in the maximisation-bias example is worth −0.1`() {
    let values = optimalActionValues(of: MaximizationBias().meanModel, discount: 1)
    #expect(abs(values[MaximizationBias.stateA, MaximizationBias.left] + 0.1) < 1e-12)
    #expect(values[MaximizationBias.stateA, MaximizationBias.right] == 0)
  }

  /// Where the intended moves of the optimal policy lead from the start, and whether they pass
  /// along the edge of the cliff; no end if they go in a circle.
  private func behavior(
    discount: Double,
    slip: Double,
    stepReward: Double
  ) -> (end: GridMap.Cell?, alongEdge: Bool) {
    let world = GridWorld.bridgeAndCliff(slip: slip, stepReward: stepReward)
    let values = optimalActionValues(of: world, discount: discount)
    let edge = world.map.rowCount - 2
    var cell = world.map.starts[0]
    var isAlongEdge = false
    for _ in 0..<world.stateCount {
      guard let direction = Direction(rawValue: values.greedyActions(in: cell)[0]) else { break }
      let next = world.map.neighbor(of: cell, toward: direction)
      if next != cell && world.map.position(of: next).row == edge { isAlongEdge = true }
      cell = next
      if world.isTerminal(cell) { return (world.map.cells[cell], isAlongEdge) }
    }
    return (nil, isAlongEdge)
  }

  @Test(
    arguments: [
      (0.1, 0.0, -0.1, GridMap.Cell.lesserGoal, true), (0.3, 0.2, 0, .lesserGoal, false),
      (0.9, 0, -0.1, .goal, true), (0.9, 0.2, -0.1, .goal, false), (0.99, 0.2, 1, nil, false),
    ])
  func `Bridge and cliff has a setting for each way to behave`(
    discount: Double, slip: Double, stepReward: Double, end: GridMap.Cell?, alongEdge: Bool
  ) {
    let behavior = behavior(discount: discount, slip: slip, stepReward: stepReward)
    #expect(behavior.end == end)
    #expect(behavior.alongEdge == alongEdge)
  }
}
