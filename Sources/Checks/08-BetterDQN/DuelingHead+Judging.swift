import Coursework

/// How action values and gradients are looked at.
extension DuelingHeadChecks {
  @Sendable
  static func judge(_ question: DuelingForwardQuestion, _ answer: [[Double]]) -> Discrepancy? {
    let expected = zip(question.values, question.advantages).map { value, row in
      let mean = row.average
      return row.map { value + ($0 - mean) }
    }
    return Expectation.equal(
      answer, expected,
      because: "an action value is the state's value plus the action's advantage minus the mean of "
        + "that state's advantages")
  }

  @Sendable
  static func judgeGradients(
    _ question: DuelingBackwardQuestion, _ answer: DuelingGradients
  ) -> Discrepancy? {
    let rows = question.outputGradients
    return Expectation.all(
      {
        Expectation.equal(
          answer.values, rows.map { $0.reduce(0, +) },
          because: "a state's value is in each of its action values, so their gradients add up",
          label: { "the value of state \($0)" })
      },
      {
        Expectation.equal(
          answer.advantages, rows.map { row in row.map { $0 - row.average } },
          because:
            "an advantage raises its own action value by 1, and lowers all of its state by 1 "
            + "over their number")
      })
  }

  /// The shape of gradients, without which they cannot be multiplied.
  static func shape(
    _ question: DuelingBackwardQuestion, _ answer: DuelingGradients
  ) -> Discrepancy? {
    let rows = question.outputGradients
    return Expectation.count(
      answer.values.count, rows.count, because: "each state has a value")
      ?? Expectation.shape(
        answer.advantages, stateCount: rows.count, actionCount: rows.first?.count ?? 0)
  }
}

extension [Double] {
  /// The mean; 0 of no numbers.
  var average: Double { isEmpty ? 0 : reduce(0, +) / Double(count) }

  /// The sum of the products of entries at the same place.
  func paired(with other: [Double]) -> Double { zip(self, other).reduce(0) { $0 + $1.0 * $1.1 } }
}
