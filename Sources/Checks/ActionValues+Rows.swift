public import DynamicProgramming

extension ActionValues {
  /// The table as it travels: one row for each state, one value for each action.
  ///
  /// - Complexity: O(states · actions).
  public var rows: [[Double]] { (0..<stateCount).map { Array(self[$0]) } }
}
