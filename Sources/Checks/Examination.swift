public import Coursework

/// What came of one exercise.
public struct Examination: Hashable, Codable, Sendable {
  /// The number of the exercise.
  public let exercise: ExerciseID
  /// The seed that repeats the run.
  public let seed: UInt64
  /// What came of each check, in order.
  public let results: [CheckResult]
  /// The learner's mistake, where a check failed.
  public let diagnosis: Diagnosis?
  /// What the learner's code printed, cut short.
  public var output = ""
  /// What was asked by the checks that did not pass, where the examiner keeps it: evidence for instructors.
  ///
  /// No encoding of the examination holds it, so that no export and no page does.
  public var conversations: [Conversation] = []

  private enum CodingKeys: CodingKey { case exercise, seed, results, diagnosis, output }

  init(exercise: ExerciseID, seed: CourseSeed, results: [CheckResult], diagnosis: Diagnosis?) {
    self.exercise = exercise
    self.seed = seed.value
    self.results = results
    self.diagnosis = diagnosis
  }

  /// Creates the examination of an exercise that could not be asked anything.
  public init(_ suite: ExerciseSuite, seed: CourseSeed, verdict: Verdict) {
    self.init(
      exercise: suite.id, seed: seed,
      results: suite.checks.map { CheckResult(check: $0, verdict: verdict) }, diagnosis: nil)
  }

  /// The verdict on the whole exercise.
  ///
  /// Passed where every check is, and there is one. Otherwise the first verdict that says something:
  /// anything but passed and not attempted before not attempted.
  public var verdict: Verdict {
    guard !results.isEmpty else { return .notRun(reason: "the exercise has no checks") }
    let verdicts = results.map(\.verdict).filter { !$0.isPassed }
    return verdicts.first { $0 != .notAttempted } ?? verdicts.first ?? .passed
  }

  /// What to say about an exercise that is not attempted: whether a part of it is.
  public var progress: String {
    let passed = results.count { $0.verdict.isPassed }
    return passed == 0
      ? "not attempted"
      : "begun: \(passed) of \(results.count) checks pass, the others still find Unattempted"
  }
}

/// What came of one check.
public struct CheckResult: Hashable, Codable, Sendable {
  /// What was claimed.
  public let claim: String
  /// The kind of property.
  public let property: Property
  /// What came of it.
  public let verdict: Verdict
  /// The question that shows a failure, in words.
  public let question: String?
  /// How the answer to it is wrong.
  public let discrepancy: Discrepancy?
  /// True where grading alone makes the check; nothing where it does not, or where a grade book is older than that.
  private let hidden: Bool?

  /// Whether grading alone makes the check, so that a learner cannot repeat it.
  public var isHidden: Bool { hidden ?? false }

  init(
    check: Check,
    verdict: Verdict,
    question: String? = nil,
    discrepancy: Discrepancy? = nil
  ) {
    self.claim = check.claim
    self.property = check.property
    self.verdict = verdict
    self.question = question
    self.discrepancy = discrepancy
    self.hidden = check.visibility == .hidden ? true : nil
  }
}

/// The mistake behind a failure.
public enum Diagnosis: Hashable, Codable, Sendable {
  /// The answers coincide with those of one known mistake, everywhere they were asked.
  case misconception(name: String, explanation: String)
  /// The answers coincide with no known mistake.
  case unknown

  /// The mistake that is named, where one is.
  public var misconceptionName: String? {
    guard case .misconception(let name, _) = self else { return nil }
    return name
  }
}
