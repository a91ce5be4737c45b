import DecisionProcesses
import DynamicProgramming

/// Comparisons of tables of action values, which travel as one row for each state.
extension Expectation {
  /// A table, entry by entry.
  static func equal(
    _ answer: [[Double]],
    _ expected: [[Double]],
    within tolerance: Double = 1e-9,
    because reason: String
  ) -> Discrepancy? {
    let actionCount = expected.first?.count ?? 0
    return shape(answer, stateCount: expected.count, actionCount: actionCount)
      ?? equal(
        Array(answer.joined()), Array(expected.joined()), within: tolerance, because: reason,
        label: { "state \($0 / actionCount), action \($0 % actionCount)" })
  }

  /// A table, entry by entry.
  static func equal(
    _ answer: [[Double]],
    _ expected: ActionValues,
    within tolerance: Double = 1e-9,
    because reason: String
  ) -> Discrepancy? {
    equal(answer, expected.rows, within: tolerance, because: reason)
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

  /// A table of that shape, all of whose values are finite.
  static func finite(_ answer: [[Double]], stateCount: Int, actionCount: Int) -> Discrepancy? {
    shape(answer, stateCount: stateCount, actionCount: actionCount)
      ?? holds(
        answer.joined().allSatisfy(\.isFinite), expected: "finite values",
        because: "a table is a table of numbers", actual: "a value that is not finite")
  }
}
