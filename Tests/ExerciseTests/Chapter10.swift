import Coursework
import Testing

@Suite("Chapter 10: robotics")
struct Chapter10 {
  @Test func `10.1 PegFeatures`() async throws {
    try await CourseRun.examine(Contracts.PegFeatures.self)
  }
  @Test func `10.2 ActionSet`() async throws {
    try await CourseRun.examine(Contracts.ActionSet.self)
  }
  @Test func `10.3 SafetyLayer`() async throws {
    try await CourseRun.examine(Contracts.SafetyLayer.self)
  }
  @Test func `10.4 RewardShaping`() async throws {
    try await CourseRun.examine(Contracts.RewardShaping.self)
  }
  @Test func `10.5 DomainRandomization`() async throws {
    try await CourseRun.examine(Contracts.DomainRandomization.self)
  }
  @Test func `10.6 PegInHoleAgent`() async throws {
    try await CourseRun.examine(Contracts.PegInHoleAgent.self)
  }
  @Test func `10.7 RoboticsQuiz`() async throws {
    try await CourseRun.examine(Contracts.RoboticsQuiz.self)
  }
}
