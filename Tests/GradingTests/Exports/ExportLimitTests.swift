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
