import Engines
import Foundation
import Testing

@testable import Experiments

@Suite("The runs of a long study")
struct LongStudyTests {
  private let place = FileManager.default.temporaryDirectory
    .appending(path: "study-\(UUID().uuidString)")

  private func key(_ exponent: Int, _ seed: UInt64) -> PowerRun.Key {
    PowerRun.Key(exponent: exponent, seed: seed)
  }

  @Test("are dealt so that every shard has as many of each kind as any other, one more or less")
  func dealing() {
    // Squares of 1 to 5, then cubes of 1 to 5; every third of them from the first, second and third.
    let task = StudyTask(dealing: PowerStudy().keys, into: 3)
    #expect(task.keys(of: 0) == [key(2, 1), key(2, 4), key(3, 2), key(3, 5)])
    #expect(task.keys(of: 1) == [key(2, 2), key(2, 5), key(3, 3)])
    #expect(task.keys(of: 2) == [key(2, 3), key(3, 1), key(3, 4)])
    #expect(task.keys(of: 3) == [])
    for count in 1...12 {
      let keys = PowerStudy(seedCount: 6).keys
      let task = StudyTask(dealing: keys, into: count)
      let parts = (0..<task.count).map { task.keys(of: $0) }
      #expect(parts.count == count && parts.allSatisfy { !$0.isEmpty })
      #expect(parts.flatMap(\.self).count == keys.count)
      #expect(Set(parts.flatMap(\.self)) == Set(keys))
      for exponent in [2, 3] {
        let shares = parts.map { $0.count { $0.exponent == exponent } }
        #expect((shares.max() ?? 0) - (shares.min() ?? 0) <= 1, "\(count) shards")
      }
    }
  }

  @Test("are dealt into no more shards than there are runs")
  func fewRuns() {
    #expect(StudyTask(dealing: [key(2, 1), key(2, 2)], into: 8).count == 2)
    #expect(StudyTask<PowerRun.Key>(dealing: [], into: 8).count == 0)
  }

  @Test("that a file has are not made again, and each that is made is in it")
  func resumed() async throws {
    defer { try? FileManager.default.removeItem(at: place) }
    let file = StudyFile<PowerTable>(at: place.appending(path: "powers.csv"))
    #expect(try file.read().runs.isEmpty && file.rowCount == 0)
    let study = PowerStudy(seedCount: 2)
    var counts: [[Int]] = []
    _ = try await study.make([key(3, 1), key(2, 2), key(2, 2)], into: file, in: place, jobs: 1) {
      counts.append([$0, $1])
    }
    #expect(counts == [[0, 2], [1, 2], [2, 2]])
    #expect(
      try String(contentsOf: file.url, encoding: .utf8) == "exponent,seed,value\n3,1,1\n2,2,4\n")
    #expect(file.rowCount == 2)
    let table = try await study.make(study.keys, into: file, in: place, jobs: 3)
    #expect(Set(table.runs.map(\.value)) == [1, 4, 8] && table.runs.count == 4)
    #expect(Set(study.made.all) == Set(study.keys) && study.made.all.count == 4)
    #expect(study.missing(in: table).isEmpty)
  }

  @Test("stay where a file holds something else: the error names the line, and nothing is made")
  func broken() async throws {
    defer { try? FileManager.default.removeItem(at: place) }
    let file = StudyFile<PowerTable>(at: place.appending(path: "powers.csv"))
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    let text = "exponent,seed,value\n2,1,1\nepisode\n"
    try text.write(to: file.url, atomically: true, encoding: .utf8)
    let study = PowerStudy()
    let error = StudyFileError.broken(
      file.url.relativePath, StudyTableError(line: 3, subject: "powers"))
    await #expect(throws: error) {
      _ = try await study.make(study.keys, into: file, in: place, jobs: 1)
    }
    #expect(
      "\(error)".hasSuffix(
        "powers.csv: Line 3 is no row of powers. Move the file away: what it held is made again."))
    #expect(study.made.all.isEmpty)
    #expect(try String(contentsOf: file.url, encoding: .utf8) == text)
  }

  @Test("are an error that names the file where it cannot be written")
  func unwritable() async throws {
    defer { try? FileManager.default.removeItem(at: place) }
    try Data("a file".utf8).put(at: place)
    let study = PowerStudy()
    let file = study.file(in: place.appending(path: "plots"))
    await #expect(throws: UnwritableFile(file.url.relativePath, reason: "Not a directory")) {
      _ = try await study.make(study.keys, into: file, in: place, jobs: 1)
    }
    #expect(study.made.all.count == 1)
  }

  @Test("of a shard need a task about that study in so many shards")
  func task() async throws {
    defer { try? FileManager.default.removeItem(at: place) }
    let folder = ShardFolder(of: "powers", in: place)
    let shard = try #require(Shard("1/3"))
    let study = PowerStudy()
    await #expect(throws: EngineError.noTask(folder.url.appending(path: "task.json").path)) {
      try await study.make(shard, in: place, jobs: 1)
    }
    let other = EngineError.noTask(folder.url.path)
    try folder.write(task: StudyTask(dealing: study.keys, into: 2))
    await #expect(throws: other) { try await study.make(shard, in: place, jobs: 1) }
    try folder.write(task: StudyTask(dealing: PowerStudy(seedCount: 6).keys, into: 3))
    await #expect(throws: other) { try await study.make(shard, in: place, jobs: 1) }
    #expect(study.made.all.isEmpty)
    try folder.write(task: StudyTask(dealing: study.keys, into: 3))
    try await study.make(shard, in: place, jobs: 1)
    #expect(study.made.all == [key(2, 2), key(2, 5), key(3, 3)])
  }
}
