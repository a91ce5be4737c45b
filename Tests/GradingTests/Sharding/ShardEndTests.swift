import Engines
import Testing

@testable import Grading

@Suite("The end of a shard")
struct ShardEndTests {
  @Test("counts only for the task that it has carried out")
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
