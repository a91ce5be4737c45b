import Coursework
import Testing

@Suite("Chapter 4: convergence")
struct Chapter4 {
  @Test func `4.1 RobbinsMonro`() async throws {
    try await CourseRun.examine(Contracts.RobbinsMonro.self)
  }
  @Test func `4.2 VisitCountStepSize`() async throws {
    try await CourseRun.examine(Contracts.VisitCountStepSize.self)
  }
  @Test func `4.3 GLIETrap`() async throws { try await CourseRun.examine(Contracts.GLIETrap.self) }
  @Test func `4.4 ConvergenceRate`() async throws {
    try await CourseRun.examine(Contracts.ConvergenceRate.self)
  }
  @Test func `4.5 NonStationaryTracking`() async throws {
    try await CourseRun.examine(Contracts.NonStationaryTracking.self)
  }
  @Test func `4.6 ConvergenceQuiz`() async throws {
    try await CourseRun.examine(Contracts.ConvergenceQuiz.self)
  }
}
