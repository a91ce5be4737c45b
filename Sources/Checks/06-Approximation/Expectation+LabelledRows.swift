/// Comparisons of rows of numbers that are no table of states and actions.
extension Expectation {
  /// Rows of numbers, entry by entry; `label` names an entry by its row and its place in it.
  static func equal(
    _ answer: [[Double]],
    _ expected: [[Double]],
    within tolerance: Double = 1e-9,
    because reason: String,
    label: (_ row: Int, _ place: Int) -> String
  ) -> Discrepancy? {
    if let wrong = count(answer.count, expected.count, because: reason) { return wrong }
    for row in expected.indices {
      if let wrong = equal(
        answer[row], expected[row], within: tolerance, because: reason,
        label: { label(row, $0) })
      {
        return wrong
      }
    }
    return nil
  }
}
