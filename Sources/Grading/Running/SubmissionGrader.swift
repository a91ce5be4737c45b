import Checks
import Coursework
import Foundation
import Judging

/// Grades one hand-in: gate, build, and a jailed worker for each exercise.
struct SubmissionGrader: Sendable {
  /// The exercises that are graded.
  let suites: [ExerciseSuite]
  private(set) var build: SubmissionBuild
  private(set) var jail: Jail
  let level: SandboxLevel
  let courseVersion: String
  let salt: UInt64
  /// Who reads the sources before they are compiled; nobody where it is nil.
  var gate: GateProcess?
  /// The longest that one hand-in may take on the wall, in seconds.
  var deadline: Double = 1800
  /// The longest that any answer may take on the wall, in seconds.
  var wallLimit: Double = 60
  /// Who draws what the answers do; nobody where it is nil.
  var artist: FigureArtist?
  /// Hears how many exercises of a hand-in have been examined; nobody does where it is nil.
  var whenExamined: (@Sendable (_ count: Int) -> Void)?

  /// How long the stages took, in seconds.
  struct Times: Hashable, Sendable {
    var build = 0.0
    var judge = 0.0
  }

  /// The hash of what was accepted.
  static func contentHash(of handIn: HandIn) -> String {
    SHA256.hex(
      of: handIn.sources.sorted { $0.key < $1.key }.flatMap { ["\($0.key)", $0.value] })
  }

  /// The same grader as one of the jobs that run at the same time.
  ///
  /// Where the machine grants no namespaces, threads are counted by user: one job's must not count against another's.
  ///
  /// - Throws: `BuildError.unwritable`.
  func inSlot(_ slot: Int) throws -> SubmissionGrader {
    var grader = self
    grader.jail = jail.inSlot(slot)
    grader.build = try build.using(grader.jail)
    return grader
  }

  /// The same grader with three times the time: for what must not depend on how busy the machine is.
  var patient: SubmissionGrader {
    var patient = self
    patient.wallLimit *= 3
    patient.deadline *= 3
    return patient
  }

  /// What came of a hand-in.
  struct Graded: Sendable {
    var result: GradedSubmission
    /// The drawings by exercise; nil where none are wanted.
    let figures: [ExerciseID: String]?
    /// What was compiled.
    let builds: [BuildRecord]
    /// How long it took.
    let times: Times
  }

  /// Grades a hand-in.
  ///
  /// What goes wrong on the grader's side becomes the verdict *grader error* of the exercises that it concerns.
  ///
  /// - Parameters:
  ///   - handIn: What was handed in.
  ///   - first: An earlier result of the same sources: only what is in doubt there is examined again.
  /// - Returns: The result, and what is kept beside it.
  /// - Throws: `CancellationError` where the task is cancelled; there is no result then.
  func grade(_ handIn: HandIn, after first: GradedSubmission? = nil) async throws -> Graded {
    let begun = Date()
    var grader = self
    let log: BuildLog
    (grader.build, log) = build.logged(for: handIn.sources)
    let findings = try await grader.findings(on: handIn, after: first, begun: begun)
    let examinations = findings.examinations
    var result = GradedSubmission(
      student: handIn.student, contentHash: Self.contentHash(of: handIn), notes: handIn.notes,
      examinations: first?.reconciled(with: examinations) ?? examinations, sandboxLevel: level,
      courseVersion: courseVersion, salt: salt, begun: begun,
      seconds: Date().timeIntervalSince(begun))
    result.isReconsidered = first.map { $0.isReconsidered && !$0.hasGraderError } ?? false
    return Graded(
      result: result, figures: findings.figures, builds: log.builds, times: findings.times)
  }

  /// What is found about a hand-in before it is put down as a result.
  private struct Findings {
    var examinations: [Examination] = []
    var figures: [ExerciseID: String]?
    var times = Times()
  }

  /// Finds out, and takes what stops it for the grader's own error with every exercise.
  private func findings(
    on handIn: HandIn, after first: GradedSubmission?, begun: Date
  ) async throws -> Findings {
    var findings = Findings()
    do {
      try await find(&findings, on: handIn, after: first, begun: begun)
    } catch is CancellationError {
      throw CancellationError()
    } catch {
      findings.examinations = suites.map {
        Examination($0, seed: CourseSeed(salt), verdict: .graderError("\(error)"))
      }
    }
    try Task.checkCancellation()
    return findings
  }

  /// Gate, build, examination and figures.
  private func find(
    _ findings: inout Findings, on handIn: HandIn, after first: GradedSubmission?, begun: Date
  ) async throws {
    var faults = try await gateFaults(of: handIn)
    let clean = handIn.sources.filter { faults[$0.key] == nil }
    let clock = ContinuousClock()
    let start = clock.now
    let product = try await build.build(clean)
    findings.times.build = (clock.now - start) / .seconds(1)
    for (id, fault) in product.faults { faults[id] = fault.verdict }
    var session = ExaminingSession(
      grader: self, product: product, sources: handIn.sources, refused: Set(faults.keys),
      begun: begun, first: first)
    findings.examinations = try await session.examine(faults: faults)
    findings.figures = try await figures(of: findings.examinations, product, begun: begun)
    findings.times.judge = (clock.now - start) / .seconds(1) - findings.times.build
  }

  /// What answers do that were asked to the end, drawn; less where the hand-in has no time left.
  private func figures(
    of examinations: [Examination], _ product: SubmissionBuild.Product, begun: Date
  ) async throws -> [ExerciseID: String]? {
    guard let artist else { return nil }
    var figures: [ExerciseID: String] = [:]
    for examination in examinations where [.passed, .failed].contains(examination.verdict) {
      try Task.checkCancellation()
      guard Date().timeIntervalSince(begun) < deadline else { break }
      let id = examination.exercise
      let worker = jail.worker(product.program(for: id), limits: FigureArtist.limits)
      figures[id] = await artist.drawing(of: id, by: worker, seed: salt)
    }
    return figures
  }

  /// The exercises whose sources break a rule.
  private func gateFaults(of handIn: HandIn) async throws -> [ExerciseID: Verdict] {
    guard let gate else { return [:] }
    return try await gate.violations(in: handIn.sources).mapValues { .policy($0.summary) }
  }

  /// Examines one exercise by a worker.
  func examine(_ suite: ExerciseSuite, _ program: WorkerProgram) async throws -> Examination {
    var judge = Judge(program: jail.worker(program), seed: CourseSeed(salt))
    judge.wallLimit = wallLimit
    judge.keepsConversations = true
    judge.findLines = { [build] addresses in await build.lines(of: addresses, in: program) }
    let examination = await judge.examine(suite)
    try Task.checkCancellation()
    return examination
  }
}

extension SubmissionBuild.Fault {
  /// The verdict on the exercise.
  var verdict: Verdict {
    switch self {
    case .didNotCompile(let words): .didNotCompile(words)
    case .policy(let reason): .policy(reason)
    }
  }
}
