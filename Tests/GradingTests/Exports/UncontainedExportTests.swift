import Checks
import Foundation
import Grading
import GradingSamples
import Testing

@Suite("Results of code that nothing contained")
struct UncontainedExportTests {
  private let folder: Folder
  private let files: [String: String]

  /// One student who was graded under level D, and one under level A.
  init() throws {
    folder = try Folder()
    let book = try GradeBook(at: folder[GradeBook.fileName])
    try book.setOutline(SampleCourse.outline, courseVersion: SampleCourse.version)
    try book.record(SampleResult.submission("ada"))
    try book.record(
      SampleResult.submission("eve", verdicts: ["1.1": [.failed]], level: .limitsOnly))
    files = try Folder.exports(of: book).mapValues { String(decoding: $0, as: UTF8.self) }
  }

  /// What only the warning says, in words that no format escapes.
  private let words = "could read, change and send whatever the grader can"

  @Test("Level D alone has something to warn of")
  func levels() {
    #expect(SandboxLevel.allCases.filter { $0.warning != nil } == [.limitsOnly])
    #expect(SandboxLevel.limitsOnly.warning?.contains(words) == true)
  }

  @Test(
    "Every document of the student warns, and none of the other's",
    arguments: [
      "gradescope/NAME/results.json", "junit/NAME/junit.xml", "exercism/NAME/results.json",
      "classroom50/NAME/result.json", "check50/NAME/check50.json", "pages/students/NAME.html",
    ])
  func documents(path: String) throws {
    let warned = try #require(files[path.replacing("NAME", with: "eve")])
    let other = try #require(files[path.replacing("NAME", with: "ada")])
    #expect(warned.contains(words))
    #expect(!other.contains(words))
  }

  @Test("The class page says how many results it is about; the table of points has the level")
  func classPage() throws {
    let page = try #require(files["pages/index.html"])
    #expect(page.contains("<p class=\"mistake\" role=\"note\">1 of 2 results: Nothing contained"))
    let table = try #require(files["csv/points.csv"])
    let rows = table.split(separator: "\r\n").map(String.init)
    #expect(rows.first { $0.hasPrefix("\"eve\"") }?.contains("\"D\"") == true, "\(rows)")
  }

  private func bellwork(_ arguments: String...) throws -> String {
    try GradeProgram.reply(to: arguments).output
  }

  @Test("`gradebook show` warns of the student")
  func show() throws {
    #expect(try bellwork("gradebook", "show", folder.place.path, "eve").contains(words))
    #expect(try !bellwork("gradebook", "show", folder.place.path, "ada").contains(words))
  }

  @Test("The flag without which nobody is graded at level D says what it means")
  func flag() throws {
    let help = try bellwork("grade", "--help").split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(help.contains("--i-accept-unsandboxed Grade also where this machine cannot contain"))
    #expect(help.contains("may read, change and send whatever you can."))
  }
}
