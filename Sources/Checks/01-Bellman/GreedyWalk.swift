import Coursework
import DynamicProgramming
import Environments

/// Everything that can happen to an agent that takes greedy actions and never slips.
struct GreedyWalk {
  /// Where the walk can go from each cell that it can reach, exits and pits included.
  private var moves: [Int: Set<Int>] = [:]
  private let map: GridMap

  /// A cell, and whether the walk to it has touched one beside the cliff.
  private struct Place: Hashable {
    var cell: Int
    var hasTouched: Bool
  }

  /// Follows the greedy actions of a grid from its start.
  init(_ grid: GridWorld, _ values: ActionValues, tolerance: Double) {
    map = grid.map
    var open = map.starts
    while let cell = open.popLast() {
      guard moves[cell] == nil, !grid.isTerminal(cell) else { continue }
      let next = values.greedyActions(in: cell, tolerance: tolerance)
        .compactMap(Direction.init(rawValue:)).map { grid.map.neighbor(of: cell, toward: $0) }
      moves[cell] = Set(next)
      open += next
    }
  }

  /// The one behaviour that every walk shows, or nil where there is none.
  var behavior: ExitBehavior? {
    let ends = Set(moves.values.joined().filter { moves[$0] == nil })
    if ends.isEmpty { return .neverLeaves }
    guard ends.count == 1, let end = ends.first, !hasCycle else { return nil }
    let (isAlong, isAway) = (!canEnd(beside: false), !canEnd(beside: true))
    switch map.cells[end] {
    case .lesserGoal where isAlong: return .nearExitAlongTheCliff
    case .lesserGoal where isAway: return .nearExitAwayFromTheCliff
    case .goal where isAlong: return .farExitAlongTheCliff
    case .goal where isAway: return .farExitAwayFromTheCliff
    default: return nil
    }
  }

  /// Whether a walk can come back to a cell: it then need not end.
  private var hasCycle: Bool {
    var left = moves
    // Takes away cells from which every move leads out of what is left, until none is.
    while let cell = left.first(where: { $0.value.allSatisfy { left[$0] == nil } })?.key {
      left[cell] = nil
    }
    return !left.isEmpty
  }

  /// Whether a walk can end after touching a cell beside the cliff, or without touching one.
  private func canEnd(beside: Bool) -> Bool {
    var open = map.starts.map { Place(cell: $0, hasTouched: false) }
    var seen = Set(open)
    while let place = open.popLast() {
      guard let next = moves[place.cell] else {
        if place.hasTouched == beside { return true }
        continue
      }
      for cell in next {
        let touches = moves[cell] != nil && isBesideCliff(cell)
        let place = Place(cell: cell, hasTouched: place.hasTouched || touches)
        if seen.insert(place).inserted { open.append(place) }
      }
    }
    return false
  }

  private func isBesideCliff(_ cell: Int) -> Bool {
    Direction.allCases.contains { map.cells[map.neighbor(of: cell, toward: $0)] == .pit }
  }
}
