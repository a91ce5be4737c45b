import Foundation
import Subprocess

/// What is asked of Slurm's programs, about the jobs of one name.
///
/// A job is known by its name, which follows from the folder of its work, and not by its number: so it is found
/// again also by a process that has not submitted it.
struct SlurmCommands: Sendable {
  let jobName: String
  let environment: [String: String]

  /// Slurm could not answer; its own words.
  struct Unanswered: Error {
    let words: String
  }

  /// The name under which a work's jobs are in the queue.
  static func jobName(of work: PieceWork) -> String {
    // FNV-1a, 64 bits: short, and the same in every process.
    let hash = work.folder.standardizedFileURL.path.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    return "\(work.name)-\(String(hash, radix: 16))"
  }

  /// Submits pieces as one array job.
  ///
  /// - Returns: The job's number.
  /// - Throws: `EngineError` where Slurm is not there or does not take it.
  func submit(
    _ script: String, pieces: [Int], _ work: PieceWork, partition: String?
  ) async throws -> String {
    // The names of output files are patterns to Slurm, so the folder is entered and not named in them.
    var arguments = [
      "--parsable", "--array=\(pieces.map(String.init).joined(separator: ","))",
      "--job-name=\(jobName)", "--chdir=\(work.folder.path)", "--output=%a.txt",
      "--open-mode=append", "--ntasks=1", "--cpus-per-task=\(work.processors)",
    ]
    if let partition { arguments.append("--partition=\(partition)") }
    let reply = try await answer(of: "sbatch", arguments + [script])
    guard reply.isSuccess, let number = Self.jobNumber(in: reply.output) else {
      throw EngineError.refused(reply.words)
    }
    return number
  }

  /// The number in what `sbatch --parsable` prints: the number, or the number and the cluster.
  static func jobNumber(in text: String) -> String? {
    let number = text.split(separator: "\n").last?.split(separator: ";").first
    guard let number, !number.isEmpty, number.allSatisfy(\.isNumber) else { return nil }
    return String(number)
  }

  /// What is in the queue.
  func queue() async throws(Unanswered) -> SlurmQueue {
    let reply: Reply
    do {
      reply = try await answer(
        of: "squeue",
        ["--noheader", "--array", "--name=\(jobName)", "--format=\(SlurmQueue.format)"])
    } catch {
      throw Unanswered(words: "\(error)")
    }
    guard reply.isSuccess else { throw Unanswered(words: reply.words) }
    return SlurmQueue(reply.output)
  }

  /// Ends all jobs of the name; there need not be any.
  func cancel() async throws {
    _ = try await answer(of: "scancel", ["--quiet", "--name=\(jobName)"])
  }
}

// MARK: - Running a program

extension SlurmCommands {
  private struct Reply {
    var isSuccess: Bool
    var output: String
    /// What it said, in one line.
    var words: String
  }

  /// Runs a program of Slurm's to its end, also where the task is cancelled meanwhile: a submission that is
  /// cut short could leave a job that nobody knows.
  private func answer(of program: String, _ arguments: [String]) async throws -> Reply {
    try await Task { try await uninterruptedAnswer(of: program, arguments) }.value
  }

  private func uninterruptedAnswer(
    of program: String, _ arguments: [String]
  ) async throws -> Reply {
    let variables = Dictionary(
      uniqueKeysWithValues: environment.compactMap { name, value in
        Environment.Key(rawValue: name).map { ($0, Optional(value)) }
      })
    do {
      let result = try await run(
        .name(program), arguments: Arguments(arguments),
        environment: .inherit.updating(variables), output: .string(limit: 64 << 20),
        error: .string(limit: 1 << 20))
      let said = result.standardError.split(whereSeparator: \.isNewline).joined(separator: " ")
      return Reply(
        isSuccess: result.terminationStatus.isSuccess, output: result.standardOutput,
        words: said.isEmpty ? "nothing (\(result.terminationStatus))" : said)
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw EngineError.noSlurm(program: program)
    } catch {
      throw EngineError.notStarted(program, reason: "\(error)")
    }
  }
}
