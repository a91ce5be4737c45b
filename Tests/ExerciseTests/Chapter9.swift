import Coursework
import Testing

@Suite("Chapter 9: diagnosis")
struct Chapter9 {
  @Test func `9.1 TrainingReport`() async throws {
    try await CourseRun.examine(Contracts.TrainingReport.self)
  }
  @Test func `9.2 SanityChecks`() async throws {
    try await CourseRun.examine(Contracts.SanityChecks.self)
  }
  @Test func `9.3 TrainingMonitor`() async throws {
    try await CourseRun.examine(Contracts.TrainingMonitor.self)
  }
  @Test func `9.4 WanderingRobot`() async throws {
    try await CourseRun.examine(Contracts.WanderingRobot.self)
  }
  @Test func `9.5 SilentBug`() async throws {
    try await CourseRun.examine(Contracts.SilentBug.self)
  }
  @Test func `9.6 ComparingAlgorithms`() async throws {
    try await CourseRun.examine(Contracts.ComparingAlgorithms.self)
  }
  @Test func `9.7 DiagnosisQuiz`() async throws {
    try await CourseRun.examine(Contracts.DiagnosisQuiz.self)
  }
}
