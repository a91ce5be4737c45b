import Checks
import Coursework
import Workspace

/// The course's own examination, before anybody else's: model answers earn everything, stubs nothing.
struct CoursePreflight {
  let course: CourseFolder
  let grader: SubmissionGrader

  /// Grades both; `tell` hears how far that has come.
  ///
  /// - Throws: `GradingError.courseFailsItself`.
  func run(tell: @escaping @Sendable (CourseTrial) -> Void) async throws {
    let answers = try Dictionary(
      uniqueKeysWithValues: Catalogue.exercises.map {
        ($0.id, try course.text(of: .solution, $0))
      })
    let solutions = HandIn(student: "the model answers", sources: answers, notes: [])
    let stubs = HandIn(student: "the stubs", sources: [:], notes: [])
    let faults =
      try await faults(of: solutions, as: .modelAnswers, tell) { $0.isPassed }
      + faults(of: stubs, as: .stubs, tell) { $0 == .notAttempted }
    if !faults.isEmpty { throw GradingError.courseFailsItself(faults) }
  }

  private func faults(
    of handIn: HandIn, as part: CourseTrial.Part,
    _ tell: @escaping @Sendable (CourseTrial) -> Void, unless isRight: (Verdict) -> Bool
  ) async throws -> [String] {
    let count = grader.suites.count
    tell(CourseTrial(part: part, done: 0, count: count))
    var grader = grader
    grader.whenExamined = { tell(CourseTrial(part: part, done: $0, count: count)) }
    let result = try await grader.grade(handIn).result
    return result.examinations.filter { !isRight($0.verdict) }
      .map { "\(handIn.student): \($0.exercise) \($0.verdict)" }
  }
}
