import Checks
import Coursework
import Foundation
import Grading
import GradingSamples
import Testing

@Suite("A grade book")
struct GradeBookTests {
  let folder: Folder
  let place: URL

  init() throws {
    folder = try Folder()
    place = folder["book.sqlite"]
  }

  @Test("A result comes back as it was recorded, with a salt beyond SQLite's integers")
  func roundTrip() throws {
    let book = try GradeBook(at: place)
    let result = SampleResult.submission(
      "zoë 🐬", verdicts: ["1.1": [.timedOut(.wall(seconds: .infinity)), .failed]],
      diagnoses: ["1.1": .unknown], outputs: ["1.2": "a\u{0}b\n"],
      notes: [IntakeNote(file: "a'b\"c", reason: "ignored")], salt: .max)
    try book.record(result)
    #expect(
      try book.result(
        for: "zoë 🐬", contentHash: "c0ffee", courseVersion: SampleCourse.version, salt: .max)
        == result)
    #expect(try GradeBook(reading: place).results() == [result])
  }

  @Test("Another student, other sources, another course or salt have no result yet")
  func unknown() throws {
    let book = try GradeBook(at: place)
    try book.record(SampleResult.submission("ada"))
    func isKnown(_ student: String, _ hash: String, _ version: String, _ salt: UInt64) throws
      -> Bool
    {
      try book.result(
        for: student, contentHash: hash, courseVersion: version, salt: salt) != nil
    }
    #expect(try isKnown("ada", "c0ffee", SampleCourse.version, .max))
    #expect(try !isKnown("bob", "c0ffee", SampleCourse.version, .max))
    #expect(try !isKnown("ada", "cafe", SampleCourse.version, .max))
    #expect(try !isKnown("ada", "c0ffee", "sample-2", .max))
    #expect(try !isKnown("ada", "c0ffee", SampleCourse.version, 1))
  }

  @Test("Results are in the order of names, and the last attempt of each is given")
  func order() throws {
    let book = try GradeBook(at: place)
    for (student, hash) in [("bob", "1"), ("ada", "1"), ("bob", "2"), ("Ada", "1"), ("bob", "1")] {
      try book.record(SampleResult.submission(student, hash: hash))
    }
    #expect(try book.students() == ["Ada", "ada", "bob"])
    // What is handed in again becomes the last.
    #expect(try book.results().map { $0.student + $0.contentHash } == ["Ada1", "ada1", "bob1"])
    #expect(try book.attempts(of: "bob").map(\.contentHash) == ["2", "1"])
  }

  @Test("Of the same sources, what the latest course has found counts")
  func regraded() throws {
    let book = try GradeBook(at: place)
    try book.record(SampleResult.submission("ada", courseVersion: "old"))
    try book.record(SampleResult.submission("ada", courseVersion: "new"))
    #expect(try book.attempts(of: "ada").map(\.courseVersion) == ["new"])
    #expect(try book.lastCourseVersion() == "new")
  }

  @Test("The second grader is told who is writing, and readers may read meanwhile")
  func locked() throws {
    let book = try GradeBook(at: place)
    try book.record(SampleResult.submission("ada"))
    #expect(throws: GradeBookError.inUse(place.path, process: getpid())) {
      try GradeBook(at: place)
    }
    #expect(try GradeBook(reading: place).students() == ["ada"])
    let (status, message) = try Keeper(place, count: 1).wait()
    #expect(status == 2)
    #expect(message.contains("Another grader (process \(getpid())) writes in the grade book"))
    withExtendedLifetime(book) {}
  }

  @Test("A book that is closed can be opened again")
  func reopened() throws {
    do { try GradeBook(at: place).record(SampleResult.submission("ada")) }
    #expect(try GradeBook(at: place).students() == ["ada"])
  }

  @Test("The trail of overrides keeps all of them, and the last on each matter counts")
  func overrides() throws {
    let book = try GradeBook(at: place)
    let decisions: [Override.Decision] = [
      .points(ExerciseID(1, 1), 4), .lateDays(0), .points(ExerciseID(1, 1), 6.5),
      .points(ExerciseID(1, 2), 1), .points(ExerciseID(1, 2), nil),
    ]
    for (number, decision) in decisions.enumerated() {
      try book.add(
        Override(
          student: "ada", decision: decision, reason: "reason \(number)", author: "me",
          date: Date(timeIntervalSince1970: Double(number))))
    }
    let trail = try book.overrides()
    #expect(trail.map(\.decision) == decisions)
    #expect(trail.map(\.reason) == (0..<5).map { "reason \($0)" })
    #expect(trail.inForce.map(\.decision) == [.lateDays(0), .points(ExerciseID(1, 1), 6.5)])
  }
}
