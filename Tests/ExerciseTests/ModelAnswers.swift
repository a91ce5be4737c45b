import Checks
import Coursework
import Judging
import Testing

/// The model answers, through the same worker and the same checks as a learner's.
@Suite(.enabled(if: CourseRun.isExhaustive))
struct ModelAnswers {
  @Test(arguments: Catalogue.exercises.map(\.id))
  func `The model answer passes in a worker`(_ id: ExerciseID) async throws {
    let suite = try #require(Catalogue.exercise("\(id)"))
    let examination = await Judge(program: .solutions, seed: CourseRun.seed).examine(suite)
    #expect(examination.verdict == .passed, "\(examination.report)")
  }
}
