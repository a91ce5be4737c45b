import Engines
import Foundation
import Testing

@Suite("A shard")
struct ShardTests {
  @Test("3/8 is every eighth from the fourth on, and all shards together are the whole")
  func parts() throws {
    let students = (0..<20).map { "student \($0)" }
    #expect(Shard("3/8")?.part(of: students) == ["student 3", "student 11", "student 19"])
    for count in [1, 3, 8, 25] {
      let parts = (0..<count).flatMap { Shard(index: $0, count: count)?.part(of: students) ?? [] }
      #expect(parts.sorted() == students.sorted())
    }
  }

  @Test("is no text of another form, and no number outside its count")
  func texts() {
    for text in ["", "3", "8/8", "-1/8", "3/8/9", "3/0", "a/8", "3/", "/8"] {
      #expect(Shard(text) == nil)
    }
    #expect(Shard("0/1")?.description == "0/1")
  }
}

@Suite("The folder in which shards meet")
struct ShardFolderTests {
  private let folder = ShardFolder(
    at: FileManager.default.temporaryDirectory.appending(path: "shards-\(UUID().uuidString)"))

  @Test("The task is what was written; without one, or with another, the error names the file")
  func task() throws {
    defer { try? folder.remove() }
    let missing = EngineError.noTask(folder.url.appending(path: "task.json").path)
    #expect(throws: missing) { try folder.task([Int].self) }
    try folder.write(task: [3, 1])
    #expect(try folder.task([Int].self) == [3, 1])
    #expect(throws: missing) { try folder.task([String].self) }
  }

  @Test("Each shard has a home of its own, and what is no number is no shard")
  func homes() throws {
    defer { try? folder.remove() }
    #expect(folder.numbers.isEmpty)
    try folder.write("east", to: "end.json", of: 10)
    try folder.write("west", to: "end.json", of: 2)
    try FileManager.default.createDirectory(at: folder.outputs, withIntermediateDirectories: true)
    #expect(folder.numbers == [2, 10])
    #expect(folder.read(String.self, from: "end.json", of: 10) == "east")
    #expect(folder.read(Int.self, from: "end.json", of: 10) == nil)
    #expect(folder.read(String.self, from: "end.json", of: 3) == nil)
    try folder.remove()
    #expect(!FileManager.default.fileExists(atPath: folder.url.path))
    try folder.remove()
  }
}
