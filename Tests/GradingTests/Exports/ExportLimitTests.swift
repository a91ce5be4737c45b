import Checks
import Foundation
import Grading
import GradingSamples
import Testing

@Suite("Limits of exports")
struct ExportLimitTests {
  @Test("Exercism's output is cut by code points, of which one character may have many")
  func exercism() throws {
    let folder = try Folder()
    let book = try GradeBook(at: folder["book.sqlite"])
    try book.setOutline(SampleCourse.outline, courseVersion: SampleCourse.version)
    let piled = "a" + String(repeating: "\u{301}", count: 70_000)
    try book.record(
      SampleResult.submission(
        "ada", verdicts: ["1.1": [.threw(piled)]], outputs: ["1.1": piled]))
    let files = try Folder.exports(of: book)
    let document = try #require(files["exercism/ada/results.json"])
    #expect(try JSONSchema("exercism-results-3").faults(of: document) == [])
  }

  @Test("Exercism gets a message where no test could be made, and nowhere else")
  func exercismMessage() throws {
    let folder = try Folder()
    let book = try GradeBook(at: folder["book.sqlite"])
    try book.setOutline(SampleCourse.outline, courseVersion: SampleCourse.version)
    let broken = Array(repeating: Verdict.didNotCompile("no such name"), count: 4)
    let all = Dictionary(
      uniqueKeysWithValues: SampleCourse.outline.exercises.map { ("\($0.id)", broken) })
    try book.record(SampleResult.submission("ada", verdicts: all, level: .contained))
    try book.record(SampleResult.submission("bob", verdicts: ["1.1": broken]))
    try book.record(SampleResult.submission("eve"))
    let files = try Folder.exports(of: book)
    func results(_ student: String) throws -> [String: Any] {
      let data = try #require(files["exercism/\(student)/results.json"])
      return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }
    let ada = try results("ada")
    #expect(ada["status"] as? String == "error")
    let message = try #require(ada["message"] as? String)
    #expect(message.contains("no such name"))
    #expect(message.hasSuffix("\n\nGraded under sandbox level B."))
    #expect(try results("bob")["status"] as? String == "fail")
    #expect(try results("eve")["status"] as? String == "pass")
    for student in ["bob", "eve"] { #expect(try results(student)["message"] == nil) }
  }

  @Test("The schema of Exercism allows no message beside tests that were made")
  func exercismSchema() throws {
    let schema = try JSONSchema("exercism-results-3")
    func faults(_ status: String, _ message: String) throws -> Int {
      let test = """
        {"name": "n", "status": "\(status)", "message": "m", "test_code": "c", "task_id": 1}
        """
      let document = """
        {"version": 3, "status": "\(status)", "message": \(message), "tests": [\(test)]}
        """
      return try schema.faults(of: Data(document.utf8)).count
    }
    #expect(try faults("pass", "null") == 0)
    #expect(try faults("pass", "\"level A\"") == 1)
    #expect(try faults("fail", "\"level A\"") == 1)
    #expect(try faults("error", "\"level A\"") == 0)
    #expect(try faults("error", "null") > 0)
  }

  @Test("A schema finds what is wrong")
  func faults() throws {
    let schema = try JSONSchema("classroom50-result-1")
    let document = """
      {"schema": "classroom50/result/v2", "classroom": "", "assignment": "a", "submission": "s",
       "commit": "c", "release": "r", "score": 1.5, "max-score": true, "other": 1,
       "tests": [{"test-name": "t", "passed": 1, "score": -1, "max-score": 1}]}
      """
    #expect(try schema.faults(of: Data(document.utf8)).count == 8)
  }

  @Test("A long name of a student gives a short name of a file, another for another student")
  func longNames() throws {
    let folder = try Folder()
    let book = try GradeBook(at: folder["book.sqlite"])
    try book.setOutline(SampleCourse.outline, courseVersion: SampleCourse.version)
    let name = String(repeating: "ö", count: 120)
    for end in ["1", "2"] { try book.record(SampleResult.submission(name + end)) }
    let files = try Folder.exports(of: book).keys.filter { $0.hasPrefix("check50/") }
    #expect(files.count == 2)
    #expect(files.allSatisfy { $0.split(separator: "/")[1].utf8.count <= 120 })
  }
}
