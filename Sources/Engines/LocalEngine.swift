import Foundation
import Subprocess
import SystemPackage

/// Carries out pieces as processes of this machine, some at a time.
///
/// Each is told whose child it is, so that it can end where this process is killed: see `Leader`.
public struct LocalEngine: Engine {
  /// The pieces that run at a time.
  public let jobs: Int

  /// Creates an engine that runs so many pieces at a time, at least one.
  public init(jobs: Int) {
    self.jobs = max(1, jobs)
  }

  /// Does nothing: this machine is there.
  public func checkAvailability() async throws {}

  public func carryOut(
    _ work: PieceWork, report: @escaping @Sendable (EngineEvent) -> Void
  ) async throws {
    try work.makeFolder()
    var failed: [Int] = []
    try await withThrowingTaskGroup(of: Int?.self) { group in
      var waiting = work.pieces.filter { !work.isDone($0) }.makeIterator()
      func begin(_ piece: Int) {
        group.addTask { try await carryOut(piece, of: work, report: report) ? nil : piece }
      }
      for _ in 0..<jobs { waiting.next().map(begin) }
      while let outcome = try await group.next() {
        if let outcome { failed.append(outcome) }
        waiting.next().map(begin)
      }
    }
    if !failed.isEmpty { throw work.failure(of: failed) }
  }

  /// Does nothing: what a killed call has left ends by itself, as far as it looks after its `Leader`.
  public func clear(_ work: PieceWork) async throws {}

  /// Starts a piece until its result is there; false where it never is.
  private func carryOut(
    _ piece: Int, of work: PieceWork, report: @Sendable (EngineEvent) -> Void
  ) async throws -> Bool {
    for attempt in 0...work.retries {
      try Task.checkCancellation()
      report(attempt == 0 ? .began([piece], job: nil) : .again([piece]))
      try await start(piece, of: work)
      try Task.checkCancellation()
      if work.isDone(piece) {
        report(.done(piece))
        return true
      }
    }
    return false
  }

  /// The environment of every piece: that of this process, which is named as the leader.
  private static let environment = Environment.inherit.updating([
    Environment.Key(stringLiteral: Leader.variable): "\(getpid())"
  ])

  private func start(_ piece: Int, of work: PieceWork) async throws {
    let words = work.command.words(for: piece)
    let path = work.output(of: piece).path
    let output: FileDescriptor
    do {
      output = try FileDescriptor.open(
        FilePath(path), .writeOnly, options: [.create, .append, .closeOnExec],
        permissions: [.ownerReadWrite, .groupRead, .otherRead])
    } catch {
      throw EngineError.unwritable(UnwritableFile(path, reason: "\(error)"))
    }
    defer { try? output.close() }
    var options = PlatformOptions()
    options.teardownSequence = [.gracefulShutDown(allowedDurationToNextStep: .seconds(20))]
    do {
      _ = try await run(
        .path(FilePath(words[0])), arguments: Arguments(Array(words.dropFirst())),
        environment: Self.environment, workingDirectory: FilePath(work.command.folder),
        platformOptions: options,
        output: .fileDescriptor(output, closeAfterSpawningProcess: false),
        error: .fileDescriptor(output, closeAfterSpawningProcess: false))
    } catch {
      try Task.checkCancellation()
      throw EngineError.notStarted(words[0], reason: "\(error)")
    }
  }
}
