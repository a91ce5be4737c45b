import Coursework
import Testing

@Suite("Chapter 10: robotics")
struct Chapter10 {
  @Test func `10.1 PegFeatures`() async throws {
    try await CourseRun.examine(Contracts.PegFeatures.self)
  }
  @Test func `10.6 PegInHoleAgent`() async throws {
    try await CourseRun.examine(Contracts.PegInHoleAgent.self)
  }
}
