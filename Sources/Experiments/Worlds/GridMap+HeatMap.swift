public import DynamicProgramming
public import Environments
public import Plotting

extension GridMap {
  /// The map as coloured cells: the largest action value of each cell, and arrows for the actions
  /// that are greedy within a tolerance.
  ///
  /// Goals and pits have no value, only a label.
  public func heatMap(
    of values: ActionValues, quantity: String, goalLabel: String, pitLabel: String,
    tolerance: Double = 1e-9
  ) -> HeatMap {
    HeatMap(
      cells: (0..<rowCount).map { row in
        (0..<columnCount).map { column in
          let state = index(row: row, column: column)
          switch cells[state] {
          case .wall: return HeatMap.Cell(.nan, kind: .wall)
          case .goal: return HeatMap.Cell(.nan, label: goalLabel, kind: .goal)
          case .lesserGoal: return HeatMap.Cell(.nan, label: "exit", kind: .goal)
          case .pit: return HeatMap.Cell(.nan, label: pitLabel, kind: .pit)
          case .floor, .start:
            return HeatMap.Cell(
              values[state].maximum,
              arrows: Set(
                values.greedyActions(in: state, tolerance: tolerance).compactMap(
                  HeatMap.Arrow.init)),
              label: cells[state] == .start ? "start" : "")
          }
        }
      }, quantity: quantity)
  }
}

extension HeatMap.Arrow {
  /// The arrow of an action on a grid.
  fileprivate init?(_ action: Int) {
    switch Direction(rawValue: action) {
    case .up: self = .up
    case .down: self = .down
    case .left: self = .left
    case .right: self = .right
    case nil: return nil
    }
  }
}
