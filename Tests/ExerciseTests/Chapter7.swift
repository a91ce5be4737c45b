import Coursework
import Testing

@Suite("Chapter 7: deep Q-networks")
struct Chapter7 {
  @Test func `7.1 DenseLayer`() async throws {
    try await CourseRun.examine(Contracts.DenseLayer.self)
  }
}
