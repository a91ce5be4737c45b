import Coursework
import Testing

@Suite("Chapter 7: deep Q-networks")
struct Chapter7 {
  @Test func `7.4 ReplayBuffer`() async throws {
    try await CourseRun.examine(Contracts.ReplayBuffer.self)
  }
  @Test func `7.6 DQNLoss`() async throws { try await CourseRun.examine(Contracts.DQNLoss.self) }
  @Test func `7.7 DQNAgent`() async throws { try await CourseRun.examine(Contracts.DQNAgent.self) }
  @Test func `7.8 DQNQuiz`() async throws { try await CourseRun.examine(Contracts.DQNQuiz.self) }
}
