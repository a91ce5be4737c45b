import Checks
import Coursework
import Foundation
import Judging
import Workspace

/// Goes through the exercises of one hand-in.
///
/// All exercises are in one program, so that a file whose code runs before any question is asked ends the
/// processes of the others, too. Where a second process ends before its time, that exercise is built and
/// examined alone; if it lives then, another file is to blame, and from there on each has a program of its own.
struct ExaminingSession {
  let grader: SubmissionGrader
  let product: SubmissionBuild.Product
  /// What was handed in and not refused.
  let answers: [ExerciseID: String]
  /// What was handed in and refused.
  let refused: [ExerciseID: String]
  let begun: Date
  /// The result that is looked at again, where there is one.
  let first: GradedSubmission?
  private var isPoisoned = false
  /// The first exercise whose process has ended, and was not examined alone.
  private var unexplained: ExerciseSuite?

  init(
    grader: SubmissionGrader, product: SubmissionBuild.Product, sources: [ExerciseID: String],
    refused: Set<ExerciseID>, begun: Date, first: GradedSubmission? = nil
  ) {
    self.grader = grader
    self.product = product
    self.answers = sources.filter { !refused.contains($0.key) }
    self.refused = sources.filter { refused.contains($0.key) }
    self.begun = begun
    self.first = first
  }

  /// What comes of every exercise, in the order of the course.
  mutating func examine(faults: [ExerciseID: Verdict]) async throws -> [Examination] {
    var examinations = first?.settled ?? [:]
    for suite in order where examinations[suite.id] == nil {
      if let verdict = faults[suite.id] ?? tooLate {
        examinations[suite.id] = Examination(
          suite, seed: CourseSeed(grader.salt), verdict: verdict)
        continue
      }
      let wasPoisoned = isPoisoned
      examinations[suite.id] = try await examine(suite)
      grader.whenExamined?(examinations.count)
      if isPoisoned, !wasPoisoned, let first = unexplained {
        examinations[first.id] = try await examineAlone(first)
      }
    }
    if first != nil, !isPoisoned, let last = unexplained {
      // Most others are not examined again, so that nothing shows whether another file is to blame.
      examinations[last.id] = try await examineAlone(last)
    }
    return await waiting(examinations)
  }

  /// The exercises in the order in which they are examined: that of the course, and last those that have used
  /// up their time on the wall before, so that nobody's time runs out for them.
  private var order: [ExerciseSuite] {
    let slow = Set(
      first?.examinations.filter { examination in
        examination.results.contains {
          if case .timedOut(.wall) = $0.verdict { true } else { false }
        }
      }.map(\.exercise) ?? [])
    return grader.suites.filter { !slow.contains($0.id) }
      + grader.suites.filter { slow.contains($0.id) }
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

  /// Examines an exercise with the stubs of all others around it, but for those that it calls; and if it ends
  /// again, without those as well.
  private func examineAlone(_ suite: ExerciseSuite) async throws -> Examination {
    guard product.alone[suite.id] == nil else {
      return try await grader.examine(suite, product.program(for: suite.id))
    }
    let examination = try await examineAlone(suite, isStrict: false)
    let hasOthers = grader.build.needs(of: suite.id, in: answers).count > 1
    guard hasOthers, examination.verdict.isAnEnd else { return examination }
    return try await examineAlone(suite, isStrict: true)
  }

  private func examineAlone(_ suite: ExerciseSuite, isStrict: Bool) async throws -> Examination {
    let product = try await grader.build.build(
      alone: suite.id, among: answers, isStrict: isStrict)
    if let fault = product.faults[suite.id] {
      return Examination(suite, seed: CourseSeed(grader.salt), verdict: fault.verdict)
    }
    return try await grader.examine(suite, product.program(for: suite.id))
  }

  /// Says of an answer that has come to nothing since it calls another that it waits for that one: for a stub, or
  /// for an answer that does not pass.
  private func waiting(_ examinations: [ExerciseID: Examination]) async -> [Examination] {
    let all = answers.merging(refused) { $1 }
    let links = grader.build.links(among: all)
    var told: [Examination] = []
    for suite in grader.suites {
      guard var examination = examinations[suite.id] else { continue }
      if examination.verdict == .notAttempted {
        let awaited = await links.awaited(by: suite.id) { id in
          examinations[id]?.verdict.isPassed ?? grader.build.isTouched(id, in: all)
        }
        if let awaited {
          examination = Examination(
            suite, seed: CourseSeed(grader.salt), verdict: .waiting(forExercise: "\(awaited)"))
        }
      }
      told.append(examination)
    }
    return told
  }

  /// Why there is no time left, where there is none.
  private var tooLate: Verdict? {
    guard Date().timeIntervalSince(begun) > grader.deadline else { return nil }
    return .beyondDeadline(seconds: grader.deadline)
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
