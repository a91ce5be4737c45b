import Coursework
import RealModule

/// Decides about tracking by weights: what each observation, drift and noise adds to an estimate.
///
/// No recursion is followed here, so that nothing is judged by a copy of itself.
enum NonStationaryTrackingJudge {
  static func estimates(_ question: TrackingEstimatesQuestion, _ answer: [Double]) -> Discrepancy? {
    let expected = question.observations.indices.map { last in
      let seen = question.observations[...last]
      let mean = { seen.reduce(0, +) / Double(seen.count) }
      guard case .constant(let stepSize) = question.rule else { return mean() }
      let faded = seen.enumerated().map { index, observation in
        stepSize * .pow(1 - stepSize, last - index) * observation
      }
      return faded.reduce(0, +) + .pow(1 - stepSize, last + 1) * question.initialEstimate
    }
    let reason =
      switch question.rule {
      case .constant(let stepSize):
        "each observation moves the estimate by \(stepSize) of the way, from "
          + "\(question.initialEstimate) on"
      case .sampleAverage: "the mean of the observations so far"
      }
    return Expectation.equal(
      answer, expected, because: reason, label: { "the estimate after observation \($0 + 1)" })
  }

  static func error(_ question: TrackingErrorQuestion, _ answer: Double) -> Discrepancy? {
    let differences = zip(question.estimates, question.targets).dropFirst(question.first).map(-)
    let sum = differences.reduce(0) { $0 + $1 * $1 }
    return Expectation.equal(
      answer, sum / Double(differences.count),
      because: "the mean square of the differences \(differences)")
  }

  static func expectedErrors(_ question: ExpectedErrorsQuestion, _ answer: [Double]) -> Discrepancy?
  {
    let (drift, noise) = (question.drift, question.noise)
    let expected = (1...max(question.count, 1)).prefix(question.count).map { n in
      let count = Double(n)
      switch question.rule {
      case .constant(let stepSize):
        return limit(stepSize, drift, noise) * (1 - .pow(1 - stepSize, 2 * n))
      case .sampleAverage:
        // The k-th drift before the last is missing from k − 1 of n observations.
        return drift * (count - 1) * (2 * count - 1) / (6 * count) + noise / count
      }
    }
    return Expectation.equal(
      answer, expected,
      because: "P becomes (1 − α)² (P + drift) + α² · noise, from 0, with "
        + (question.rule == .sampleAverage ? "α = 1 / n" : "the constant α"),
      label: { "the expected square after observation \($0 + 1)" })
  }

  static func limit(_ question: LimitErrorQuestion, _ answer: Double?) -> Discrepancy? {
    switch question.rule {
    case .constant(let stepSize):
      limit(
        answer, limit(stepSize, question.drift, question.noise),
        because: "P = (1 − α)² (P + drift) + α² · noise has this solution")
    case .sampleAverage:
      limit(
        answer, question.drift == 0 ? 0 : nil,
        because: question.drift == 0
          ? "the mean of ever more observations has no noise left"
          : "the mean square of the sample average grows by about a third of the drift each time")
    }
  }

  static func limit(_ answer: Double?, _ expected: Double?, because reason: String) -> Discrepancy?
  {
    switch (answer, expected) {
    case (nil, nil): nil
    case (let answer?, let expected?): Expectation.equal(answer, expected, because: reason)
    case (nil, let expected?):
      Discrepancy(expected: "\(expected)", because: reason, actual: "nil: no limit")
    case (let answer?, nil):
      Discrepancy(expected: "nil: no limit", because: reason, actual: "\(answer)")
    }
  }

  static func rule(_ question: BestRuleQuestion, _ answer: TrackingRule) -> Discrepancy? {
    guard question.drift > 0 else {
      return rule(answer, .sampleAverage, because: "its limit is 0, and no other's is smaller")
    }
    return rule(
      answer, .constant(stepSize: best(question.drift, question.noise)),
      because: "the limit of this step size is least, and the sample average has none")
  }

  static func rule(
    _ answer: TrackingRule, _ expected: TrackingRule, because reason: String
  ) -> Discrepancy? {
    if case .constant(let answer) = answer, case .constant(let expected) = expected {
      return Expectation.equal(answer, expected, within: 1e-6, because: reason)
    }
    return Expectation.same(answer, expected, because: reason)
  }

  private static func limit(_ stepSize: Double, _ drift: Double, _ noise: Double) -> Double {
    let rest = (1 - stepSize) * (1 - stepSize)
    return stepSize * noise / (2 - stepSize) + rest * drift / (stepSize * (2 - stepSize))
  }

  /// Kalman's gain: M / (M + noise), where M = drift + M · noise / (M + noise) is the variance
  /// before an observation.
  private static func best(_ drift: Double, _ noise: Double) -> Double {
    let variance = (drift + (drift * drift + 4 * drift * noise).squareRoot()) / 2
    return variance / (variance + noise)
  }
}
