import Foundation
import Subprocess
import SystemPackage

/// A command that is ended, with all that it started, when it takes too long or nobody waits any more.
struct BoundedCommand: Sendable {
  /// The path of the program, and its arguments.
  let words: [String]
  /// Where it runs; what it says goes into a file there.
  let folder: URL
  /// The longest that it may take on the wall, in seconds.
  let wallSeconds: Double

  /// How it ended.
  struct Outcome: Sendable {
    /// Whether it ended by itself and with success.
    var isSuccess: Bool
    /// The number of the signal that ended it, where one did.
    var signal: Int?
    /// The beginning of what it said.
    var text: String
  }

  /// Runs it, and waits for it.
  ///
  /// - Throws: `BuildError.failed` where it cannot be started or takes too long, `CancellationError` where the
  ///   task was cancelled.
  func run() async throws -> Outcome {
    let log = folder.appending(path: "said.txt")
    let status = try await withThrowingTaskGroup(of: TerminationStatus?.self) { group in
      group.addTask { try await start(log: log) }
      group.addTask {
        try await Task.sleep(for: .seconds(wallSeconds))
        return nil
      }
      defer { group.cancelAll() }
      return try await group.next() ?? nil
    }
    try Task.checkCancellation()
    guard let status else {
      throw BuildError.failed(
        command: words.first ?? "", reason: "it was not done after \(Int(wallSeconds)) s")
    }
    let signal: Int? = if case .signaled(let number) = status { Int(number) } else { nil }
    return Outcome(isSuccess: status.isSuccess, signal: signal, text: Self.beginning(of: log))
  }

  private func start(log: URL) async throws -> TerminationStatus {
    var options = PlatformOptions()
    options.createSession = true
    options.teardownSequence = [
      .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .seconds(1))
    ]
    do {
      let descriptor = try FileDescriptor.open(
        FilePath(log.path), .writeOnly, options: [.create, .truncate, .noFollow, .closeOnExec],
        permissions: .ownerReadWrite)
      return try await descriptor.closeAfter {
        try await Subprocess.run(
          .path(FilePath(words[0])), arguments: Arguments(Array(words.dropFirst())),
          environment: environment, workingDirectory: FilePath(folder.path),
          platformOptions: options, input: .none,
          output: .fileDescriptor(descriptor, closeAfterSpawningProcess: false),
          error: .fileDescriptor(descriptor, closeAfterSpawningProcess: false)
        ).terminationStatus
      }
    } catch let error where !(error is CancellationError) {
      try Task.checkCancellation()
      throw BuildError.failed(command: words[0], reason: "\(error)")
    }
  }

  private var environment: Environment {
    .custom(["PATH": "/usr/bin:/bin", "HOME": folder.path, "TMPDIR": folder.path, "LC_ALL": "C"])
  }

  private static func beginning(of file: URL) -> String {
    guard let handle = try? FileHandle(forReadingFrom: file) else { return "" }
    defer { try? handle.close() }
    let data = (try? handle.read(upToCount: 256 << 10)) ?? nil
    return String(decoding: data ?? Data(), as: UTF8.self)
  }
}

extension FileDescriptor {
  /// Closes the file when `body` is done, however it is.
  fileprivate func closeAfter<R>(_ body: () async throws -> R) async throws -> R {
    defer { try? close() }
    return try await body()
  }
}
