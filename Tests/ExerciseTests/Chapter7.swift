import Coursework
import Testing

@Suite("Chapter 7: deep Q-networks")
struct Chapter7 {
  @Test func `7.1 DenseLayer`() async throws {
    try await CourseRun.examine(Contracts.DenseLayer.self)
  }
  @Test func `7.2 AdamStep`() async throws { try await CourseRun.examine(Contracts.AdamStep.self) }
  @Test func `7.3 GradientClipping`() async throws {
    try await CourseRun.examine(Contracts.GradientClipping.self)
  }
  @Test func `7.4 ReplayBuffer`() async throws {
    try await CourseRun.examine(Contracts.ReplayBuffer.self)
  }
  @Test func `7.5 TargetNetwork`() async throws {
    try await CourseRun.examine(Contracts.TargetNetwork.self)
  }
  @Test func `7.6 DQNLoss`() async throws { try await CourseRun.examine(Contracts.DQNLoss.self) }
  @Test func `7.7 DQNAgent`() async throws { try await CourseRun.examine(Contracts.DQNAgent.self) }
  @Test func `7.8 DQNQuiz`() async throws { try await CourseRun.examine(Contracts.DQNQuiz.self) }
}
