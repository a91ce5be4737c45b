import Coursework
import Testing

@Suite("Chapter 5: maximisation bias")
struct Chapter5 {
  @Test func `5.1 MaximumBias`() async throws {
    try await CourseRun.examine(Contracts.MaximumBias.self)
  }
  @Test func `5.2 DoubleQLearningAgent`() async throws {
    try await CourseRun.examine(Contracts.DoubleQLearningAgent.self)
  }
  @Test func `5.3 BiasExperiment`() async throws {
    try await CourseRun.examine(Contracts.BiasExperiment.self)
  }
  @Test func `5.4 Roulette`() async throws { try await CourseRun.examine(Contracts.Roulette.self) }
  @Test func `5.5 BiasQuiz`() async throws { try await CourseRun.examine(Contracts.BiasQuiz.self) }
}
