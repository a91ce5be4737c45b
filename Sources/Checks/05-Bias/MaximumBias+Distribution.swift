import Coursework
import DecisionProcesses
import Statistics

/// How large the biases are where samples are normal, as quadrature knows it.
///
/// The noise is the judge's own: what is judged is a number that the samples determine.
extension MaximumBiasChecks {
  /// 300 repetitions of two samples, deviation 1, and how far the biases may be off.
  ///
  /// The single estimate moves by at most 1 / √2 times a move of its noise, so the average is
  /// further off than t with probability at most 2 exp(−300 t²), 1e-13 for t = 0.32 (Tsirelson,
  /// Ibragimov and Sudakov, 1976). The double estimate is the selected mean, from an interval of
  /// length w, plus an independent draw of variance 1: 2 exp(−150 t² / (1 + w² / 4)) (Hoeffding,
  /// 1963).
  private static let runs = 300

  static let equalMeans = Check(
    "of equal means the single estimate is too large on average, the double estimate right", .bias,
    falseAlarm: .atMost(
      1e-9,
      power: "Evaluating with the half that selects is off by 0.84 or more: missed with "
        + "probability below 1e-11."),
    shrinks: false
  ) { generator in
    EstimatorBiasesQuestion.normal(
      means: Array(
        repeating: generator.number(in: -5...5), count: generator.integer(in: 3...5)),
      runs: runs, using: &generator)
  } judge: { question, answer in
    judgeBiases(question, answer, within: (0.32, 0.4))
  }

  static let differentMeans = Check(
    "of different means the double estimate is too small on average, the single too large", .bias,
    falseAlarm: .atMost(
      1e-9,
      power: "Evaluating with the half that selects is off by 0.87: missed with probability below "
        + "1e-11."),
    shrinks: false
  ) { generator in
    let best = generator.number(in: -5...5)
    return EstimatorBiasesQuestion.normal(
      means: [best - 1, best, best - 1, best - 1], runs: runs, using: &generator)
  } judge: { question, answer in
    judgeBiases(question, answer, within: (0.32, 0.45))
  }

  private static func judgeBiases(
    _ question: EstimatorBiasesQuestion,
    _ answer: EstimatorBiases,
    within tolerance: (single: Double, double: Double)
  ) -> Discrepancy? {
    let truth = question.means.max() ?? .nan
    return Expectation.all(
      {
        judge(
          answer.single, "single",
          MaximumOfMeans.expectedSingleEstimate(means: question.means, deviation: 1, sampleCount: 2)
            - truth, within: tolerance.single)
      },
      {
        judge(
          answer.double, "double",
          MaximumOfMeans.expectedDoubleEstimate(means: question.means, deviation: 1, sampleCount: 2)
            - truth, within: tolerance.double)
      })
  }

  private static func judge(
    _ bias: Double, _ estimator: String, _ exact: Double, within tolerance: Double
  ) -> Discrepancy? {
    func text(_ value: Double) -> String { "\((value * 1000).rounded() / 1000)" }
    return Expectation.holds(
      abs(bias - exact) <= tolerance,
      expected: "a bias of the \(estimator) estimator in "
        + "\(text(exact - tolerance))...\(text(exact + tolerance))",
      because: "it is \(text(exact)) by quadrature; \(runs) repetitions of two normal samples with "
        + "deviation 1 leave that interval with probability below 1e-9",
      actual: text(bias))
  }
}
