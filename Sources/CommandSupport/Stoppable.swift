import Foundation

/// Runs to the end, or until somebody stops it from the keyboard.
///
/// - Throws: What the body throws; `Failure` with a status of its own where it was stopped.
package func stoppable<Result: Sendable>(
  _ body: @escaping @Sendable () async throws -> Result
) async throws -> Result {
  let task = Task { try await body() }
  let stops = [SIGINT, SIGTERM, SIGHUP].map { number in
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
    source.setEventHandler { task.cancel() }
    source.activate()
    return source
  }
  defer { for stop in stops { stop.cancel() } }
  do {
    return try await task.value
  } catch is CancellationError {
    throw Failure(
      text: "Stopped. What was finished is kept; the same command goes on where it stopped.",
      status: Failure.interrupted)
  }
}
