import Coursework
import RealModule

/// How the answers of sanity checks are looked at.
///
/// The sanity checks of `Diagnostics` are no reference for them: they let an agent learn where the contract
/// asks what it should arrive at, know nothing of pairs that were never tried, and compare tenths of a
/// training, not windows.
enum SanityJudge {
  @Sendable
  static func trivial(_ question: TrivialTaskQuestion, _ answer: TrivialReport) -> Discrepancy? {
    let run = question.run
    let what = run.isTerminal ? "each step ends the episode" : "the task goes on"
    let wrong =
      Expectation.equal(
        answer.trueValue, run.trueValue,
        because: "the value: \(what), and pays \(run.reward) a step at discount \(run.discount)")
      ?? Expectation.equal(
        answer.expectedValue, run.expectedValue,
        because: "the expected value: \(run.updateCount) updates with step size \(run.stepSize) "
          + "from \(run.initialValue) toward \(run.trueValue), where \(what)")
    if let wrong { return wrong }
    let (error, allowed) = (abs(run.learnedValue - run.expectedValue), run.allowedError)
    if abs(error - allowed) <= 1e-3 * allowed { return nil }
    return Expectation.holds(
      answer.isPassed == (error <= allowed), expected: error <= allowed ? "passed" : "not passed",
      because: "\(run.learnedValue) was learned, where right updates arrive at "
        + "\(run.expectedValue) and \(allowed) is allowed",
      actual: answer.isPassed ? "passed" : "not passed")
  }

  @Sendable
  static func known(_ question: KnownValuesQuestion, _ answer: KnownValueReport) -> Discrepancy? {
    let expected = question.report
    let count = question.known.joined().count
    let tried = "\(count - expected.untriedCount) of \(count) pairs were tried"
    let wrong =
      Expectation.same(answer.untriedCount, expected.untriedCount, because: tried)
      ?? Expectation.equal(
        answer.largestError, expected.largestError,
        because:
          "the largest difference of the pairs that were tried, and infinite where a learned "
          + "value is not finite")
    let allowed = question.tolerance * question.scale
    if wrong != nil || abs(expected.largestError - allowed) <= 1e-9 * allowed { return wrong }
    return Expectation.holds(
      answer.isPassed == expected.isPassed, expected: expected.isPassed ? "passed" : "not passed",
      because: "\(tried); the largest error is \(expected.largestError), and \(question.tolerance) "
        + "times the largest known magnitude of \(question.scale) is allowed",
      actual: answer.isPassed ? "passed" : "not passed")
  }

  @Sendable
  static func errors(
    _ question: ErrorDistributionQuestion, _ answer: ErrorDistribution
  ) -> Discrepancy? {
    let expected = question.distribution
    guard let early = expected.early, let late = expected.late else {
      return Expectation.same(
        answer.verdict.rawValue, expected.verdict.rawValue,
        because: "there are \(question.tdErrors.count) errors for windows of \(question.window), "
          + "and \(question.tdErrors.count { !$0.isFinite }) are not finite")
        ?? Expectation.holds(
          answer.early == nil && answer.late == nil, expected: "nil for early and late",
          because: "the verdict is \(expected.verdict.rawValue)", actual: "a window")
    }
    let wrong =
      window(answer.early, early, "first \(question.window)")
      ?? window(answer.late, late, "last \(question.window)")
    if wrong != nil || isNear(late.deviation, 2 * early.deviation) { return wrong }
    if isNear(abs(late.mean), 3 * late.standardError) { return nil }
    return Expectation.same(
      answer.verdict.rawValue, expected.verdict.rawValue,
      because: "the deviation is \(early.deviation) early and \(late.deviation) late, where the "
        + "mean is \(late.mean) with a standard error of \(late.standardError)")
  }

  private static func window(
    _ answer: ErrorDistribution.Window?, _ expected: ErrorDistribution.Window, _ name: String
  ) -> Discrepancy? {
    guard let answer else {
      return Discrepancy(
        expected: "statistics of the \(name) errors", because: "there are enough of them",
        actual: "nil")
    }
    return Expectation.equal(
      [answer.mean, answer.deviation, answer.standardError],
      [expected.mean, expected.deviation, expected.standardError],
      because: "of the \(name) errors",
      label: { ["the mean", "the deviation", "the standard error"][$0] })
  }

  /// Whether rounding may decide which of two numbers is larger; of two zeros it does not.
  private static func isNear(_ a: Double, _ b: Double) -> Bool {
    max(a, b) > 0 && abs(a - b) <= 1e-9 * max(a, b)
  }
}

extension TrivialRun {
  /// What the state is worth.
  var trueValue: Double { isTerminal ? reward : reward / (1 - discount) }

  /// What right updates arrive at.
  var expectedValue: Double {
    let factor = 1 - stepSize * (isTerminal ? 1 : 1 - discount)
    return trueValue + .pow(factor, updateCount) * (initialValue - trueValue)
  }

  /// What the learned value may differ by.
  var allowedError: Double { 1e-6 * max(trueValue.magnitude, initialValue.magnitude) }
}

extension KnownValuesQuestion {
  /// The largest known magnitude.
  var scale: Double { known.joined().reduce(0) { max($0, $1.magnitude) } }

  /// The report as the contract has it.
  var report: KnownValueReport {
    let pairs = zip(zip(learned.joined(), known.joined()), visits.joined())
    let errors = pairs.filter { $0.1 > 0 }.map { pair in
      pair.0.0.isFinite ? (pair.0.0 - pair.0.1).magnitude : .infinity
    }
    let largest = errors.max() ?? 0
    return KnownValueReport(
      largestError: largest, untriedCount: known.joined().count - errors.count,
      isPassed: !errors.isEmpty && largest <= tolerance * scale)
  }
}

extension ErrorDistributionQuestion {
  /// The distribution as the contract has it.
  var distribution: ErrorDistribution {
    guard tdErrors.allSatisfy(\.isFinite) else {
      return ErrorDistribution(early: nil, late: nil, verdict: .notFinite)
    }
    guard tdErrors.count / 2 >= window else {
      return ErrorDistribution(early: nil, late: nil, verdict: .tooFew)
    }
    let early = ErrorDistribution.Window(of: Array(tdErrors.prefix(window)))
    let late = ErrorDistribution.Window(of: Array(tdErrors.suffix(window)))
    let isGrowing = early.deviation > 0 && late.deviation > 2 * early.deviation
    let isMoving = late.mean.magnitude > 3 * late.standardError
    return ErrorDistribution(
      early: early, late: late, verdict: isGrowing ? .growing : isMoving ? .moving : .settled)
  }
}

extension ErrorDistribution.Window {
  /// The statistics of some errors.
  init(of errors: [Double]) {
    self.init(
      mean: errors.average, deviation: errors.sampleDeviation,
      standardError: errors.sampleDeviation / Double(errors.count).squareRoot())
  }
}
