import Engines
import Foundation
import Synchronization
import Testing

/// Which engine, for tests that hold for both.
enum EngineKind: CaseIterable { case local, slurm }

@Suite("Every engine carries out pieces until their results are there")
struct EngineLawTests {
  private let slurm: StandInSlurm
  private let work: ShellWork

  init() throws {
    slurm = try StandInSlurm()
    work = ShellWork(folder: slurm.folder.appending(path: "work"))
  }

  private func engine(_ kind: EngineKind) -> any Engine {
    switch kind {
    case .local: LocalEngine(jobs: 2)
    case .slurm: slurm.engine
    }
  }

  private func events(of kind: EngineKind, _ pieces: PieceWork) async throws -> [EngineEvent] {
    let events = Log()
    try await engine(kind).carryOut(pieces) { events.add($0) }
    return events.all
  }

  @Test(
    "All pieces are done, and their outputs are in files by their numbers",
    arguments: EngineKind.allCases)
  func all(_ kind: EngineKind) async throws {
    let pieces = work.pieces([0, 1, 2, 5], "echo piece $n; echo error >&2; : > done-$n")
    let events = try await events(of: kind, pieces)
    #expect(work.results == ["done-0", "done-1", "done-2", "done-5"])
    let done = events.compactMap { if case .done(let piece) = $0 { piece } else { nil } }
    #expect(done.sorted() == [0, 1, 2, 5])
    #expect(try String(contentsOf: pieces.output(of: 5), encoding: .utf8) == "piece 5\nerror\n")
  }

  @Test("A piece of this machine is told whose child it is, and a task of Slurm is not")
  func leaders() async throws {
    let line = "echo \"$BELLWORK_LEADER $PPID\"; : > done-$n"
    let (local, slurm) = (work.pieces([0], line), work.pieces([1], line))
    _ = try await events(of: .local, local)
    _ = try await events(of: .slurm, slurm)
    let output = try String(contentsOf: local.output(of: 0), encoding: .utf8)
    #expect(output == "\(getpid()) \(getpid())\n")
    #expect(try String(contentsOf: slurm.output(of: 1), encoding: .utf8).hasPrefix(" "))
  }

  @Test("What has a result already is not started", arguments: EngineKind.allCases)
  func resumed(_ kind: EngineKind) async throws {
    let pieces = work.pieces([0, 1], "echo started; : > done-$n")
    try "".write(
      to: work.folder.appending(path: "results/done-0"), atomically: true, encoding: .utf8)
    _ = try await events(of: kind, pieces)
    #expect(!FileManager.default.fileExists(atPath: pieces.output(of: 0).path))
    _ = try await events(of: kind, pieces)
    #expect(try String(contentsOf: pieces.output(of: 1), encoding: .utf8) == "started\n")
  }

  @Test(
    "A piece that ends without a result is started again, whatever its status",
    arguments: EngineKind.allCases)
  func again(_ kind: EngineKind) async throws {
    let pieces = work.pieces(
      [0, 1, 2], "[ $n != 1 ] || [ -e first ] || { : > first; exit 0; }; : > done-$n")
    let events = try await events(of: kind, pieces)
    #expect(work.results == ["done-0", "done-1", "done-2", "first"])
    #expect(events.filter { $0 == .again([1]) }.count == 1)
    #expect(events.allSatisfy { $0 != .again([0]) && $0 != .again([2]) })
  }

  @Test(
    "A piece that never brings a result is started 4 times, and the error names it",
    arguments: EngineKind.allCases)
  func failing(_ kind: EngineKind) async throws {
    let pieces = work.pieces(
      [0, 1, 2], "[ $n != 1 ] || { echo no licence; exit 3; }; : > done-$n")
    await #expect(
      throws: EngineError.piecesFailed(
        [1], starts: 4, outputs: pieces.folder.path, lastWords: "no licence")
    ) { try await engine(kind).carryOut(pieces) { _ in } }
    #expect(work.results == ["done-0", "done-2"])
    let output = try String(contentsOf: pieces.output(of: 1), encoding: .utf8)
    #expect(output == String(repeating: "no licence\n", count: 4))
  }

  @Test(
    "A call that is cancelled ends what it started, and the next goes on", .timeLimit(.minutes(20)),
    arguments: EngineKind.allCases)
  func cancelled(_ kind: EngineKind) async throws {
    let pieces = work.pieces(
      [0, 1], "[ $n = 0 ] || [ -e second ] || { : > second; exec sleep 3600; }; : > done-$n")
    let engine = engine(kind)
    let task = Task { try await engine.carryOut(pieces) { _ in } }
    while work.results != ["done-0", "second"] {
      try await Task.sleep(for: .milliseconds(20))
    }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(work.results == ["done-0", "second"])
    try await engine.carryOut(pieces) { _ in }
    #expect(work.results == ["done-0", "done-1", "second"])
  }
}

/// Events in their order.
final class Log: Sendable {
  private let events = Mutex<[EngineEvent]>([])
  var all: [EngineEvent] { events.withLock { $0 } }
  func add(_ event: EngineEvent) { events.withLock { $0.append(event) } }
}
