import Checks
import Coursework

/// Gradescope's `results.json`: one test for each exercise.
///
/// Fields after Gradescope's autograder specification. Exercises with a hidden check are shown with their
/// grades (`after_published`), all others at once. The text above the tests warns where nothing contained the
/// code. Times are left out, so that the same results give the
/// same bytes; `execution_time` may be missing.
struct GradescopeExport: StudentExport {
  let fileName = "results.json"

  func text(for grade: StudentGrade) throws -> String {
    try ExportJSON.text(
      Results(
        score: grade.score, output: Self.summary(of: grade), visibility: "visible",
        stdoutVisibility: "hidden", tests: grade.exercises.map { Self.test(of: $0) },
        leaderboard: [],
        extraData: [
          "sandbox_level": grade.attempt?.sandboxLevel.rawValue ?? "",
          "course_version": grade.attempt?.courseVersion ?? "",
        ]))
  }

  /// What stands above the tests: how the score comes about, and what intake had to say.
  private static func summary(of grade: StudentGrade) -> String {
    var lines = ["\(grade.score.inPoints) of \(grade.maximum) points."]
    if grade.penalty > 0 {
      lines.append(
        "\(grade.lateDays) days late: \((grade.penalty * 100).inPoints) % of "
          + "\(grade.raw.inPoints) points are taken.")
    }
    for note in grade.attempt?.notes ?? [] {
      lines.append(note.line)
    }
    if let warning = grade.attempt?.sandboxLevel.warning { lines.append(warning) }
    return lines.joined(separator: "\n")
  }

  private static func test(of grade: ExerciseGrade) -> Test {
    let exercise = grade.exercise
    var output = grade.examination?.text ?? "Nothing was handed in."
    if let override = grade.override {
      output = "Decided by a person: \(override.reason)\n\n" + output
    }
    let hidden = exercise.checks.contains(where: \.isHidden)
    return Test(
      score: grade.points, maxScore: Double(exercise.points),
      status: grade.points >= Double(exercise.points) ? "passed" : "failed",
      name: "\(exercise.id) \(exercise.name): \(exercise.title)", nameFormat: "text",
      number: "\(exercise.id)", output: output, outputFormat: "text",
      tags: ["chapter-\(exercise.id.chapter)"],
      visibility: hidden ? "after_published" : "visible",
      extraData: [
        "verdict": grade.word, "mistake": grade.examination?.mistake?.name ?? "",
        "waits_for": grade.awaited ?? "",
      ])
  }

  private struct Results: Encodable {
    var score: Double
    var output: String
    var visibility: String
    var stdoutVisibility: String
    var tests: [Test]
    var leaderboard: [String]
    var extraData: [String: String]

    enum CodingKeys: String, CodingKey {
      case score, output, visibility, tests, leaderboard
      case stdoutVisibility = "stdout_visibility"
      case extraData = "extra_data"
    }
  }

  private struct Test: Encodable {
    var score: Double
    var maxScore: Double
    var status: String
    var name: String
    var nameFormat: String
    var number: String
    var output: String
    var outputFormat: String
    var tags: [String]
    var visibility: String
    var extraData: [String: String]

    enum CodingKeys: String, CodingKey {
      case score, status, name, number, output, tags, visibility
      case maxScore = "max_score"
      case nameFormat = "name_format"
      case outputFormat = "output_format"
      case extraData = "extra_data"
    }
  }
}
