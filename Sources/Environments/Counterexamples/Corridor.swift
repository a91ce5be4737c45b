public import DecisionProcesses

/// A corridor that pays 1 at its far end and nothing before: what an earlier cell is worth can only
/// be learned by bootstrapping.
///
///     let corridor = Corridor(length: 8)
///     var world = Simulation(of: corridor)
///     corridor.oneHot(2)       // [0, 0, 1, 0, 0, 0, 0, 0]
///     corridor.position(2)     // 2/7, as a network may see it
///
/// The episode begins in cell 0. Action 0 goes back, and stays where it is in cell 0; action 1 goes
/// on. Going on from the last cell ends the episode and pays 1. With discount γ the best values are
///
///     q(s, on) = γ^(length − 1 − s),    q(s, back) = γ · v(max(s − 1, 0))
///
/// One synchronous sweep of one-step backups carries the reward one cell back, so cell 0 knows of it
/// after `length` sweeps and no sooner. An agent that gets the last cell right and the first one
/// wrong does not bootstrap; one whose values pass 1 bootstraps beyond the end.
public struct Corridor: MarkovDecisionProcess, Hashable {
  /// The action that goes back.
  public static let back = 0
  /// The action that goes on.
  public static let on = 1

  /// The number of cells.
  public let length: Int

  /// Creates the corridor.
  ///
  /// - Precondition: There is at least one cell.
  public init(length: Int) {
    require(length > 0, "A corridor has at least one cell.")
    self.length = length
  }

  public var actionCount: Int { 2 }

  /// One state for each cell, and the end.
  public var stateCount: Int { length + 1 }

  public var initialStates: [InitialState] { [InitialState(state: 0)] }

  public func isTerminal(_ state: Int) -> Bool { state == length }

  public func outcomes(of action: Int, in state: Int) -> [Outcome] {
    require(action == Self.back || action == Self.on, "An action is 0 (back) or 1 (on).")
    require((0...length).contains(state), "A state is an index below stateCount.")
    if state == length {
      return [Outcome(probability: 1, nextState: length, reward: 0, isTerminal: true)]
    }
    let next = action == Self.on ? state + 1 : max(state - 1, 0)
    let isEnd = next == length
    return [
      Outcome(probability: 1, nextState: next, reward: isEnd ? 1 : 0, isTerminal: isEnd)
    ]
  }
}

extension Corridor {
  /// The cell as a vector with a single 1, which generalises to no other cell; all 0 at the end.
  public func oneHot(_ state: Int) -> [Double] {
    (0..<length).map { $0 == state ? 1 : 0 }
  }

  /// The cell as a number from 0, the first one, to 1, the last one; the end is beyond that.
  public func position(_ state: Int) -> Double {
    length == 1 ? Double(state) : Double(state) / Double(length - 1)
  }
}
