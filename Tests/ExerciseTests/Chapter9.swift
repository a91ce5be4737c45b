import Coursework
import Testing

@Suite("Chapter 9: diagnosis")
struct Chapter9 {
  @Test func `9.1 TrainingReport`() async throws {
    try await CourseRun.examine(Contracts.TrainingReport.self)
  }
}
