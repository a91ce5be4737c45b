public import DecisionProcesses

/// A walk along a cliff, in which falling costs 100 and leads back to the start.
///
///     let cliff = CliffWalking()
///     cliff.outcomes(of: Direction.right.rawValue, in: 36)
///     // [Outcome(probability: 1, nextState: 36, reward: -100, isTerminal: false)]
///
/// There are 4 by 12 cells with the start at the bottom left (state 36) and the goal at the bottom
/// right (state 47), and the cliff between them. Each step pays −1, a fall −100; only the goal ends
/// the episode. Cells of the cliff cannot be stood on and count as terminal states, like walls. An
/// action is a `Direction`, counted up, down, left, right. (Gymnasium numbers the same moves 0, 2,
/// 3, 1.)
///
/// Source: Sutton and Barto (2018), example 6.6; Gymnasium's CliffWalking-v1 and
/// CliffWalkingSlippery-v1.
public struct CliffWalking: MarkovDecisionProcess, Hashable {
  /// Whether a move goes to either side with chance 1/3 each.
  public let isSlippery: Bool

  /// Creates the world, on solid ground unless told otherwise.
  public init(isSlippery: Bool = false) {
    self.isSlippery = isSlippery
  }

  /// The map; its pits are the cliff.
  public var map: GridMap { .cliff }

  public var stateCount: Int { map.count }

  public var actionCount: Int { Direction.allCases.count }

  public var initialStates: [InitialState] { map.initialStates }

  public func isTerminal(_ state: Int) -> Bool {
    map.cells[state] == .goal || map.cells[state] == .pit
  }

  public func outcomes(of action: Int, in state: Int) -> [Outcome] {
    guard !isTerminal(state) else { return [] }
    return Direction(action: action).slipping(isSlippery ? 2.0 / 3 : 0).map { way in
      outcome(ofEntering: map.neighbor(of: state, toward: way.direction), way.probability)
    }.merged()
  }

  private func outcome(ofEntering cell: Int, _ probability: Double) -> Outcome {
    let falls = map.cells[cell] == .pit
    return Outcome(
      probability: probability, nextState: falls ? map.starts[0] : cell, reward: falls ? -100 : -1,
      isTerminal: map.cells[cell] == .goal)
  }
}
