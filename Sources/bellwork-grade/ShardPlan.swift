import Checks
import CommandSupport
import Foundation
import Grading
import Judging
import Workspace

/// How a class is graded in shards: by whom, in how many, and by which command.
struct ShardPlan {
  let arguments: EngineArguments
  let jobs: Int?
  let handIns: URL
  let output: URL

  /// The run that leads the shards.
  func run(_ course: CourseFolder, _ options: GradingOptions) -> ShardedRun {
    var options = options
    // This machine divides its jobs among shards; each task of Slurm has its own.
    options.jobs = arguments.engine == .local ? 1 : jobs ?? 1
    let words = words(options)
    return ShardedRun(
      course: course, folder: handIns, output: output, options: options,
      shards: arguments.shardCount,
      engine: arguments.carrier(jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount)
    ) { EngineArguments.command(words, of: $0) }
  }

  /// This program again, with everything that decides on results.
  private func words(_ options: GradingOptions) -> [String] {
    var words = [
      WorkerProgram(besideThisProgram: "bellwork-grade").path, "grade", handIns.path, "--output",
      output.path, "--jobs", "\(options.jobs)", "--deadline", "\(options.deadline)",
    ]
    if options.acceptsUnsandboxed { words.append("--i-accept-unsandboxed") }
    if options.hasFigures { words.append("--figures") }
    return words + ["--exercises"] + options.suites.map { "\($0.id)" }
  }
}
