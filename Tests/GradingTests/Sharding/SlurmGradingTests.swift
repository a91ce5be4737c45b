import Checks
import Engines
import Foundation
import SlurmSupport
import Synchronization
import TestSupport
import Testing

@testable import Grading

/// Slurm's own daemons are started, and hand-ins are compiled: some minutes, so on demand.
@Suite(
  "A class that a Slurm cluster grades comes out as if one process had graded it", .serialized,
  .enabled(if: isComplete))
struct SlurmGradingTests {
  private let sample: ShardedClass

  init() throws { sample = try ShardedClass() }

  private func cluster() async throws -> SlurmCluster {
    if let program = SlurmCluster.missingProgram {
      try Test.cancel("\(program) is not installed; the packages are named in README.md.")
    }
    return try await SlurmCluster.start()
  }

  private func engine(of cluster: SlurmCluster, partition: String? = nil) -> SlurmEngine {
    var engine = SlurmEngine(partition: partition)
    engine.interval = .milliseconds(500)
    engine.settling = .seconds(2)
    engine.environment = cluster.environment
    return engine
  }

  @Test("Two nodes grade it, with one task killed in mid-run and one cancelled; the exports agree")
  func lossy() async throws {
    let cluster = try await cluster()
    defer { cluster.stop() }
    let plain = try await sample.plainRun(into: "plain").run()
    // The first task of shard 1 is killed while it grades; that of shard 2 hangs until it is cancelled.
    let run = sample.run(
      into: "shards", shards: 4, by: engine(of: cluster),
      prelude: """
        echo node $SLURMD_NODENAME
        if [ $n = 1 ] && [ ! -e killed ]; then : > killed; (sleep 3; kill -9 $$) & fi
        if [ $n = 2 ] && [ ! -e hung ]; then : > hung; sleep 600; fi
        """)
    let events = Mutex<[EngineEvent]>([])
    let cancelling = Task {
      let mark = sample.folder.url.appending(path: "hung").path
      while !FileManager.default.fileExists(atPath: mark) {
        try await Task.sleep(for: .milliseconds(200))
      }
      for case .began(_, let job?) in events.withLock({ $0 }) {
        _ = cluster.answer(of: "scancel", ["\(job)_2"])
      }
    }
    defer { cancelling.cancel() }
    let report = try await run.run { event in
      if case .engine(let event) = event { events.withLock { $0.append(event) } }
    }
    let lost = events.withLock { $0 }.flatMap { event -> [Int] in
      if case .again(let shards) = event { shards } else { [] }
    }
    #expect(lost.sorted() == [1, 2])
    #expect((report.graded, report.known, report.graderErrors) == (plain.graded, 0, 0))
    #expect(try sample.exports(of: "shards") == sample.exports(of: "plain"))
    #expect(try nodes() == Set(SlurmCluster.nodes))
    #expect(try await cluster.isEmpty(within: .seconds(30)))
  }

  /// The nodes that the shards' outputs name.
  private func nodes() throws -> Set<String> {
    let outputs = ShardFolder(output: sample.output("shards")).outputs
    let files = try FileManager.default.contentsOfDirectory(
      at: outputs, includingPropertiesForKeys: nil)
    let lines = try files.flatMap {
      try String(contentsOf: $0, encoding: .utf8).split(separator: "\n")
    }
    return Set(lines.filter { $0.hasPrefix("node ") }.map { String($0.dropFirst(5)) })
  }

  @Test("A partition that is not there is refused in Slurm's words; a stopped run leaves no task")
  func refusedAndStopped() async throws {
    let cluster = try await cluster()
    defer { cluster.stop() }
    let place = sample.folder.url
    let work = PieceWork(
      name: "bellwork-test", pieces: [0, 1, 2],
      command: PieceCommand(
        [
          "/bin/sh", "-c", "[ -e go ] || { : > begun-$1; sleep 600; }; : > done-$1", "piece",
          PieceCommand.number,
        ], in: place.path), folder: place.appending(path: "outputs")
    ) { FileManager.default.fileExists(atPath: place.appending(path: "done-\($0)").path) }
    await #expect {
      try await engine(of: cluster, partition: "nowhere").carryOut(work) { _ in }
    } throws: { error in
      guard case .refused(let words)? = error as? EngineError else { return false }
      return words.contains("invalid partition specified: nowhere")
    }

    let slurm = engine(of: cluster)
    let stopping = Task { try await slurm.carryOut(work) { _ in } }
    let begun = ContinuousClock.now
    let mark = place.appending(path: "begun-1").path
    while !FileManager.default.fileExists(atPath: mark), ContinuousClock.now - begun < .seconds(60)
    {
      try await Task.sleep(for: .milliseconds(100))
    }
    stopping.cancel()
    await #expect(throws: CancellationError.self) { try await stopping.value }
    #expect(try await cluster.isEmpty(within: .seconds(30)))

    try Data().write(to: place.appending(path: "go"))
    try await slurm.carryOut(work) { _ in }
    #expect((0..<3).allSatisfy(work.isDone))
  }
}
