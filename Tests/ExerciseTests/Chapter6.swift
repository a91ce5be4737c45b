import Coursework
import Testing

@Suite("Chapter 6: from table to function")
struct Chapter6 {
  @Test func `6.6 GreyscaleResize`() async throws {
    try await CourseRun.examine(Contracts.GreyscaleResize.self)
  }
  @Test func `6.7 FrameStack`() async throws {
    try await CourseRun.examine(Contracts.FrameStack.self)
  }
  @Test func `6.8 ApproximationQuiz`() async throws {
    try await CourseRun.examine(Contracts.ApproximationQuiz.self)
  }
}
