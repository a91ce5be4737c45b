import Coursework
import Testing

@Suite("Chapter 2: tabular Q-learning")
struct Chapter2 {
  @Test func `2.1 SparseQTable`() async throws {
    try await CourseRun.examine(Contracts.SparseQTable.self)
  }
  @Test func `2.2 QLearningAgent`() async throws {
    try await CourseRun.examine(Contracts.QLearningAgent.self)
  }
  @Test func `2.3 TrainingLoop`() async throws {
    try await CourseRun.examine(Contracts.TrainingLoop.self)
  }
  @Test func `2.4 OffPolicyLearning`() async throws {
    try await CourseRun.examine(Contracts.OffPolicyLearning.self)
  }
  @Test func `2.5 InitialValues`() async throws {
    try await CourseRun.examine(Contracts.InitialValues.self)
  }
  @Test func `2.6 SARSA`() async throws { try await CourseRun.examine(Contracts.SARSA.self) }
  @Test func `2.7 GreedyEvaluation`() async throws {
    try await CourseRun.examine(Contracts.GreedyEvaluation.self)
  }
  @Test func `2.8 DynaQ`() async throws { try await CourseRun.examine(Contracts.DynaQ.self) }
  @Test func `2.9 TabularQuiz`() async throws {
    try await CourseRun.examine(Contracts.TabularQuiz.self)
  }
}
