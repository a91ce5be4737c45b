public import Engines
public import Foundation

extension LongStudy {
  /// Makes the runs of one shard into a file of its own, as one piece of what a `ShardedStudy` leads.
  ///
  /// A shard that is started again goes on where it stopped.
  ///
  /// - Parameters:
  ///   - shard: Which part.
  ///   - output: The folder of the study's table.
  ///   - jobs: How many runs are made at the same time.
  ///   - progress: Hears how many of the missing runs are made, and how many there are.
  /// - Throws: `EngineError.noTask` where nothing says what the shard has to do, or what is said is about other
  ///   shards or another study; `StudyFileError`, `UnwritableFile`.
  public func make(
    _ shard: Shard, in output: URL, jobs: Int, progress: (Int, Int) -> Void = { _, _ in }
  ) async throws {
    let folder = ShardFolder(of: name, in: output)
    let task = try folder.task(StudyTask<Table.Run.Key>.self)
    guard task.count == shard.count, Set(keys).isSuperset(of: task.keys) else {
      throw EngineError.noTask(folder.url.path)
    }
    _ = try await make(
      task.keys(of: shard), into: folder.rows(of: shard.index), in: output, jobs: jobs,
      progress: progress)
  }
}
