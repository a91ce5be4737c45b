public import DecisionProcesses

/// A walk across a frozen lake to a goal, past holes in the ice.
///
///     let lake = FrozenLake.fourByFour(isSlippery: true)
///     lake.outcomes(of: Direction.right.rawValue, in: 14)    // goal, up or down, a third each
///
/// States are cells, row by row; an action is a `Direction`, counted up, down, left, right.
/// (Gymnasium numbers the same moves 3, 1, 0, 2.) Goal and holes end the episode, and other steps
/// pay nothing. On slippery ice a move goes where it should, or to either side, with chance 1/3
/// each.
///
/// Source: Gymnasium's FrozenLake-v1; the first document's deterministic variant.
public struct FrozenLake: MarkovDecisionProcess, Hashable {
  /// The lake as the grid world that it is.
  public let grid: GridWorld

  /// Creates a lake; pits of the map are its holes.
  ///
  /// - Precondition: The rewards are finite.
  public init(map: GridMap, isSlippery: Bool, goalReward: Double = 1, holeReward: Double = 0) {
    grid = GridWorld(
      map: map,
      configuration: GridWorldConfiguration(
        goalReward: goalReward, pitReward: holeReward, stepReward: 0,
        slip: isSlippery ? 2.0 / 3 : 0))
  }

  /// The first document's variant: solid ground, goal +1, four holes −1.
  public static let document = FrozenLake(
    map: .documentFrozenLake, isSlippery: false, holeReward: -1)

  /// Gymnasium's lake of 4 by 4 cells.
  public static func fourByFour(isSlippery: Bool) -> FrozenLake {
    FrozenLake(map: .frozenLake4x4, isSlippery: isSlippery)
  }

  /// Gymnasium's lake of 8 by 8 cells.
  public static func eightByEight(isSlippery: Bool) -> FrozenLake {
    FrozenLake(map: .frozenLake8x8, isSlippery: isSlippery)
  }

  public var stateCount: Int { grid.stateCount }

  public var actionCount: Int { grid.actionCount }

  public var initialStates: [InitialState] { grid.initialStates }

  public func isTerminal(_ state: Int) -> Bool { grid.isTerminal(state) }

  public func outcomes(of action: Int, in state: Int) -> [Outcome] {
    grid.outcomes(of: action, in: state)
  }
}
