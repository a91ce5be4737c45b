import Coursework
import Testing

@Suite("Chapter 1: the Bellman equation")
struct Chapter1 {
  @Test func `1.1 TDTarget`() async throws { try await CourseRun.examine(Contracts.TDTarget.self) }
  @Test func `1.2 QUpdate`() async throws { try await CourseRun.examine(Contracts.QUpdate.self) }
  @Test func `1.3 BellmanOperator`() async throws {
    try await CourseRun.examine(Contracts.BellmanOperator.self)
  }
  @Test func `1.4 ValueIteration`() async throws {
    try await CourseRun.examine(Contracts.ValueIteration.self)
  }
  @Test func `1.5 PolicyIteration`() async throws {
    try await CourseRun.examine(Contracts.PolicyIteration.self)
  }
  @Test func `1.6 HorizonChoice`() async throws {
    try await CourseRun.examine(Contracts.HorizonChoice.self)
  }
  @Test func `1.7 ContractionRate`() async throws {
    try await CourseRun.examine(Contracts.ContractionRate.self)
  }
  @Test func `1.8 BellmanQuiz`() async throws {
    try await CourseRun.examine(Contracts.BellmanQuiz.self)
  }
}
