import Judging
import Subprocess
import SystemPackage

/// A jailed command that is run once, such as a compiler or a probe, and what came of it.
///
///     let run = try await JailedRun.run(
///       jail.compilerCommand(command, readable: [], writable: [folder]), wallLimit: 300)
///
/// It gets a session of its own, and all of the session ends with it. What it prints is kept in a file without
/// a name, so that no amount of it fills the grader's memory.
public struct JailedRun: Hashable, Sendable {
  /// How the process ended.
  public let end: End
  /// The last 64 KB of what it printed, on standard output and standard error.
  public let printed: String
  /// The processor time of all its processes, in seconds, where the system tells it.
  var processorSeconds: Double?

  /// How a jailed command ended.
  public enum End: Hashable, Sendable {
    case exited(status: Int)
    case signalled(Int)
    /// It was still running when its time on the wall was over.
    case ranOutOfTime
  }

  /// Runs a command and waits for it.
  ///
  /// - Parameters:
  ///   - command: The launcher with everything after it, as `Jail` makes it.
  ///   - wallLimit: The longest that it may take on the wall, in seconds.
  /// - Returns: How it ended, and what it printed.
  /// - Throws: Where the launcher cannot be started at all.
  public static func run(_ command: [String], wallLimit: Double) async throws -> JailedRun {
    let capture = try OutputCapture()
    defer { capture.close() }
    var options = PlatformOptions()
    options.createSession = true
    let outcome = try await Subprocess.run(
      .path(FilePath(command[0])),
      arguments: Arguments(Array(command.dropFirst())),
      environment: .custom([canary: "seen"]),
      platformOptions: options,
      input: .none,
      output: .fileDescriptor(capture.descriptor, closeAfterSpawningProcess: false),
      error: .fileDescriptor(capture.descriptor, closeAfterSpawningProcess: false)
    ) { execution in
      await waitForEnd(
        of: WorkerProcess(id: execution.processIdentifier.value), wallLimit: wallLimit)
    }
    let (end, seconds) = outcome.closureResult
    return JailedRun(end: end, printed: capture.tail, processorSeconds: seconds)
  }

  /// A variable of the grader's environment: no jailed program may find it in its own.
  static let canary: Environment.Key = "BELLWORK_CANARY"

  private static func waitForEnd(
    of process: WorkerProcess, wallLimit: Double
  ) async -> (End, processorSeconds: Double?) {
    let begun = ContinuousClock.now
    defer { process.endSession() }
    while ContinuousClock.now - begun < .seconds(wallLimit), !Task.isCancelled {
      switch process.end {
      case .exited(let status): return (.exited(status: status), process.familyTime)
      case .signalled(let signal): return (.signalled(signal), process.familyTime)
      case .unknown, nil: try? await Task.sleep(for: .milliseconds(2))
      }
    }
    return (.ranOutOfTime, process.familyTime)
  }

  /// The launcher's own sentence, where it failed and started nothing.
  public var launcherFailure: String? {
    guard case .exited(status: 125...126) = end else { return nil }
    return printed.split(separator: "\n").first { $0.hasPrefix("bellwork-jail[") }.map(String.init)
  }
}
