import Coursework
import Testing

@Suite("Chapter 8: better deep Q-networks")
struct Chapter8 {
  @Test func `8.4 PrioritizedSampling`() async throws {
    try await CourseRun.examine(Contracts.PrioritizedSampling.self)
  }
  @Test func `8.5 ImportanceWeights`() async throws {
    try await CourseRun.examine(Contracts.ImportanceWeights.self)
  }
  @Test func `8.8 BetterDQNQuiz`() async throws {
    try await CourseRun.examine(Contracts.BetterDQNQuiz.self)
  }
}
