import Checks
import Coursework
import Workspace

/// The course's own examination, before anybody else's: model answers earn everything, stubs nothing.
struct CoursePreflight {
  let course: CourseFolder
  let grader: SubmissionGrader

  /// Grades both.
  ///
  /// - Throws: `GradingError.courseFailsItself`.
  func run() async throws {
    let answers = try Dictionary(
      uniqueKeysWithValues: Catalogue.exercises.map {
        ($0.id, try course.text(of: .solution, $0))
      })
    let solutions = HandIn(student: "the model answers", sources: answers, notes: [])
    let stubs = HandIn(student: "the stubs", sources: [:], notes: [])
    let faults =
      try await faults(of: solutions) { $0.isPassed }
      + faults(of: stubs) { $0 == .notAttempted }
    if !faults.isEmpty { throw GradingError.courseFailsItself(faults) }
  }

  private func faults(
    of handIn: HandIn, unless isRight: (Verdict) -> Bool
  ) async throws -> [String] {
    let result = try await grader.grade(handIn).result
    return result.examinations.filter { !isRight($0.verdict) }
      .map { "\(handIn.student): \($0.exercise) \($0.verdict)" }
  }
}
