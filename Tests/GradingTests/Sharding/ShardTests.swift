import Foundation
import Testing

@testable import Grading

@Suite("A shard")
struct ShardTests {
  @Test("3/8 is every eighth from the fourth on, and all shards together are the class")
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

  @Test("has ended only for the task that it has carried out")
  func ends() throws {
    let place = try TemporaryFolder()
    let folder = ShardFolder(output: place.url)
    let task = ShardTask(
      students: ["ada", "bob"], courseVersion: "1", salt: 7, count: 2, errand: "")
    let other = ShardTask(students: ["ada"], courseVersion: "1", salt: 7, count: 2, errand: "")
    try folder.write(task: task)
    #expect(try folder.task(ShardTask.self) == task)
    try folder.write(ShardEnd(task: task.hash, report: RunReport()), of: 1)
    try folder.write(count: 1, of: 1, task: task.hash)
    #expect(folder.end(of: 1, task: task.hash) != nil)
    #expect(folder.end(of: 0, task: task.hash) == nil)
    #expect(folder.end(of: 1, task: other.hash) == nil)
    #expect((folder.count(of: 1, task: task.hash), folder.count(of: 1, task: other.hash)) == (1, 0))
  }
}
