import Checks

/// Exercism's `results.json`, version 3: a test for each check; the task of a test is its exercise.
///
/// `task_id` counts the exercises of the course from 1. `test_code` holds what was claimed and asked, since a
/// check is not code that a student could read. `output` is at most 500 characters and messages at most
/// 65,535, as the interface demands. It wants a message of the whole only where its status is `error`: that one
/// ends with the level of the sandbox, which otherwise stands in the first test's `test_code`.
struct ExercismExport: StudentExport {
  let fileName = "results.json"

  func text(for grade: StudentGrade) throws -> String {
    var tests = grade.exercises.enumerated().flatMap { index, exercise in
      exercise.examination.map { Self.tests(of: exercise.exercise, $0, task: index + 1) } ?? []
    }
    let level = grade.attempt.map { Self.sentence(about: $0.sandboxLevel) }
    if tests.allSatisfy({ $0.status == "error" }) {
      let message = (tests.first?.message ?? "Nothing was handed in.").cut(to: 65_000)
      return try ExportJSON.text(
        Results(
          status: "error", message: message + (level.map { "\n\n\($0)" } ?? ""), tests: tests))
    }
    if let level { tests[0].testCode += "\n// \(level)" }
    return try ExportJSON.text(
      Results(status: tests.contains { $0.status != "pass" } ? "fail" : "pass", tests: tests))
  }

  private static func sentence(about level: SandboxLevel) -> String {
    "Graded under sandbox level \(level.rawValue)." + (level.warning.map { " " + $0 } ?? "")
  }

  private static func tests(
    of exercise: CourseOutline.Exercise, _ examination: Examination, task: Int
  ) -> [Test] {
    examination.results.enumerated().map { index, result in
      var code = "// \(result.claim)"
      if let question = result.question { code += "\n\(question)" }
      var message = result.evidence
      if let mistake = examination.mistake {
        message += "\n\nThis is a known mistake: \(mistake.name). \(mistake.explanation)"
      }
      return Test(
        name: "\(exercise.id) \(result.claim)", status: status(of: result.verdict),
        message: result.verdict.isPassed ? nil : message.cut(to: 65_535),
        output: index == 0 && !examination.output.isEmpty ? examination.output.cut(to: 500) : nil,
        testCode: code, taskID: task)
    }
  }

  private static func status(of verdict: Verdict) -> String {
    switch verdict {
    case .passed: "pass"
    case .failed: "fail"
    default: "error"
    }
  }

  private struct Results: Encodable {
    var version = 3
    var status: String
    var message: String?
    var tests: [Test]
  }

  private struct Test: Encodable {
    var name: String
    var status: String
    var message: String?
    var output: String?
    var testCode: String
    var taskID: Int

    enum CodingKeys: String, CodingKey {
      case name, status, message, output
      case testCode = "test_code"
      case taskID = "task_id"
    }
  }
}
