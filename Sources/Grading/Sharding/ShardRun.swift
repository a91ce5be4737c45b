public import Engines
public import Foundation
import Synchronization
public import Workspace

/// Grades one shard of a class into a book of its own, as one task of a run that `ShardedRun` leads.
///
/// A shard that is started again goes on where it stopped. It tries the jail and the course itself, since its
/// machine may be another than the leading one; every result carries the sandbox level of its own machine.
public struct ShardRun: Sendable {
  private let course: CourseFolder
  private let folder: URL
  private let output: URL
  private let shard: Shard
  private let options: GradingOptions

  /// Prepares a shard.
  ///
  /// - Parameters:
  ///   - course: The course, the same for all shards.
  ///   - folder: The hand-ins of the whole class.
  ///   - output: The output folder of the whole run.
  ///   - shard: Which part.
  ///   - options: How to grade; which students and under which salt says the leading process.
  public init(
    course: CourseFolder, folder: URL, output: URL, shard: Shard, options: GradingOptions
  ) {
    self.course = course
    self.folder = folder
    self.output = output
    self.shard = shard
    self.options = options
  }

  /// Grades the part, and says that it is complete.
  ///
  /// - Throws: What `GradingRun.run` throws; `EngineError` where the task is missing, `GradingError` where it is
  ///   about another course; `UnwritableFile`.
  public func run(report: @escaping @Sendable (GradingRun.Event) -> Void = { _ in }) async throws {
    let shards = ShardFolder(output: output)
    let task = try shards.task(ShardTask.self)
    guard task.count == shard.count else { throw EngineError.noTask(shards.url.path) }
    let version = try await CourseVersion.here(of: course, exercises: options.suites)
    guard version == task.courseVersion else {
      throw GradingError.otherCourse(root: course.root.path)
    }
    var options = self.options
    (options.salt, options.isAll) = (task.salt, false)
    options.students = Set(task.students(of: shard))
    options.cache = output.appending(path: "workers")
    // Other shards may run on this machine.
    options.firstSlot = shard.index * max(1, options.jobs)
    let run = GradingRun(
      course: course, folder: folder, output: shards.home(of: shard.index), options: options)
    let (index, hash) = (shard.index, task.hash)
    let done = Mutex<Set<String>>([])
    let end = try await run.run { event in
      report(event)
      guard case .done(let result, _) = event else { return }
      done.withLock {
        $0.insert(result.student)
        // How far it has come is only to be shown; the book says what is done.
        try? shards.write(count: $0.count, of: index, task: hash)
      }
    }
    try shards.write(ShardEnd(task: hash, report: end), of: index)
  }
}
