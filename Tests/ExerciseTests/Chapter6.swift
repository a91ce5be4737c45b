import Coursework
import Testing

@Suite("Chapter 6: from table to function")
struct Chapter6 {
  @Test func `6.1 Discretizer`() async throws {
    try await CourseRun.examine(Contracts.Discretizer.self)
  }
  @Test func `6.2 TileCoding`() async throws {
    try await CourseRun.examine(Contracts.TileCoding.self)
  }
  @Test func `6.3 FeatureScaling`() async throws {
    try await CourseRun.examine(Contracts.FeatureScaling.self)
  }
  @Test func `6.4 ApproximateQ`() async throws {
    try await CourseRun.examine(Contracts.ApproximateQ.self)
  }
  @Test func `6.5 BairdCounterexample`() async throws {
    try await CourseRun.examine(Contracts.BairdCounterexample.self)
  }
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
