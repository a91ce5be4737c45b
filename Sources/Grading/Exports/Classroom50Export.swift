/// Classroom 50's `result.json` (`classroom50/result/v1`): a test for each exercise.
///
/// Where the export runs inside Classroom 50's runner, its environment names the classroom, the assignment,
/// the submission and three addresses; the runner itself adds owner, type and times. Scores are whole
/// numbers there, so that each exercise's points are rounded down. A test also has the verdict, the mistake that
/// was named, the exercise that is waited for, and the level of the sandbox.
struct Classroom50Export: StudentExport {
  let fileName = "result.json"
  /// What the runner says about the submission.
  var environment: [String: String] = [:]

  func text(for grade: StudentGrade) throws -> String {
    let tests = grade.exercises.map { exercise in
      Test(
        name: "\(exercise.exercise.id) \(exercise.exercise.name)",
        passed: exercise.points >= Double(exercise.exercise.points),
        score: Int(exercise.points * (1 - grade.penalty) + 1e-9),
        maxScore: exercise.exercise.points, verdict: exercise.word,
        mistake: exercise.examination?.mistake?.name, waitsFor: exercise.awaited,
        sandboxLevel: grade.attempt?.sandboxLevel.rawValue,
        sandboxWarning: grade.attempt?.sandboxLevel.warning)
    }
    func value(_ name: String, _ otherwise: String) -> String {
      environment[name].flatMap { $0.isEmpty ? nil : $0 } ?? otherwise
    }
    let submission = value("SUBMISSION_TAG", grade.student)
    let commit = value("COMMIT_URL", submission)
    return try ExportJSON.text(
      Result(
        classroom: value("CLASSROOM", "bellwork"), assignment: value("ASSIGNMENT", "bellwork"),
        submission: submission, commit: commit, release: value("RELEASE_URL", submission),
        review: value("REVIEW_URL", commit), datetime: grade.handedIn?.iso8601,
        score: tests.map(\.score).reduce(0, +), maxScore: tests.map(\.maxScore).reduce(0, +),
        tests: tests))
  }

  private struct Result: Encodable {
    var schema = "classroom50/result/v1"
    var classroom: String
    var assignment: String
    var submission: String
    var commit: String
    var release: String
    var review: String
    var datetime: String?
    var score: Int
    var maxScore: Int
    var tests: [Test]

    enum CodingKeys: String, CodingKey {
      case schema, classroom, assignment, submission, commit, release, review, datetime, score
      case tests
      case maxScore = "max-score"
    }
  }

  private struct Test: Encodable {
    var name: String
    var passed: Bool
    var score: Int
    var maxScore: Int
    var verdict: String
    var mistake: String?
    var waitsFor: String?
    var sandboxLevel: String?
    var sandboxWarning: String?

    enum CodingKeys: String, CodingKey {
      case passed, score, verdict, mistake
      case name = "test-name"
      case maxScore = "max-score"
      case waitsFor = "waits-for"
      case sandboxLevel = "sandbox-level"
      case sandboxWarning = "sandbox-warning"
    }
  }
}
