public import Engines
public import Foundation

/// Makes the missing runs of a study in shards, which an engine carries out, into one table.
///
///     let run = ShardedStudy(
///       of: study, in: output, shards: 8, processors: 1, engine: SlurmEngine()
///     ) { count in
///       PieceCommand([program, "experiment", …, "--shard", "\(PieceCommand.number)/\(count)"], in: here)
///     }
///     let table = try await run.run { print($0) }
///
/// Each shard adds its runs to a file of its own, which is read back like the table when all have ended; what a
/// run that was stopped has left is taken over before the next begins. The table has one writer at any time.
public struct ShardedStudy<Study: LongStudy>: Sendable {
  private let study: Study
  private let file: StudyFile<Study.Table>
  private let folder: ShardFolder
  private let shards: Int
  private let processors: Int
  private let engine: any Engine
  private let command: @Sendable (_ count: Int) -> PieceCommand

  /// Prepares a study.
  ///
  /// - Parameters:
  ///   - study: The study.
  ///   - output: The folder of its table, which is called after it. All machines must see it.
  ///   - shards: Into how many parts the missing runs are dealt, at most.
  ///   - processors: The runs that each shard makes at a time.
  ///   - engine: Who starts the shards.
  ///   - command: What makes one of so many shards.
  public init(
    of study: Study, in output: URL, shards: Int, processors: Int, engine: any Engine,
    command: @escaping @Sendable (_ count: Int) -> PieceCommand
  ) {
    self.study = study
    file = study.file(in: output)
    folder = ShardFolder(of: study.name, in: output)
    self.shards = max(1, shards)
    self.processors = processors
    self.engine = engine
    self.command = command
  }

  /// Makes what is missing, and waits for it.
  ///
  /// - Returns: The table of all runs.
  /// - Throws: `EngineError`, `StudyFileError`, `UnwritableFile`; `CancellationError` where the task is
  ///   cancelled. What was made is in the table in any case.
  public func run(
    report: @escaping @Sendable (ShardedStudyEvent) -> Void = { _ in }
  ) async throws -> Study.Table {
    // First, since it also tells at once where the engine is not to be had.
    try await engine.clear(work(for: nil))
    let table = try takeOver(into: file.read())
    let task = StudyTask(dealing: study.missing(in: table), into: shards)
    report(.ready(runs: task.keys.count, shards: task.count))
    if !task.keys.isEmpty { return try await make(task, into: table, report: report) }
    try folder.remove()
    return table
  }

  /// Has the shards make their runs, and takes them over.
  private func make(
    _ task: StudyTask<Study.Table.Run.Key>, into table: Study.Table,
    report: @escaping @Sendable (ShardedStudyEvent) -> Void
  ) async throws -> Study.Table {
    try folder.remove()
    try folder.write(task: task)
    let progress = Task { try await watch(task.count, report: report) }
    defer { progress.cancel() }
    do {
      try await engine.carryOut(work(for: task)) { report(.engine($0)) }
    } catch {
      // Nothing runs any more. What was made is not held back, and what cannot be taken over is said by the next
      // run; the outputs stay, since the error names them.
      _ = try? takeOver(into: table)
      throw error
    }
    let whole = try takeOver(into: table)
    try folder.remove()
    return whole
  }

  private func work(for task: StudyTask<Study.Table.Run.Key>?) -> PieceWork {
    let count = task?.count ?? 0
    var work = PieceWork(
      name: "bellwork-experiment", pieces: Array(0..<count), command: command(count),
      folder: folder.outputs
    ) { [folder] index in
      let rows: StudyFile<Study.Table> = folder.rows(of: index)
      return (try? rows.read().keys.isSuperset(of: task?.keys(of: index) ?? [])) ?? false
    }
    work.processors = processors
    return work
  }

  /// Says how many runs the shards have made, until it is cancelled.
  private func watch(_ count: Int, report: (ShardedStudyEvent) -> Void) async throws {
    var last = 0
    while true {
      try await Task.sleep(for: .seconds(1))
      let made = (0..<count).reduce(0) { sum, index in
        let rows: StudyFile<Study.Table> = folder.rows(of: index)
        return sum + rows.rowCount
      }
      if made != last { report(.made(made)) }
      last = made
    }
  }

  /// Adds what shards have made to the table.
  ///
  /// - Throws: `StudyFileError` where the rows of a shard cannot be read; those of the others are in the table.
  ///   `UnwritableFile`.
  private func takeOver(into table: Study.Table) throws -> Study.Table {
    var whole = table
    var fault: StudyFileError?
    for index in folder.numbers {
      let rows: StudyFile<Study.Table> = folder.rows(of: index)
      do throws(StudyFileError) {
        whole.adopt(try rows.read().runs)
      } catch {
        fault = fault ?? error
      }
    }
    if whole.runs.count > table.runs.count { try file.write(whole) }
    if let fault { throw fault }
    return whole
  }
}

/// Something that happened while a study was made in shards.
public enum ShardedStudyEvent: Hashable, Sendable {
  /// So many runs are to be made, in so many shards.
  case ready(runs: Int, shards: Int)
  /// The engine has something to say.
  case engine(EngineEvent)
  /// So many of them are made by now.
  case made(Int)
}
