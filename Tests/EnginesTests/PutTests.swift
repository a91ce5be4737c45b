import Engines
import Foundation
import Testing

@Suite("A file is put into place whole or not at all")
struct PutTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "put-\(UUID().uuidString)")

  private func remove() { try? FileManager.default.removeItem(at: folder) }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test("The folder is made, what was there is replaced, and nothing else is left")
  func put() throws {
    defer { remove() }
    let place = folder.appending(path: "a/b.txt")
    try Data("first, and long".utf8).put(at: place)
    try Data("second".utf8).put(at: place)
    #expect(try String(contentsOf: place, encoding: .utf8) == "second")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/a") == ["b.txt"])
  }

  @Test("Where there can be no file, the error names it and gives the system's word")
  func unwritable() throws {
    defer { remove() }
    let file = folder.appending(path: "a")
    try Data("kept".utf8).put(at: file)
    let below = file.appending(path: "b/c.txt")
    #expect(throws: UnwritableFile(below.relativePath, reason: "Not a directory")) {
      try Data("lost".utf8).put(at: below)
    }
    #expect(throws: UnwritableFile(folder.relativePath, reason: "Is a directory")) {
      try Data("lost".utf8).put(at: folder)
    }
    #expect(try names() == ["a"])
    #expect(try String(contentsOf: file, encoding: .utf8) == "kept")
  }

  @Test("The sentence says what, where, why and what to do, with one stop after the reason")
  func sentence() {
    let sentence =
      "Cannot write a/b.csv: No space left on device. Check the folder's permissions and its free space."
    for reason in ["No space left on device", "No space left on device."] {
      #expect("\(UnwritableFile("a/b.csv", reason: reason))" == sentence)
    }
    let file = UnwritableFile("a/b.csv", reason: "No space left on device")
    #expect("\(EngineError.unwritable(file))" == sentence)
  }

  #if os(Linux)
  @Test("On a full disk what was there stays, alone", .enabled(if: geteuid() == 0))
  func full() throws {
    defer { remove() }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    guard mount("tmpfs", folder.path, "tmpfs", 0, "size=64k") == 0 else { return }
    defer { umount(folder.path) }
    let place = folder.appending(path: "rows.csv")
    try Data("old".utf8).put(at: place)
    #expect(throws: UnwritableFile(place.relativePath, reason: "No space left on device")) {
      try Data(repeating: 1, count: 1 << 20).put(at: place)
    }
    #expect(try String(contentsOf: place, encoding: .utf8) == "old")
    #expect(try names() == ["rows.csv"])
  }
  #endif

  @Test("What shards say to each other is put there so, too")
  func shards() throws {
    defer { remove() }
    try Data("a file".utf8).put(at: folder)
    let shards = ShardFolder(at: folder.appending(path: "shards"))
    let task = folder.appending(path: "shards/task.json")
    #expect(throws: UnwritableFile(task.relativePath, reason: "Not a directory")) {
      try shards.write(task: [1])
    }
    let end = folder.appending(path: "shards/3/end.json")
    #expect(throws: UnwritableFile(end.relativePath, reason: "Not a directory")) {
      try shards.write("east", to: "end.json", of: 3)
    }
  }
}
