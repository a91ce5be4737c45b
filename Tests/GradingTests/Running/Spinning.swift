import Foundation
import Testing

@testable import Grading

/// Does something on a machine that has more to do: beside processes that spin.
///
/// Each has a session of its own, so that the kernel's scheduler, which may share out time by session, takes it for
/// as much as a worker. They end with `body`, whether it returns or throws; where the tests are killed they notice,
/// and where they do not, their own limit of processor time ends them.
///
/// - Parameters:
///   - count: How many spin.
///   - body: What to do.
/// - Returns: What `body` returns.
/// - Throws: What `body` throws.
func besideSpinning<Result: Sendable>(
  _ count: Int, _ body: () async throws -> Result
) async throws -> Result {
  let script = "ulimit -t 7200; while kill -0 \(getpid()) 2>/dev/null; do :; done"
  return try await withThrowingTaskGroup(of: Void.self) { group in
    for _ in 0..<count {
      group.addTask {
        let run = try await JailedRun.run(["/bin/sh", "-c", script], wallLimit: 7200)
        // One that has ended by itself was no load.
        #expect(run.end == .ranOutOfTime || Task.isCancelled, "\(run.printed)")
      }
    }
    defer { group.cancelAll() }
    return try await body()
  }
}
