import Checks
import Coursework

/// Gradescope's `results.json`: one test for each exercise.
///
/// Fields after Gradescope's autograder specification. Exercises with a hidden check are shown with their
/// grades (`after_published`), all others at once. As long as a test is not shown, Gradescope shows no total
/// either ("If test cases are hidden, students will not be able to see their total score"); what is shown at
/// once says nothing from which the hidden part could be reckoned: no sums, and not for which exercise another
/// waits. The text above the tests warns where nothing contained the code. Times are left out, so that the
/// same results give the same bytes; `execution_time` may be missing.
struct GradescopeExport: StudentExport {
  let fileName = "results.json"

  func text(for grade: StudentGrade) throws -> String {
    let isWhole = !grade.exercises.contains(where: \.exercise.isShownLater)
    return try ExportJSON.text(
      Results(
        score: grade.score, output: Self.summary(of: grade, isWhole: isWhole),
        visibility: "visible", stdoutVisibility: "hidden",
        tests: grade.exercises.map { Self.test(of: $0, isWhole: isWhole) },
        leaderboard: [],
        extraData: [
          "sandbox_level": grade.attempt?.sandboxLevel.rawValue ?? "",
          "course_version": grade.attempt?.courseVersion ?? "",
        ]))
  }

  /// What stands above the tests: how the score comes about, and what intake had to say.
  ///
  /// It is shown at once: where not all tests are, it has no sums.
  private static func summary(of grade: StudentGrade, isWhole: Bool) -> String {
    var lines = [
      isWhole
        ? "\(grade.score.inPoints) of \(grade.maximum) points."
        : "Some exercises, and the points of the whole, are shown once grades are published."
    ]
    if grade.penalty > 0 {
      let days = grade.lateDays == 1 ? "1 day" : "\(grade.lateDays) days"
      lines.append(
        "\(days) late: \((grade.penalty * 100).inPoints) % of "
          + (isWhole ? "\(grade.raw.inPoints)" : "the") + " points are taken.")
    }
    for note in grade.attempt?.notes ?? [] {
      lines.append(note.line)
    }
    if let warning = grade.attempt?.sandboxLevel.warning { lines.append(warning) }
    return lines.joined(separator: "\n")
  }

  private static func test(of grade: ExerciseGrade, isWhole: Bool) -> Test {
    let exercise = grade.exercise
    var output = grade.examination?.text ?? "Nothing was handed in."
    if !isWhole, !exercise.isShownLater, grade.awaited != nil {
      // The first of several that are called and do not pass would say that those before it do.
      output = "Waits for an exercise which it calls and which does not pass yet."
    }
    if let override = grade.override {
      output = "Decided by a person: \(override.reason)\n\n" + output
    }
    return Test(
      score: grade.points, maxScore: Double(exercise.points),
      status: grade.points >= Double(exercise.points) ? "passed" : "failed",
      name: "\(exercise.id) \(exercise.name): \(exercise.title)", nameFormat: "text",
      number: "\(exercise.id)", output: output, outputFormat: "text",
      tags: ["chapter-\(exercise.id.chapter)"],
      visibility: exercise.isShownLater ? "after_published" : "visible",
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

extension CourseOutline.Exercise {
  /// Whether it is shown when grades are published, and not before.
  fileprivate var isShownLater: Bool { checks.contains(where: \.isHidden) }
}
