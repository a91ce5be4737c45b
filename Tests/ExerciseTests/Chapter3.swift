import Coursework
import Testing

@Suite("Chapter 3: exploration")
struct Chapter3 {
  @Test func `3.1 EpsilonGreedy`() async throws {
    try await CourseRun.examine(Contracts.EpsilonGreedy.self)
  }
  @Test func `3.2 SoftmaxExploration`() async throws {
    try await CourseRun.examine(Contracts.SoftmaxExploration.self)
  }
  @Test func `3.3 DecaySchedules`() async throws {
    try await CourseRun.examine(Contracts.DecaySchedules.self)
  }
  @Test func `3.4 UpperConfidenceBound`() async throws {
    try await CourseRun.examine(Contracts.UpperConfidenceBound.self)
  }
  @Test func `3.5 CountBonus`() async throws {
    try await CourseRun.examine(Contracts.CountBonus.self)
  }
  @Test func `3.6 AdaptiveEpsilon`() async throws {
    try await CourseRun.examine(Contracts.AdaptiveEpsilon.self)
  }
  @Test func `3.7 ExplorationHealth`() async throws {
    try await CourseRun.examine(Contracts.ExplorationHealth.self)
  }
  @Test func `3.8 ExplorationQuiz`() async throws {
    try await CourseRun.examine(Contracts.ExplorationQuiz.self)
  }
}
