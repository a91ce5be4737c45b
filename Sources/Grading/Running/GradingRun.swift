import Checks
public import Foundation
import Judging
public import Workspace

/// Grades a folder of hand-ins into a grade book.
///
///     let options = GradingOptions(suites: Catalogue.exercises, salt: 7, jobs: 2)
///     let run = GradingRun(course: course, folder: folder, output: output, options: options)
///     let report = try await run.run { print($0) }
///
/// Each result is in the book before the next hand-in begins, so a run that is stopped is gone on with. What
/// the book has under the same sources, course and salt is not graded again; what is graded again takes the place
/// of what the book had.
public struct GradingRun: Sendable {
  let course: CourseFolder
  let folder: URL
  let output: URL
  let options: GradingOptions

  /// Prepares a run.
  ///
  /// - Parameters:
  ///   - course: The course that was handed out.
  ///   - folder: One folder or archive for each student.
  ///   - output: Where the grade book is, and what is made from it.
  ///   - options: How to grade.
  public init(course: CourseFolder, folder: URL, output: URL, options: GradingOptions) {
    self.course = course
    self.folder = folder
    self.output = output
    self.options = options
  }

  /// Something that happened during a run.
  public enum Event: Sendable {
    /// Files of answers lie beside the hand-ins, and are nobody's.
    case leftOut([String])
    /// The jail was tried.
    case preflight(PreflightReport)
    /// The course is tried.
    case trying(CourseTrial)
    /// The course has passed its own test, and this many hand-ins were found.
    case ready(handIns: Int)
    /// A hand-in is done; `isNew` where it was graded and not known before.
    case done(GradedSubmission, isNew: Bool)
    /// Where the grader may have been at fault, it examines again, one hand-in at a time.
    case again(handIns: Int)
  }

  /// Grades, and waits for it.
  ///
  /// - Returns: What the run did.
  /// - Throws: `GradingError`, `IntakeError`, `GradeBookError`, `BuildError`, `JailError`, `WorkspaceError`;
  ///   `CancellationError` where the task is cancelled. The book is whole in any case.
  public func run(
    report: @escaping @Sendable (Event) -> Void = { _ in }
  ) async throws -> RunReport {
    let entries = try self.entries()
    try Self.makeFolder(output)
    let book = try GradeBook(at: output.appending(path: GradeBook.fileName))
    let grader = try await prepare(book, report: report)
    try keepPass(of: grader)
    report(.ready(handIns: entries.count))
    var log = try await pass(
      entries, book: book, grader: grader, jobs: options.jobs,
      taking: options.isAll ? .everything : .whatIsNew, report: report)
    if !log.again.isEmpty {
      report(.again(handIns: log.again.count))
      let second = try await pass(
        log.again, book: book, grader: grader.patient, jobs: 1, taking: .whatIsInDoubt,
        report: report)
      log.report.add(second.report)
    }
    log.report.graderErrors = try log.again.isEmpty ? 0 : Self.graderErrors(in: book, log.students)
    return log.report
  }

  /// Reads hand-ins, and misses nothing in them that is not graded.
  var intake: Intake { Intake(graded: options.suites) }

  /// The hand-ins to grade.
  func entries() throws -> [IntakeEntry] {
    let all = try intake.submissions(in: folder)
    guard let students = options.students else { return all }
    return all.filter { students.contains($0.student) }
  }

  /// Gets ready to grade: the jail is tried, the book learns of the course, and the course passes its own test.
  func prepare(
    _ book: GradeBook, report: @escaping @Sendable (Event) -> Void
  ) async throws -> SubmissionGrader {
    if options.students == nil {
      let loose = try intake.looseFiles(in: folder)
      if !loose.isEmpty { report(.leftOut(loose)) }
    }
    let grader = try await grader(report: report)
    try await grader.artist?.tryProgram()
    let known = try book.outline(courseVersion: grader.courseVersion)
    if !(known?.isTried ?? false) {
      let tried = await outline { report(.trying($0)) }
      try book.setOutline(tried, courseVersion: grader.courseVersion)
    }
    if try hasPassedBefore(grader) { return grader }
    var plain = grader
    plain.artist = nil
    try await CoursePreflight(course: course, grader: plain.patient).run { report(.trying($0)) }
    return grader
  }

  /// What is graded; a shard leaves it to the leading process to try what is earned trivially.
  private func outline(tell: @Sendable (CourseTrial) -> Void) async -> CourseOutline {
    let outline = CourseOutline(Catalogue.chapters).restricted(to: options.suites)
    return options.students == nil
      ? await outline.tryingTrivialAnswers(to: options.suites, tell: tell) : outline
  }

  /// What grades, after the jail was tried.
  private func grader(report: (Event) -> Void) async throws -> SubmissionGrader {
    let preflight = try await Preflight(
      jail: options.jail, gradeBookFolder: output.path
    ).run()
    report(.preflight(preflight))
    if preflight.level == .limitsOnly, !options.acceptsUnsandboxed {
      throw GradingError.unsandboxed(lacking: preflight.lacking)
    }
    let jail = options.jail.at(preflight.level).inSlot(options.firstSlot)
    let version = try await CourseVersion.here(of: course, exercises: options.suites)
    let build = try SubmissionBuild(
      stubs: StubShelf(of: course), parts: WorkerParts(),
      cache: options.cache ?? output.appending(path: "workers"), version: version, jail: jail,
      audit: options.hasGate ? ObjectAudit() : nil)
    return SubmissionGrader(
      suites: options.suites, build: build, jail: jail, level: preflight.level,
      courseVersion: version, salt: options.salt, gate: options.hasGate ? GateProcess() : nil,
      deadline: options.deadline, wallLimit: options.wallLimit,
      artist: options.hasFigures ? FigureArtist() : nil)
  }

  /// Makes an output folder where there is none, open to its owner alone: it holds names and marks.
  ///
  /// One that is there keeps its rights.
  ///
  /// - Throws: `BuildError.unwritable`.
  public static func makeFolder(_ folder: URL) throws {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder)
    if exists, isFolder.boolValue { return }
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw BuildError.unwritable(folder.path, reason: error.localizedDescription)
    }
  }

  static func graderErrors(in book: GradeBook, _ students: [String]) throws -> Int {
    try students.count { try book.attempts(of: $0).last?.hasGraderError ?? false }
  }
}
