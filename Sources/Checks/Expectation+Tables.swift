import DecisionProcesses
import DynamicProgramming

/// Comparisons of tables of action values, which travel as one row for each state.
extension Expectation {
  /// A table, entry by entry.
  static func equal(
    _ answer: [[Double]],
    _ expected: ActionValues,
    within tolerance: Double = 1e-9,
    because reason: String
  ) -> Discrepancy? {
    shape(answer, stateCount: expected.stateCount, actionCount: expected.actionCount)
      ?? equal(
        Array(answer.joined()), expected.elements, within: tolerance, because: reason,
        label: { "state \($0 / expected.actionCount), action \($0 % expected.actionCount)" })
  }

  /// A table that is nowhere smaller than another, up to rounding.
  static func atLeast(
    _ answer: ActionValues,
    _ bound: ActionValues,
    because reason: String
  ) -> Discrepancy? {
    for state in 0..<bound.stateCount {
      for action in 0..<bound.actionCount {
        // A NaN is not at least anything.
        let isEnough = answer[state, action] >= bound[state, action] - 1e-9
        guard !isEnough else { continue }
        return Discrepancy(
          expected: "at least \(bound[state, action]) for state \(state), action \(action)",
          because: reason, actual: "\(answer[state, action])")
      }
    }
    return nil
  }

  /// The shape of a table: one row for each state, one value for each action.
  ///
  /// Once it holds, `ActionValues(rows:)` may be made of the answer.
  static func shape(_ answer: [[Double]], stateCount: Int, actionCount: Int) -> Discrepancy? {
    if answer.count != stateCount {
      return Discrepancy(
        expected: "\(stateCount) rows", because: "a table has one row for each state",
        actual: "\(answer.count) rows")
    }
    guard let state = answer.firstIndex(where: { $0.count != actionCount }) else { return nil }
    return Discrepancy(
      expected: "\(actionCount) values in the row of state \(state)",
      because: "a row has one value for each action", actual: "\(answer[state].count) values")
  }
}
