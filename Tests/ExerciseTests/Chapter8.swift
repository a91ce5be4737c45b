import Coursework
import Testing

@Suite("Chapter 8: better deep Q-networks")
struct Chapter8 {
  @Test func `8.1 DoubleDQNTarget`() async throws {
    try await CourseRun.examine(Contracts.DoubleDQNTarget.self)
  }
  @Test func `8.2 DuelingHead`() async throws {
    try await CourseRun.examine(Contracts.DuelingHead.self)
  }
  @Test func `8.3 SumTree`() async throws { try await CourseRun.examine(Contracts.SumTree.self) }
  @Test func `8.4 PrioritizedSampling`() async throws {
    try await CourseRun.examine(Contracts.PrioritizedSampling.self)
  }
  @Test func `8.5 ImportanceWeights`() async throws {
    try await CourseRun.examine(Contracts.ImportanceWeights.self)
  }
  @Test func `8.6 NStepReturn`() async throws {
    try await CourseRun.examine(Contracts.NStepReturn.self)
  }
  @Test func `8.7 OverestimationStudy`() async throws {
    try await CourseRun.examine(Contracts.OverestimationStudy.self)
  }
  @Test func `8.8 BetterDQNQuiz`() async throws {
    try await CourseRun.examine(Contracts.BetterDQNQuiz.self)
  }
}
