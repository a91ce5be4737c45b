import Checks
import Coursework
import Foundation
import Grading
import GradingSamples
import Testing

@Suite("Whose a hand-in is")
struct HandInOwnerTests {
  let folder: Folder
  let book: GradeBook

  init() throws {
    folder = try Folder()
    book = try GradeBook(at: folder["book.sqlite"])
    try book.setOutline(SampleCourse.outline, courseVersion: SampleCourse.version)
  }

  private static let canvas = "lovelaceada_17_2045_submission"

  private func setRoster(_ rows: String...) throws {
    let text = (["identifier,name,hand_in"] + rows).joined(separator: "\n")
    try book.setRoster(Roster(csv: text, file: "roster.csv"))
  }

  private func table(_ path: String) throws -> String {
    String(decoding: try #require(try Folder.exports(of: book)[path]), as: UTF8.self)
  }

  @Test(
    "The roster's column says whose a hand-in is, with or without the ending of the archive",
    arguments: [canvas, canvas + ".tar.gz"])
  func column(name: String) throws {
    try book.record(SampleResult.submission(Self.canvas, verdicts: ["1.1": [.failed]]))
    try setRoster("ada,Ada Lovelace,\(name)", "bob,Bob Ross,")
    let grades = try ClassGrades(of: book)
    #expect(grades.students == ["ada", "bob"])
    #expect(try grades.grade(of: "ada").score == 35)
    #expect(try grades.grade(of: "ada").name == "Ada Lovelace")
    #expect(try grades.grade(of: "bob").attempt == nil)
    #expect(grades.student(named: Self.canvas) == "ada")
  }

  @Test("Canvas and Moodle get the login, and not the name of the hand-in")
  func exports() throws {
    try book.record(SampleResult.submission(Self.canvas))
    try book.record(SampleResult.submission("Bob Ross_123_assignsubmission_file"))
    try setRoster(
      "ada,Ada Lovelace,\(Self.canvas)", "bob,Bob Ross,Bob Ross_123_assignsubmission_file")
    let canvas = try table("canvas/canvas.csv")
    #expect(canvas.contains("\"Ada Lovelace\",\"\",\"\",\"ada\",\"\",\"25\",\"20\""))
    #expect(canvas.contains("\"Bob Ross\",\"\",\"\",\"bob\",\"\",\"25\",\"20\""))
    let moodle = try table("moodle/moodle.csv")
    #expect(moodle.contains("\"Ada\",\"Lovelace\",\"ada\",\"\",\"25\",\"20\",\"45\""))
    for text in [canvas, moodle] {
      #expect(!text.contains("submission"))
    }
  }

  @Test("Several hand-ins of one student are attempts, in the order of the column")
  func attempts() throws {
    try book.record(SampleResult.submission("second", hash: "2", verdicts: ["1.1": [.failed]]))
    try book.record(SampleResult.submission("first", hash: "1", verdicts: ["2.1": [.failed]]))
    try setRoster("ada,Ada,first; second")
    try book.setPolicy(
      ScoringPolicy(json: Data(#"{"resubmissions": "last"}"#.utf8), file: "policy.json"))
    let grades = try ClassGrades(of: book)
    #expect(try grades.attempts(of: "ada").map(\.student) == ["first", "second"])
    #expect(try grades.grade(of: "ada").attemptCount == 2)
    // The last is that without 1.1, which is worth 10 of 45 points.
    #expect(try grades.grade(of: "ada").score == 35)
  }

  @Test("Decisions and times about a hand-in count for its owner, and later ones replace them")
  func decisions() throws {
    func decide(_ student: String, _ points: Double) throws {
      try book.add(
        Override(
          student: student, decision: .points(ExerciseID(1, 1), points), reason: "talked",
          author: "me", date: Date()))
    }
    try book.record(SampleResult.submission(Self.canvas, verdicts: ["1.1": [.failed]]))
    try decide(Self.canvas, 4)
    try book.setHandInTimes(
      HandInTimes(
        csv: "identifier,time\n\(Self.canvas),2026-12-01T00:00:00Z\n", file: "times.csv"))
    try setRoster("ada,Ada,\(Self.canvas)")
    #expect(try ClassGrades(of: book).grade(of: "ada").score == 39)
    #expect(try ClassGrades(of: book).grade(of: "ada").handedIn != nil)
    try decide("ada", 6)
    #expect(try ClassGrades(of: book).grade(of: "ada").score == 41)
  }

  @Test("Two archives that differ by their endings alone can be told apart")
  func endings() throws {
    try book.record(SampleResult.submission("x.zip", hash: "1"))
    try book.record(SampleResult.submission("x.tar.gz", hash: "2", verdicts: ["1.1": [.failed]]))
    try setRoster("ada,Ada,x.tar.gz", "bob,Bob,x.zip")
    let grades = try ClassGrades(of: book)
    #expect(grades.students == ["ada", "bob"])
    #expect(try grades.grade(of: "ada").score == 35)
    #expect(try grades.grade(of: "bob").score == 45)
  }

  @Test("A hand-in that two students claim is refused")
  func claimedTwice() throws {
    #expect(throws: ClassFileError.duplicate("roster.csv", identifier: "x")) {
      try setRoster("ada,Ada,x", "bob,Bob,x")
    }
  }

  @Test("A hand-in of which nothing could be taken is among what needs a look, until a better one")
  func look() throws {
    let note = IntakeNote(file: "a.rar", reason: "rejected: no archive", needsALook: true)
    try book.record(SampleResult.submission("ada", hash: "0"))
    try book.record(
      SampleResult.submission("ada", hash: "1", verdicts: Self.nothing, notes: [note, note]))
    let sentence =
      "nothing of the hand-in could be taken: a.rar: rejected: no archive (and 1 more note)"
    // The better attempt counts, and the student may think otherwise.
    #expect(try ClassGrades(of: book).grade(of: "ada").score == 45)
    #expect(try ClassGrades(of: book).grade(of: "ada").handInToLookAt == [sentence])
    let page = try table("pages/index.html")
    #expect(page.contains("What needs a person’s look"))
    #expect(page.contains("Nothing of the hand-in could be taken: a.rar: rejected: no archive"))
    #expect(try table("csv/points.csv").contains(",\"hand-in\"\r\n"))
    try book.record(SampleResult.submission("ada", hash: "2"))
    #expect(try ClassGrades(of: book).grade(of: "ada").handInToLookAt == [])
    #expect(try !table("pages/index.html").contains("What needs a person’s look"))
  }

  @Test("A file that cost an exercise is a sentence of its own, with the file and the reason")
  func lost() throws {
    func note(_ file: String, _ id: ExerciseID) -> IntakeNote {
      IntakeNote(file: file, reason: "rejected: too large", needsALook: true, exercises: [id])
    }
    let ignored = IntakeNote(file: "x", reason: "ignored: no exercise of the course")
    let notes = [note("a.swift", ExerciseID(1, 1)), ignored, note("b.swift", ExerciseID(1, 2))]
    try book.record(SampleResult.submission("ada", notes: notes))
    #expect(
      try ClassGrades(of: book).grade(of: "ada").handInToLookAt == [
        "no file was taken for 1.1: a.swift: rejected: too large",
        "no file was taken for 1.2: b.swift: rejected: too large",
      ])
    #expect(
      try table("pages/index.html").contains("No file was taken for 1.2: b.swift: rejected"))
    #expect(try table("csv/points.csv").contains(",\"hand-in\"\r\n"))
  }

  private static let nothing = Dictionary(
    uniqueKeysWithValues: SampleCourse.outline.exercises.map { exercise in
      ("\(exercise.id)", Array(repeating: Verdict.notAttempted, count: 4))
    })

  @Test("A note of an older book needs no look")
  func oldNote() throws {
    let old = Data(#"{"file": "a", "reason": "ignored"}"#.utf8)
    let note = try JSONDecoder().decode(IntakeNote.self, from: old)
    #expect(note == IntakeNote(file: "a", reason: "ignored"))
    let new = IntakeNote(file: "a", reason: "rejected", needsALook: true)
    #expect(try JSONDecoder().decode(IntakeNote.self, from: JSONEncoder().encode(new)) == new)
  }
}
