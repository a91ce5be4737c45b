import Checks
import Coursework
import Foundation
import Judging

/// Goes through the exercises of one hand-in.
///
/// All exercises are in one program, so that a file whose code runs before any question is asked ends the
/// processes of the others, too. Where a second process ends before its time, that exercise is built and
/// examined alone; if it lives then, another file is to blame, and from there on each has a program of its own.
struct ExaminingSession {
  let grader: SubmissionGrader
  let product: SubmissionBuild.Product
  let answers: [ExerciseID: String]
  let begun: Date
  private var isPoisoned = false
  /// The first exercise whose process has ended, and was not examined alone.
  private var unexplained: ExerciseSuite?

  init(
    grader: SubmissionGrader, product: SubmissionBuild.Product, answers: [ExerciseID: String],
    begun: Date
  ) {
    self.grader = grader
    self.product = product
    self.answers = answers
    self.begun = begun
  }

  /// What comes of every exercise, in the order of the course.
  mutating func examine(faults: [ExerciseID: Verdict]) async throws -> [Examination] {
    var examinations: [ExerciseID: Examination] = [:]
    for suite in grader.suites {
      if let verdict = faults[suite.id] ?? tooLate {
        examinations[suite.id] = Examination(
          suite, seed: CourseSeed(grader.salt), verdict: verdict)
        continue
      }
      let wasPoisoned = isPoisoned
      examinations[suite.id] = try await examine(suite)
      if isPoisoned, !wasPoisoned, let first = unexplained {
        examinations[first.id] = try await examineAlone(first)
      }
    }
    return grader.suites.compactMap { examinations[$0.id] }
  }

  private mutating func examine(_ suite: ExerciseSuite) async throws -> Examination {
    if isPoisoned { return try await examineAlone(suite) }
    let examination = try await grader.examine(suite, product.program(for: suite.id))
    guard examination.verdict.isAnEnd, product.alone[suite.id] == nil else { return examination }
    if unexplained == nil {
      unexplained = suite
      return examination
    }
    let alone = try await examineAlone(suite)
    isPoisoned = !alone.verdict.isAnEnd
    return alone
  }

  /// Examines an exercise with the stubs of all others around it.
  private func examineAlone(_ suite: ExerciseSuite) async throws -> Examination {
    guard product.alone[suite.id] == nil else {
      return try await grader.examine(suite, product.program(for: suite.id))
    }
    let product = try await grader.build.build(suite.id, alone: answers[suite.id] ?? "")
    if let fault = product.faults[suite.id] {
      return Examination(suite, seed: CourseSeed(grader.salt), verdict: fault.verdict)
    }
    return try await grader.examine(suite, product.program(for: suite.id))
  }

  /// Why there is no time left, where there is none.
  private var tooLate: Verdict? {
    guard Date().timeIntervalSince(begun) > grader.deadline else { return nil }
    return .notRun(
      reason: "the exercises before it have used all of the hand-in's \(Int(grader.deadline)) s")
  }
}

extension Verdict {
  /// Whether the process ended, or was ended, before it answered.
  fileprivate var isAnEnd: Bool {
    switch self {
    case .crashed, .exitedEarly, .timedOut, .outOfMemory, .forbidden, .outputFlood,
      .protocolBroken:
      true
    default: false
    }
  }
}
