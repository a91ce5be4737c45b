import Coursework
import DecisionProcesses
import Environments

/// Reads the behaviour of some settings off a solution by value iteration, as a learner could.
enum ExitSearch {
  /// The behaviour on the path of first greedy actions, or nil where the path falls.
  static func behavior(_ settings: HorizonSettings, _ world: ExitWorld) -> ExitBehavior? {
    let grid = FiniteModel(world.gridWorld(settings))
    var values = Array(repeating: 0.0, count: grid.stateCount)
    for _ in 0..<300 {
      values = values.indices.map { cell in
        grid.isTerminal(cell) ? 0 : (actionValues(cell, grid, values, settings).max() ?? 0)
      }
    }
    var cell = world.map.starts[0]
    var hasTouched = false
    for _ in 0..<50 {
      let row = actionValues(cell, grid, values, settings)
      let best = row.indices.reduce(0) { row[$1] > row[$0] + 1e-9 ? $1 : $0 }
      guard let direction = Direction(rawValue: best) else { return nil }
      cell = world.map.neighbor(of: cell, toward: direction)
      switch world.map.cells[cell] {
      case .lesserGoal: return hasTouched ? .nearExitAlongTheCliff : .nearExitAwayFromTheCliff
      case .goal: return hasTouched ? .farExitAlongTheCliff : .farExitAwayFromTheCliff
      case .pit: return nil
      default:
        let neighbors = Direction.allCases.map { world.map.neighbor(of: cell, toward: $0) }
        hasTouched = hasTouched || neighbors.contains { world.map.cells[$0] == .pit }
      }
    }
    return .neverLeaves
  }

  private static func actionValues(
    _ cell: Int, _ grid: FiniteModel, _ values: [Double], _ settings: HorizonSettings
  ) -> [Double] {
    (0..<grid.actionCount).map { action in
      grid.outcomes(of: action, in: cell).reduce(0) { sum, outcome in
        let future = outcome.isTerminal ? 0 : settings.discount * values[outcome.nextState]
        return sum + outcome.probability * (outcome.reward + future)
      }
    }
  }
}
