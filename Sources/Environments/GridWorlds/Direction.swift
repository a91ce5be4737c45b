import DecisionProcesses

/// A move on a grid, in the order that every grid world here counts its actions.
///
///     Direction.up.rawValue    // 0, the index of the action
///
/// The order is the first document's: up, down, left, right. Gymnasium orders moves differently in
/// each of its worlds; its indices appear only where its recorded tables are read.
public enum Direction: Int, CaseIterable, Codable, Sendable {
  case up
  case down
  case left
  case right

  /// How far one move goes, in rows (counted downward) and columns (counted to the right).
  public var offset: (rows: Int, columns: Int) {
    switch self {
    case .up: (-1, 0)
    case .down: (1, 0)
    case .left: (0, -1)
    case .right: (0, 1)
    }
  }

  /// The two directions at right angles to this one.
  public var sideways: [Direction] {
    switch self {
    case .up, .down: [.left, .right]
    case .left, .right: [.up, .down]
    }
  }

  /// Where a move goes on slippery ground: this way, or to either side with half of `slip` each.
  ///
  /// Ways of probability 0 are left out, so solid ground gives one.
  ///
  /// - Precondition: `slip` lies in `0...1`.
  public func slipping(_ slip: Double) -> [(direction: Direction, probability: Double)] {
    require((0...1).contains(slip), "A chance of slipping lies between 0 and 1.")
    let ways = [(self, 1 - slip)] + sideways.map { ($0, slip / 2) }
    return ways.filter { $0.1 > 0 }
  }
}

extension Direction {
  /// The direction of an action.
  ///
  /// - Precondition: `action` lies in `0..<4`.
  init(action: Int) {
    guard let direction = Direction(rawValue: action) else {
      stop("An action on a grid is an index below 4: up, down, left, right.")
    }
    self = direction
  }
}
