public import DecisionProcesses

/// A warehouse with a shelf nearby that pays 1 and a bay far away that pays 10, past a stairwell.
///
///     let warehouse = Warehouse(isSlippery: true)
///     optimalActionValues(of: warehouse, discount: Warehouse.discount)    // go right, to the bay
///
/// The shelf is three moves to the left of the start, and the bay nine to the right and below. A
/// robot that soon stops exploring knows the shelf and not the bay. Both end the episode, as does
/// falling down the stairwell beside the bay, which costs 10; other moves pay nothing.
///
///     g..S......
///     .#.#.#.#.#
///     ..........
///     .#.#.#.#PG
///
/// On a slippery floor a fifth of the moves go sideways, half of them to each side, so that the last
/// steps to the bay are a risk: with the discount of 0.95 the best policy falls in one episode of
/// eight (9/73). Without a discount the best one has patience and never falls. States are
/// cells, row by row; an action is a `Direction`, counted up, down, left, right.
///
/// Source: drawn for this course after the first document's incident "The Case of the Wandering
/// Robot", which gives neither a map nor rewards.
public struct Warehouse: MarkovDecisionProcess, Hashable {
  /// The warehouse as the grid world that it is.
  public let grid: GridWorld

  /// The discount with which the warehouse is meant to be solved.
  public static let discount = 0.95

  /// Creates the warehouse, on solid ground unless told otherwise.
  public init(isSlippery: Bool = false) {
    grid = GridWorld(
      map: .warehouse,
      configuration: GridWorldConfiguration(stepReward: 0, slip: isSlippery ? 0.2 : 0))
  }

  /// The cell of the shelf, which pays 1.
  public var shelf: Int { cell(.lesserGoal) }

  /// The cell of the bay, which pays 10.
  public var bay: Int { cell(.goal) }

  public var stateCount: Int { grid.stateCount }

  public var actionCount: Int { grid.actionCount }

  public var initialStates: [InitialState] { grid.initialStates }

  public func isTerminal(_ state: Int) -> Bool { grid.isTerminal(state) }

  public func outcomes(of action: Int, in state: Int) -> [Outcome] {
    grid.outcomes(of: action, in: state)
  }

  private func cell(_ kind: GridMap.Cell) -> Int {
    guard let index = grid.map.cells.firstIndex(of: kind) else {
      fatalError("The map of the warehouse has both a shelf and a bay.")
    }
    return index
  }
}
