import DecisionProcesses
import Foundation

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
    var hash = StableHash()
    hash.combine(work.folder.standardizedFileURL.path.utf8)
    return "\(work.name)-\(String(hash.value, radix: 16))"
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
    let reply: ProgramReply
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

// MARK: - Asking a program

extension SlurmCommands {
  /// The partitions of the cluster that are called so, hidden ones too; all of them where it is nil.
  ///
  /// - Throws: `EngineError` where Slurm is not there, or its controller does not answer.
  static func partitions(
    named name: String?, environment: [String: String]
  ) async throws(EngineError) -> [String] {
    var arguments = ["--noheader", "--all", "--format=%R"]
    if let name { arguments.append("--partition=\(name)") }
    let reply = try await answer(of: "sinfo", arguments, environment)
    guard reply.isSuccess else { throw .unreachable(reply.words) }
    return reply.output.split(whereSeparator: \.isNewline).map(String.init)
  }

  private func answer(
    of program: String, _ arguments: [String]
  ) async throws(EngineError) -> ProgramReply {
    try await Self.answer(of: program, arguments, environment)
  }

  /// Runs a program of Slurm's to its end, also where the task is cancelled meanwhile: a submission that is
  /// cut short could leave a job that nobody knows.
  private static func answer(
    of program: String, _ arguments: [String], _ environment: [String: String]
  ) async throws(EngineError) -> ProgramReply {
    let run = Task { () async -> Result<ProgramReply, EngineError> in
      do throws(ProgramReply.Fault) {
        return .success(
          try await ProgramReply.of(program, arguments, environment: environment))
      } catch {
        switch error {
        case .missing: return .failure(.noSlurm(program: program))
        case .failed(let reason): return .failure(.notStarted(program, reason: reason))
        }
      }
    }
    return try await run.value.get()
  }
}

extension ProgramReply {
  /// What the program complained of, in one line.
  fileprivate var words: String {
    complaints.isEmpty ? "nothing (\(ending))" : complaints.joined(separator: " ")
  }
}
