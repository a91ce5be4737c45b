import Grading
import Testing

@Suite("Sandbox levels")
struct SandboxLevelTests {
  @Test("A holds more than B, B more than C, C more than D")
  func order() {
    #expect(SandboxLevel.allCases.sorted().map(\.rawValue) == ["D", "C", "B", "A"])
  }
}
