import Checks
import Foundation
import Grading
import GradingSamples
import Testing

/// A course in which 1.2 alone has a hidden check, as in the real one few have.
@Suite("What Gradescope shows before grades are published")
struct GradescopeVisibilityTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  /// What is written of a student who was three days late, in a course that hides checks of some exercises.
  private func results(hiding hidden: Set<String>) throws -> [String: Any] {
    let book = try GradeBook(at: folder["\(hidden.count).sqlite"])
    let outline = CourseOutline(
      exercises: SampleCourse.outline.exercises.map {
        Self.exercise($0, isHiding: hidden.contains("\($0.id)"))
      })
    try book.setOutline(outline, courseVersion: SampleCourse.version)
    try book.setPolicy(
      ScoringPolicy(
        json: Data(
          """
          {"deadline": "2026-12-01T23:59:00Z", "freeLateDays": 1, "penaltyPerLateDay": 0.1}
          """.utf8), file: "policy.json"))
    try book.setHandInTimes(
      HandInTimes(csv: "identifier,time\nada,2026-12-04T08:00:00Z\n", file: "times.csv"))
    // 1.2 fails by its last check alone, and 2.1 waits for it.
    try book.record(
      SampleResult.submission(
        "ada",
        verdicts: [
          "1.2": [.passed, .passed, .passed, .failed],
          "2.1": Array(repeating: .waiting(forExercise: "1.2"), count: 4),
        ]))
    try GradeExporter(of: ClassGrades(of: book)).write([.gradescope], to: folder.place)
    let data = try Data(contentsOf: folder["gradescope/ada/results.json"])
    #expect(try JSONSchema("gradescope-results").faults(of: data) == [])
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private static func exercise(
    _ exercise: CourseOutline.Exercise, isHiding: Bool
  ) -> CourseOutline.Exercise {
    CourseOutline.Exercise(
      id: exercise.id, chapter: exercise.chapter, name: exercise.name, title: exercise.title,
      points: exercise.points,
      checks: exercise.checks.enumerated().map { index, check in
        CourseOutline.Check(
          claim: check.claim, falseAlarm: check.falseAlarm, isHidden: isHiding && index == 3)
      })
  }

  @Test("Nothing that is shown at once tells what a hidden check has found")
  func hidden() throws {
    let results = try results(hiding: ["1.2"])
    let tests = try #require(results["tests"] as? [[String: Any]])
    let later = tests.filter { $0["visibility"] as? String == "after_published" }
    #expect(later.map { $0["number"] as? String } == ["1.2"])
    // 20 of 45 points, of which a fifth is taken.
    #expect(results["score"] as? Double == 16)
    let output = try #require(results["output"] as? String)
    #expect(
      output == """
        Some exercises, and the points of the whole, are shown once grades are published.
        3 days late: 20 % of the points are taken.
        """)
    let shown = try tests.filter { $0["visibility"] as? String == "visible" }
      .map { try #require($0["output"] as? String) }
    #expect(shown.count == 4)
    for text in shown { #expect(!text.contains("1.2"), "\(text)") }
    #expect(shown[2] == "Waits for an exercise which it calls and which does not pass yet.")
  }

  @Test("Where no check is hidden, the sum is told, and what is waited for")
  func open() throws {
    let results = try results(hiding: [])
    let tests = try #require(results["tests"] as? [[String: Any]])
    #expect(tests.allSatisfy { $0["visibility"] as? String == "visible" })
    let output = try #require(results["output"] as? String)
    #expect(output == "16 of 45 points.\n3 days late: 20 % of 20 points are taken.")
    #expect((tests[3]["output"] as? String)?.hasPrefix("Waits for 1.2, which it calls") == true)
  }
}
