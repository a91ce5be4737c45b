import Checks
import Coursework
import Foundation
import Grading
import Testing

@Suite("A file that costs an exercise needs a person's look, also where others were taken")
struct LostExerciseTests {
  private let target = ClassFixture.target
  private let other = "Exercises/01-Bellman/QUpdate.swift"
  private let suites = ["1.1", "1.2"].compactMap(Catalogue.exercise)

  /// What alice hands in beside an answer to 1.2; 1.1 and 1.2 are graded.
  private func handIn(_ files: [String: [UInt8]]) throws -> HandIn {
    let fixture = try ClassFixture()
    try fixture.write("answer", to: "alice/\(other)")
    for (path, bytes) in files { try fixture.write(bytes, to: "alice/\(path)") }
    let intake = Intake(graded: suites)
    return try intake.read(try intake.submissions(in: fixture.folder)[0])
  }

  private func looks(_ files: [String: [UInt8]]) throws -> [IntakeNote] {
    let handIn = try handIn(files)
    #expect(handIn.sources[ExerciseID(1, 2)] == "answer")
    return handIn.notes.filter(\.needsALook)
  }

  @Test(arguments: [
    (ClassFixture.target, [0xFF, 0x41] as [UInt8], "rejected: it is not UTF-8"),
    (ClassFixture.target, [0x41, 0], "rejected: it holds NUL bytes"),
    (ClassFixture.target, [UInt8](repeating: 65, count: 256 << 10 + 1), "rejected: larger than"),
    ("Exercises/01-Bellman/tdtarget.swift", [65], "rejected: spelt differently from"),
    ("Sources/01-Bellman/TDTarget.swift", [65], "ignored: answers in a folder called Sources"),
    ("solutions/TDTarget.swift", [65], "ignored: answers in a folder called Solutions"),
  ])
  func `The note names the file, the reason and the exercise`(
    path: String, bytes: [UInt8], reason: String
  ) throws {
    let looks = try looks([path: bytes])
    #expect(looks.map(\.file) == [path])
    #expect(looks.first?.reason.hasPrefix(reason) == true, "\(looks)")
    #expect(looks.map(\.exercises) == [[ExerciseID(1, 1)]])
  }

  @Test func `So does that of two answers of which neither counts`() throws {
    let looks = try looks(["a/\(target)": [65], "b/\(target)": [66]])
    #expect(looks.map(\.file) == ["b/\(target)"])
    #expect(looks.map(\.exercises) == [[ExerciseID(1, 1)]])
  }

  @Test func `A link in place of an answer is one, too`() throws {
    let fixture = try ClassFixture()
    try fixture.write("answer", to: "alice/\(other)")
    try FileManager.default.createSymbolicLink(
      atPath: fixture.path("alice/Exercises/01-Bellman/TDTarget.swift"),
      withDestinationPath: "/etc/passwd")
    #expect(try fixture.handIn().notes.filter(\.needsALook).map(\.file) == [target])
  }

  @Test
  func `Where another file was taken for the exercise, or it is not graded, nobody need look`()
    throws
  {
    #expect(
      try looks([
        target: [65], "Sources/TDTarget.swift": [66], "01-Bellman/TDTarget.swift": [67],
        "Exercises/01-Bellman/TDTARGET.swift": [68],
      ]) == [])
    #expect(try looks([target: [65], "Exercises/01-Bellman/BellmanOperator.swift": [0]]) == [])
  }

  @Test func `The grade book keeps which exercise it was`() throws {
    let note = try #require(try looks([target: [0]]).first)
    let kept = try JSONDecoder().decode(IntakeNote.self, from: JSONEncoder().encode(note))
    #expect(kept == note)
    #expect(kept.exercises == [ExerciseID(1, 1)])
  }
}
