import Checks
import Engines
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Grading

/// Hand-ins are compiled, which takes long for an everyday run.
@Suite(
  "A class that is graded in shards comes out as if one process had graded it", .serialized,
  .enabled(if: isComplete))
struct ShardedRunTests {
  private let sample: ShardedClass

  init() throws { sample = try ShardedClass() }

  @Test("The exports are the same bytes; then only what has changed is graded again")
  func same() async throws {
    let plain = try await sample.plainRun(into: "plain").run()
    let engine = LocalEngine(jobs: 2)
    let first = try await sample.run(into: "shards", shards: 3, by: engine).run()
    #expect((first.graded, first.known, first.graderErrors) == (5, 0, 0))
    #expect(first.graded == plain.graded)
    let exports = try sample.exports(of: "plain")
    #expect(try sample.exports(of: "shards") == exports)
    #expect(!exports.isEmpty)

    let second = try await sample.run(into: "shards", shards: 3, by: engine).run()
    #expect((second.graded, second.known) == (0, 5))

    try sample.handIn(["1.1"], of: "bob", note: "\n// At last.\n")
    let third = try await sample.run(into: "shards", shards: 3, by: engine).run()
    #expect((third.graded, third.known) == (1, 4))
    _ = try await sample.plainRun(into: "plain").run()
    #expect(try sample.exports(of: "shards") == sample.exports(of: "plain"))

    let fourth = try await sample.run(into: "shards", shards: 2, by: engine, all: true).run()
    #expect((fourth.graded, fourth.known) == (5, 0))
    #expect(try sample.exports(of: "shards") == sample.exports(of: "plain"))
  }

  @Test("Shards that never end well are named; what the others found is in the book, and is kept")
  func failing() async throws {
    let failing = sample.run(
      into: "shards", shards: 5, by: LocalEngine(jobs: 2),
      prelude: "[ $n != 3 ] || { echo no room; exit 1; }")
    await #expect {
      _ = try await failing.run()
    } throws: { error in
      guard case .piecesFailed([3], starts: 4, _, lastWords: "no room")? = error as? EngineError
      else { return false }
      return true
    }
    let rest = try await sample.run(into: "shards", shards: 5, by: LocalEngine(jobs: 2)).run()
    #expect((rest.graded, rest.known) == (1, 4))
  }

  @Test("A run that is stopped keeps what its shards have found, and goes on")
  func stopped() async throws {
    // The fifth hand-in's shard waits until the run is stopped.
    let run = sample.run(
      into: "shards", shards: 5, by: LocalEngine(jobs: 2),
      prelude: "[ $n != 4 ] || exec sleep 600")
    let task = Mutex<Task<RunReport, any Error>?>(nil)
    let stopping = Task {
      try await run.run { event in
        if case .graded(let count) = event, count >= 2 { task.withLock { $0?.cancel() } }
      }
    }
    task.withLock { $0 = stopping }
    await #expect(throws: CancellationError.self) { _ = try await stopping.value }
    let rest = try await sample.run(into: "shards", shards: 3, by: LocalEngine(jobs: 2)).run()
    #expect(rest.graded + rest.known == 5)
    #expect(rest.known >= 2)
  }
}
