import Checks
public import Engines
public import Foundation
public import Workspace

/// Grades a folder of hand-ins in shards, which an engine carries out, into one grade book.
///
///     let run = ShardedRun(
///       course: course, folder: folder, output: output, options: options, shards: 8,
///       engine: SlurmEngine()
///     ) { count in
///       PieceCommand([program, "grade", …, "--shard", "\(PieceCommand.number)/\(count)"], in: here)
///     }
///     let report = try await run.run { print($0) }
///
/// The jail and the course are tried here first, so that nothing is started that cannot end well. What the book
/// has already is left out of the shards. Their books are merged when all have ended; what a run that was
/// stopped has left is merged before the next begins.
public struct ShardedRun: Sendable {
  private let lead: GradingRun
  private let shards: Int
  private let engine: any Engine
  private let command: @Sendable (_ count: Int) -> PieceCommand
  private let folder: ShardFolder

  /// Prepares a run.
  ///
  /// - Parameters:
  ///   - course: The course that was handed out.
  ///   - folder: One folder or archive for each student.
  ///   - output: Where the grade book is. All machines must see it, the course and the hand-ins.
  ///   - options: How to grade; `jobs` hand-ins at a time within each shard.
  ///   - shards: Into how many parts the class is cut, at most.
  ///   - engine: Who starts them.
  ///   - command: What carries out a `ShardRun` of one of so many shards.
  public init(
    course: CourseFolder, folder: URL, output: URL, options: GradingOptions, shards: Int,
    engine: any Engine, command: @escaping @Sendable (_ count: Int) -> PieceCommand
  ) {
    lead = GradingRun(course: course, folder: folder, output: output, options: options)
    self.shards = max(1, shards)
    self.engine = engine
    self.command = command
    self.folder = ShardFolder(output: output)
  }

  /// Something that happened during a run.
  public enum Event: Sendable {
    /// Something happened on the leading machine before any shard was started.
    case preparing(GradingRun.Event)
    /// The course has passed its own test; so many hand-ins are left to grade, in so many shards.
    case ready(handIns: Int, shards: Int, known: Int)
    /// The engine has something to say.
    case engine(EngineEvent)
    /// So many hand-ins are in the books of the shards by now.
    case graded(Int)
  }

  /// Grades, and waits for it.
  ///
  /// - Returns: What the run did.
  /// - Throws: What `GradingRun.run` throws; `EngineError`, `UnwritableFile`. What was graded is kept in any case.
  public func run(report: @escaping @Sendable (Event) -> Void = { _ in }) async throws -> RunReport
  {
    let entries = try lead.entries()
    try GradingRun.makeFolder(lead.output)
    let book = try GradeBook(at: lead.output.appending(path: GradeBook.fileName))
    // First, since it also tells at once where the engine is not to be had: the preflight takes minutes.
    try await engine.clear(work(for: nil))
    let grader = try await lead.prepare(book) { report(.preparing($0)) }
    let left = try left(of: entries, grader, book)
    let task = ShardTask(
      students: left.map(\.student), courseVersion: grader.courseVersion, salt: grader.salt,
      count: min(shards, left.count), errand: lead.options.isAll ? UUID().uuidString : "")
    let known = entries.count - left.count
    report(.ready(handIns: left.count, shards: task.count, known: known))
    if !left.isEmpty { try await grade(task, into: book, report: report) }
    return try end(of: task, known: known, book)
  }

  /// Takes over what an earlier run has left, and gives the hand-ins that are still to be graded.
  private func left(
    of entries: [IntakeEntry], _ grader: SubmissionGrader, _ book: GradeBook
  ) throws -> [IntakeEntry] {
    if lead.options.isAll {
      try folder.remove()
      return entries
    }
    try takeOver(into: book)
    let intake = lead.intake
    return try entries.filter { try grader.takenUp(intake.read($0), in: book) == nil }
  }

  /// Has the shards graded, and takes over what they have found.
  private func grade(
    _ task: ShardTask, into book: GradeBook, report: @escaping @Sendable (Event) -> Void
  ) async throws {
    try folder.remove()
    try folder.write(task: task)
    let progress = Task { try await watch(task, report: report) }
    defer { progress.cancel() }
    do {
      try await engine.carryOut(work(for: task)) { report(.engine($0)) }
    } catch let error as EngineError {
      // Nothing runs any more. What the other shards have found is not held back.
      try takeOver(into: book)
      throw error
    }
    try takeOver(into: book)
  }

  private func work(for task: ShardTask?) -> PieceWork {
    let (count, hash) = (task?.count ?? 0, task?.hash ?? "")
    var work = PieceWork(
      name: "bellwork-grade", pieces: Array(0..<count), command: command(count),
      folder: folder.outputs
    ) { [folder] in folder.end(of: $0, task: hash) != nil }
    work.processors = lead.options.jobs
    return work
  }

  /// Says how far the shards have come, until it is cancelled.
  private func watch(_ task: ShardTask, report: @Sendable (Event) -> Void) async throws {
    let hash = task.hash
    var last = 0
    while true {
      try await Task.sleep(for: .seconds(1))
      let count = (0..<task.count).reduce(0) { $0 + folder.count(of: $1, task: hash) }
      if count != last { report(.graded(count)) }
      last = count
    }
  }

  /// Merges the books of all shards.
  private func takeOver(into book: GradeBook) throws {
    // Opened for writing, so that a shard which is still at work is noticed, and a log that it has left is read.
    let books = try folder.books.map { try GradeBook(at: folder.book(of: $0)) }
    try book.merge(books, isReplacing: lead.options.isAll)
  }

  /// Adds up the shards' reports, and removes what the book has now.
  private func end(of task: ShardTask, known: Int, _ book: GradeBook) throws -> RunReport {
    var report = RunReport()
    let hash = task.hash
    for index in 0..<task.count {
      guard let end = folder.end(of: index, task: hash) else { continue }
      report.graded += end.report.graded + end.report.known
      report.add(end.report)
    }
    report.known = known
    report.graderErrors = try GradingRun.graderErrors(in: book, task.students)
    for index in folder.numbers { try? FileManager.default.removeItem(at: folder.home(of: index)) }
    return report
  }
}
