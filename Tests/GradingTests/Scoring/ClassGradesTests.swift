import Checks
import Coursework
import Foundation
import Grading
import GradingSamples
import Testing

@Suite("A class's grades")
struct ClassGradesTests {
  let folder: Folder
  let book: GradeBook

  init() throws {
    folder = try Folder()
    book = try GradeBook(at: folder["book.sqlite"])
    try book.setOutline(SampleCourse.outline, courseVersion: SampleCourse.version)
  }

  private func grade(_ student: String = "ada") throws -> StudentGrade {
    try ClassGrades(of: book).grade(of: student)
  }

  private func setPolicy(_ json: String) throws {
    try book.setPolicy(ScoringPolicy(json: Data(json.utf8), file: "policy.json"))
  }

  @Test("All or nothing: one check that fails costs the exercise, and no other")
  func allOrNothing() throws {
    try book.record(
      SampleResult.submission("ada", verdicts: ["1.1": [.passed, .failed], "2.2": [.outOfMemory]]))
    let grade = try grade()
    #expect(grade.exercises.map(\.points) == [0, 10, 5, 15, 0])
    #expect(grade.score == 30)
    #expect(grade.maximum == 45)
    #expect(grade.chapters.map(\.score) == [15, 15])
  }

  @Test("A share counts the checks that no empty answer passes, and those alone")
  func share() throws {
    try setPolicy(#"{"award": "share"}"#)
    // The first two of the four checks count; the third is trivial, and of the fourth nobody knows.
    try book.record(
      SampleResult.submission(
        "ada",
        verdicts: [
          "1.1": [.passed, .failed, .passed, .passed],
          "1.2": [.failed, .failed, .passed, .passed],
          "1.3": [.passed, .passed, .failed, .failed],
        ]))
    // All that counts passes in 1.3, but checks that are not counted fail.
    #expect(try grade().exercises.map(\.points) == [5, 0, 5, 15, 5])
  }

  @Test("A hand-in that is a day too late loses the share of a day")
  func late() throws {
    try setPolicy(#"{"deadline": "2026-12-01T00:00:00Z", "penaltyPerLateDay": 0.1}"#)
    try book.record(SampleResult.submission("ada"))
    try book.setHandInTimes(
      HandInTimes(csv: "identifier,time\nada,2026-12-01T00:00:01Z\n", file: "t"))
    #expect(try grade().lateDays == 1)
    #expect(try grade().raw == 45)
    #expect(try grade().score == 40.5)
    try book.add(
      Override(
        student: "ada", decision: .lateDays(0), reason: "ill", author: "me", date: Date()))
    #expect(try grade().score == 45)
    #expect(try grade().lateDaysOverride?.reason == "ill")
  }

  @Test("The best attempt counts, the earlier of equals; or the last, where the policy says so")
  func resubmissions() throws {
    try book.record(SampleResult.submission("ada", hash: "1", verdicts: ["2.1": [.failed]]))
    try book.record(SampleResult.submission("ada", hash: "2"))
    try book.record(SampleResult.submission("ada", hash: "3"))
    try book.record(SampleResult.submission("ada", hash: "4", verdicts: ["1.1": [.failed]]))
    #expect(try grade().attempt?.contentHash == "2")
    #expect(try grade().attemptCount == 4)
    try setPolicy(#"{"resubmissions": "last"}"#)
    #expect(try grade().attempt?.contentHash == "4")
    #expect(try grade().score == 35)
  }

  @Test("An override replaces what the grader found, until it is taken back")
  func override() throws {
    try book.record(SampleResult.submission("ada", verdicts: ["1.1": [.policy("unsafe")]]))
    func decide(_ points: Double?) throws {
      try book.add(
        Override(
          student: "ada", decision: .points(ExerciseID(1, 1), points), reason: "talked to her",
          author: "me", date: Date()))
    }
    #expect(try grade().exercisesToLookAt.map(\.exercise.name) == ["TDTarget"])
    try decide(7.5)
    #expect(try grade().score == 42.5)
    #expect(try grade().exercises[0].found == 0)
    try decide(nil)
    #expect(try grade().score == 35)
    #expect(try ClassGrades(of: book).trail.count == 2)
  }

  @Test("Who is on the roster and has handed in nothing is listed, without points")
  func absent() throws {
    try book.setRoster(Roster(csv: "identifier,name\nbob,Bob\nada,Ada\n", file: "r"))
    try book.record(SampleResult.submission("ada"))
    try book.record(SampleResult.submission("carl"))
    let grades = try ClassGrades(of: book)
    #expect(grades.students == ["ada", "bob", "carl"])
    #expect(try grade("ada").name == "Ada")
    #expect(try grade("bob").attempt == nil)
    #expect(try grade("bob").score == 0)
    #expect(try grade("carl").name == "carl")
  }

  @Test("A book that does not know its course says so")
  func noOutline() throws {
    try book.record(SampleResult.submission("ada", courseVersion: "unheard of"))
    #expect(throws: GradeBookError.noOutline(book.place.path)) { try ClassGrades(of: book) }
  }
}
