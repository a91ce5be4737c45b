import Engines
import Foundation
import Synchronization
import Testing

@testable import Experiments

@Suite("A study that is made in shards comes out as if one process had made it")
struct ShardedStudyTests {
  private let place = FileManager.default.temporaryDirectory
    .appending(path: "study-\(UUID().uuidString)")
  private let study = PowerStudy()

  private var file: StudyFile<PowerTable> { StudyFile(at: place.appending(path: "powers.csv")) }
  private var folder: ShardFolder { ShardFolder(of: "powers", in: place) }
  private var isFolderThere: Bool { FileManager.default.fileExists(atPath: folder.url.path) }

  /// A run in three shards; a shard for which `body` says false is not made that time.
  private func run(
    _ body: @escaping @Sendable (Int, Int) async throws -> Bool = { _, _ in true }
  ) -> ShardedStudy<PowerStudy> {
    let engine = StandInEngine { [study, place] shard, attempt in
      if try await body(shard.index, attempt) { try await study.make(shard, in: place, jobs: 1) }
    }
    return ShardedStudy(of: study, in: place, shards: 3, processors: 1, engine: engine) {
      PieceCommand(["/bin/study", "\(PieceCommand.number)/\($0)"], in: "/")
    }
  }

  private func expectWhole(_ table: PowerTable) throws {
    #expect(Set(table.runs) == Set(study.keys.map(PowerStudy().carryOut)))
    #expect(table.runs.count == study.keys.count)
    #expect(try file.read().runs == table.runs)
    #expect(!isFolderThere)
  }

  private func lay(_ text: String, into index: Int) throws {
    let rows: StudyFile<PowerTable> = folder.rows(of: index)
    try FileManager.default.createDirectory(
      at: folder.home(of: index), withIntermediateDirectories: true)
    try text.write(to: rows.url, atomically: true, encoding: .utf8)
  }

  @Test("The table has every run once, and then nothing is started")
  func whole() async throws {
    defer { try? FileManager.default.removeItem(at: place) }
    let events = Mutex<[ShardedStudyEvent]>([])
    try expectWhole(await run().run { event in events.withLock { $0.append(event) } })
    #expect(study.made.all.count == 10)
    let told = events.withLock { $0 }
    #expect(told.first == .ready(runs: 10, shards: 3))
    let done = (0..<3).map { ShardedStudyEvent.engine(.done($0)) }
    #expect(told.filter(done.contains) == done)

    try expectWhole(await run { _, _ in fatalError("Nothing is missing.") }.run())
    #expect(study.made.all.count == 10)
  }

  @Test("Runs that the table has are not made again")
  func resumed() async throws {
    defer { try? FileManager.default.removeItem(at: place) }
    let known = Array(study.keys.prefix(4))
    _ = try await PowerStudy().make(known, into: file, in: place, jobs: 1)
    try expectWhole(await run().run())
    #expect(study.made.all.count == 6 && Set(study.made.all).isDisjoint(with: known))
  }

  @Test("What the shards of a killed run have made is taken over, each run once")
  func leftOver() async throws {
    defer { try? FileManager.default.removeItem(at: place) }
    _ = try await PowerStudy().make([study.keys[0]], into: file, in: place, jobs: 1)
    // The last line is cut off, and the first run is in the table already.
    try lay("exponent,seed,value\n2,1,1\n3,5,125\n2,5,2", into: 7)
    try expectWhole(await run().run())
    #expect(study.made.all.count == 8)
    #expect(!study.made.all.contains(PowerRun.Key(exponent: 3, seed: 5)))
  }

  @Test("A shard that is lost on the way goes on where it was")
  func lost() async throws {
    defer { try? FileManager.default.removeItem(at: place) }
    let events = Mutex<[ShardedStudyEvent]>([])
    let table = try await run { [study, folder, place] index, attempt in
      guard index == 1, attempt == 0 else { return true }
      let part = try folder.task(StudyTask<PowerRun.Key>.self).keys(of: 1)
      _ = try await study.make(Array(part.prefix(2)), into: folder.rows(of: 1), in: place, jobs: 1)
      return false
    }.run { event in events.withLock { $0.append(event) } }
    try expectWhole(table)
    #expect(study.made.all.count == 10)
    #expect(events.withLock { $0 }.contains(.engine(.again([1]))))
  }

  @Test("A shard that never ends well is named; what the others made is kept, and the next goes on")
  func failing() async throws {
    defer { try? FileManager.default.removeItem(at: place) }
    let error = EngineError.piecesFailed(
      [2], starts: 4, outputs: folder.outputs.path, lastWords: nil)
    await #expect(throws: error) { _ = try await run { index, _ in index != 2 }.run() }
    #expect(try file.read().runs.count == 7)
    #expect(isFolderThere)
    try expectWhole(await run().run())
    #expect(study.made.all.count == 10)
  }

  @Test("A run that is stopped keeps what is made, and goes on")
  func stopped() async throws {
    defer { try? FileManager.default.removeItem(at: place) }
    await #expect(throws: CancellationError.self) {
      _ = try await run { index, _ in
        if index == 1 { throw CancellationError() }
        return true
      }.run()
    }
    #expect(try file.read().runs.count == 4)
    try expectWhole(await run().run())
    #expect(study.made.all.count == 10)
  }

  @Test("A broken file of a shard is named; what the others made is kept, and nothing is removed")
  func broken() async throws {
    defer { try? FileManager.default.removeItem(at: place) }
    try lay("exponent,seed,value\n2,x,1\n", into: 0)
    try lay("exponent,seed,value\n2,3,9\n", into: 1)
    let rows: StudyFile<PowerTable> = folder.rows(of: 0)
    let error = StudyFileError.broken(
      rows.url.relativePath, StudyTableError(line: 2, subject: "powers"))
    await #expect(throws: error) { _ = try await run().run() }
    #expect(study.made.all.isEmpty)
    #expect(try file.read().runs.map(\.value) == [9])
    #expect(folder.numbers == [0, 1])
    try FileManager.default.removeItem(at: rows.url)
    try expectWhole(await run().run())
    #expect(study.made.all.count == 9)
  }
}
