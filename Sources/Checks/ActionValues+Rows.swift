import DynamicProgramming

extension ActionValues {
  /// The table as it travels: one row for each state.
  var rows: [[Double]] { (0..<stateCount).map { Array(self[$0]) } }
}
