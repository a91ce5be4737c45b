import Checks
import Coursework
import Judging
import TestSupport
import Testing
import Workspace

/// The model answers, through the same worker and the same checks as a learner's.
@Suite(.enabled(if: isExhaustive))
struct ModelAnswers {
  @Test(arguments: Catalogue.exercises.map(\.id))
  func `The model answer passes in a worker`(_ id: ExerciseID) async throws {
    let suite = try #require(Catalogue.exercise("\(id)"))
    let examination = await Judge(program: .solutions, seed: CourseRun.seed).examine(suite)
    #expect(examination.verdict == .passed, "\(examination.report)")
  }
}

/// The exercises as they are handed out, wherever the learner has not begun.
@Suite(.enabled(if: isExhaustive))
struct Stubs {
  @Test func `Every stub is not attempted`() async throws {
    let course = try CourseFolder.find()
    let stubs = try Catalogue.exercises.filter { try !course.isTouched($0) }
    for suite in stubs {
      let examination = await Judge(program: .exercises, seed: CourseRun.seed).examine(suite)
      #expect(examination.verdict == .notAttempted, "\(suite.id): \(examination.report)")
      #expect(examination.results.allSatisfy { $0.verdict == .notAttempted }, "\(suite.id)")
    }
  }
}
