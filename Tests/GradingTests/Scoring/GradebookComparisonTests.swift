import Checks
import Foundation
import Grading
import GradingSamples
import Testing

@Suite("The comparison of two grade books")
struct GradebookComparisonTests {
  let folder: Folder
  let first: GradeBook
  let second: GradeBook

  init() throws {
    folder = try Folder()
    first = try GradeBook(at: folder["first.sqlite"])
    second = try GradeBook(at: folder["second.sqlite"])
    for book in [first, second] {
      try book.setOutline(SampleCourse.outline, courseVersion: SampleCourse.version)
    }
  }

  private func differences() throws -> [String] {
    try GradebookComparison(ClassGrades(of: first), ClassGrades(of: second)).differences()
  }

  @Test("Times and salts are no difference")
  func same() throws {
    try first.record(SampleResult.submission("ada", salt: 1))
    try second.record(
      SampleResult.submission("ada", salt: 2, begun: Date(timeIntervalSince1970: 5)))
    #expect(try differences() == [])
  }

  @Test("Points, verdicts and who is missing are named")
  func different() throws {
    try first.record(SampleResult.submission("ada"))
    try second.record(SampleResult.submission("ada", verdicts: ["1.1": [.outOfMemory]]))
    try first.record(SampleResult.submission("bob", verdicts: ["1.3": [.failed]]))
    try second.record(SampleResult.submission("bob", verdicts: ["1.3": [.threw("x")]]))
    try first.record(SampleResult.submission("carl"))
    try second.record(SampleResult.submission("dora"))
    #expect(
      try differences() == [
        "ada: 45 of 45 → 35 of 45, 1.1 passed → out of memory",
        "bob: 1.3 failed → threw", "carl: only in the first", "dora: only in the second",
      ])
  }
}
