import Checks
import Coursework
import Foundation
import GRDB
import GradingSamples
import Testing

@testable import Grading

@Suite("A hand-in that comes back after another")
struct RenewalTests {
  let folder: Folder
  let book: GradeBook
  /// The first hand-in fails 1.1, which is worth 10 of 45 points; the second passes everything.
  private let first = SampleResult.submission("ada", hash: "A", verdicts: ["1.1": [.failed]])
  private let second = SampleResult.submission("ada", hash: "B")
  private let builds = [
    BuildRecord(
      contentHash: "aa", compiler: "Swift version 6.3.1", options: "-O",
      answers: [ExerciseID(1, 1)], replaced: [], outcome: .built)
  ]

  init() throws {
    folder = try Folder()
    book = try GradeBook(at: folder["book.sqlite"])
    try book.setOutline(SampleCourse.outline, courseVersion: SampleCourse.version)
    try book.record(first, figures: [ExerciseID(1, 1): "<svg/>"], builds: builds)
    try book.record(second)
  }

  private func score(_ resubmissions: ScoringPolicy.Resubmissions) throws -> Double {
    var policy = ScoringPolicy()
    policy.resubmissions = resubmissions
    try book.setPolicy(policy)
    return try ClassGrades(of: book).grade(of: "ada").score
  }

  @Test("It is the last attempt again; the last counts, or the best as before")
  func last() throws {
    #expect(try score(.last) == 45)
    #expect(try book.renew(first, notes: first.notes) == first)
    #expect(try book.attempts(of: "ada") == [second, first])
    #expect(try score(.last) == 35)
    #expect(try score(.best) == 45)
    _ = try book.renew(second, notes: second.notes)
    #expect(try book.attempts(of: "ada") == [first, second])
    #expect(try score(.last) == 45)
  }

  @Test("Its evidence, drawings and builds go with it, and what comes later is later still")
  func parts() throws {
    _ = try book.renew(first, notes: first.notes)
    #expect(try book.builds(of: first) == builds)
    #expect(try book.figures(of: first) == [ExerciseID(1, 1): "<svg/>"])
    #expect(try book.isDrawn(first))
    #expect(try !book.isDrawn(second))
    let rows = try book.read { database in
      try ["exercise", "checkResult"].map { table in
        try Int.fetchOne(
          database,
          sql: """
            SELECT count(*) FROM \(table) WHERE submission NOT IN (SELECT id FROM submission)
            """)
      }
    }
    #expect(rows == [0, 0])
    let third = SampleResult.submission("ada", hash: "C")
    try book.record(third)
    #expect(try book.attempts(of: "ada") == [second, first, third])
    #expect(try book.attempts(of: "ada")[1].examinations == first.examinations)
  }

  @Test("What intake says of it now is kept, and no other student is touched")
  func notes() throws {
    let bob = SampleResult.submission("bob", hash: "A")
    try book.record(bob)
    let note = IntakeNote(file: "a.txt", reason: "ignored: no exercise of the course")
    let renewed = try book.renew(second, notes: [note])
    #expect(renewed.notes == [note])
    #expect(try book.attempts(of: "ada") == [first, renewed])
    #expect(try book.attempts(of: "bob") == [bob])
  }

  @Test("Nothing is written where it is the last already, or where the book does not have it")
  func nothing() throws {
    func numbers() throws -> [Int64] {
      try book.read { try Int64.fetchAll($0, sql: "SELECT id FROM submission ORDER BY id") }
    }
    let before = try numbers()
    _ = try book.renew(second, notes: second.notes)
    _ = try book.renew(SampleResult.submission("ada", hash: "D"), notes: [])
    #expect(try numbers() == before)
  }
}
