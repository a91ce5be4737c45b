public import ArgumentParser
import Checks
import Engines
import Foundation
public import Grading
import Judging
import Workspace

/// Who grades a class.
enum EngineChoice: String, CaseIterable, ExpressibleByArgument {
  case local, slurm
}

extension Shard: ExpressibleByArgument {}

/// How a class is graded in shards: by whom, in how many, and by which command.
struct ShardPlan {
  let engine: EngineChoice
  let shards: Int?
  let jobs: Int?
  let partition: String?
  let handIns: URL
  let output: URL

  /// The run that leads the shards.
  func run(_ course: CourseFolder, _ options: GradingOptions) -> ShardedRun {
    var options = options
    let shards = shards ?? Self.usualCount
    // This machine divides its jobs among shards; each task of Slurm has its own.
    options.jobs = engine == .local ? 1 : jobs ?? 1
    let command = command(options)
    return ShardedRun(
      course: course, folder: handIns, output: output, options: options, shards: shards,
      engine: carrier
    ) { count in
      PieceCommand(
        command + ["--shard", "\(PieceCommand.number)/\(count)"],
        in: FileManager.default.currentDirectoryPath)
    }
  }

  private static let usualCount = 8

  private var carrier: any Engine {
    switch engine {
    case .local: LocalEngine(jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount)
    case .slurm: SlurmEngine(partition: partition)
    }
  }

  /// This program again, with everything that decides on results.
  private func command(_ options: GradingOptions) -> [String] {
    var words = [
      WorkerProgram(besideThisProgram: "bellwork-grade").path, "grade", handIns.path, "--output",
      output.path, "--jobs", "\(options.jobs)", "--deadline", "\(options.deadline)",
    ]
    if options.acceptsUnsandboxed { words.append("--i-accept-unsandboxed") }
    if options.hasFigures { words.append("--figures") }
    return words + ["--exercises"] + options.suites.map { "\($0.id)" }
  }
}
