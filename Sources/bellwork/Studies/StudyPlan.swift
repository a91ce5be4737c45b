import CommandSupport
import Engines
import Experiments
import Foundation
import Judging

/// How the missing runs of a long study are made: in this process, or in shards that an engine carries out.
///
/// A shard is this program again, which makes its part in its own process and into a file of its own.
struct StudyPlan {
  let arguments: EngineArguments
  /// The runs that are made at a time.
  let jobs: Int
  /// Where the table is.
  let output: OutputFolder

  /// Makes what is missing.
  ///
  /// - Parameters:
  ///   - study: The study.
  ///   - options: The options that name its runs on the command line.
  /// - Returns: The table of all runs; nil where this process is a shard, whose runs are not all.
  /// - Throws: `StudyFileError`, `UnwritableFile`, `EngineError`; `CancellationError` where the run is stopped.
  func table<Study: LongStudy>(
    of study: Study, options: [String]
  ) async throws -> Study.Table? {
    if let shard = arguments.shard {
      Leader()?.takeAlong()
      try await study.make(shard, in: output.url, jobs: jobs)
      return nil
    }
    let progress = StudyProgress(study.name)
    defer { progress.end() }
    guard arguments.isSharded else {
      return try await study.make(
        study.keys, into: study.file(in: output.url), in: output.url, jobs: jobs
      ) { progress.show($0, of: $1) }
    }
    let run = ShardedStudy(
      of: study, in: output.url, shards: arguments.shardCount, processors: jobsOfShard,
      engine: arguments.carrier(jobs: jobs)
    ) { [words = words(of: study.name) + options] in EngineArguments.command(words, of: $0) }
    return try await stoppable { try await run.run { progress.show($0) } }
  }

  /// This machine divides its jobs among shards; each task of Slurm has its own.
  private var jobsOfShard: Int { arguments.engine == .local ? 1 : jobs }

  private func words(of study: String) -> [String] {
    [
      WorkerProgram(besideThisProgram: "bellwork").path, "experiment", study,
      "--output", output.url.path, "--jobs", "\(jobsOfShard)",
    ]
  }
}
