import Coursework
import DecisionProcesses

/// How reports are compared with what has to stand in them.
extension GreedyEvaluationChecks {
  static func judgeReport(
    _ question: GreedyEvaluationQuestion,
    _ report: EvaluationReport
  ) -> Discrepancy? {
    let expected = question.expectedReport
    return Expectation.equal(
      report.returns, expected.returns,
      because: "a return is the sum of the rewards of greedy actions, up to the end or the cut",
      label: { "the return of episode \($0)" })
      ?? Expectation.equal(
        report.mean, expected.mean, because: "mean of \(expected.returns)")
      ?? judgeMargin(report.margin, expected)
      ?? judgeCounts(question, report)
  }

  private static func judgeMargin(
    _ margin: Double?,
    _ expected: EvaluationReport
  ) -> Discrepancy? {
    switch (margin, expected.margin) {
    case (nil, nil): nil
    case (nil, let expected?):
      Discrepancy(expected: "\(expected)", because: "1.96 · s / √n", actual: "no margin")
    case (let margin?, nil):
      Discrepancy(
        expected: "no margin", because: "one return says nothing about the spread",
        actual: "\(margin)")
    case (let margin?, let value?):
      Expectation.equal(
        margin, value,
        because: "1.96 · s / √n, with s² = Σ (return − mean)² / (n − 1), of \(expected.returns)")
    }
  }

  static func judgeCounts(
    _ question: GreedyEvaluationQuestion,
    _ report: EvaluationReport
  ) -> Discrepancy? {
    let expected = question.expectedReport
    return Expectation.same(
      report.solvedCount, expected.solvedCount,
      because: "solved episodes terminate with a return of at least \(question.solvedReturn); the "
        + "returns are \(expected.returns)")
      ?? Expectation.same(
        report.cutCount, expected.cutCount,
        because: "an episode is cut that does not terminate: at the limit of \(question.stepLimit) "
          + "steps, or because the world truncates it")
  }
}

/// What an evaluation has to find.
extension GreedyEvaluationQuestion {
  /// The number of steps of each episode.
  var expectedStepCounts: [Int] {
    scripts.map { $0.ending == .never ? stepLimit : min($0.rewards.count, stepLimit) }
  }

  /// The report on the greedy policy.
  var expectedReport: EvaluationReport {
    let returns = zip(scripts, expectedStepCounts).map { script, steps in
      (0..<steps).reduce(0) { $0 + script.rewards[min($1, script.rewards.count - 1)] }
    }
    let terminates = zip(scripts, expectedStepCounts).map { script, steps in
      script.ending == .terminates && script.rewards.count == steps
    }
    let n = Double(returns.count)
    let mean = returns.reduce(0, +) / n
    let variance = returns.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n - 1)
    return EvaluationReport(
      returns: returns, mean: mean, margin: n > 1 ? 1.96 * (variance / n).squareRoot() : nil,
      solvedCount: zip(returns, terminates).count { $0.0 >= solvedReturn && $0.1 },
      cutCount: terminates.count { !$0 })
  }
}
