import CommandSupport
import Testing

@Suite("The time left, as a bar and the lines of a log say it")
struct ProgressBarTests {
  @Test("What is left takes as long for its share as what is done")
  func rate() {
    #expect(ProgressBar.timeLeft(at: 0.25, after: 10) == ", 30 s left")
    #expect(ProgressBar.timeLeft(at: 0.75, after: 4) == ", 2 s left")
  }

  @Test("Nothing is said after less than two seconds or a twentieth of the work, or at the end")
  func silence() {
    #expect(ProgressBar.timeLeft(at: 0.5, after: 2) == "")
    #expect(ProgressBar.timeLeft(at: 0.05, after: 100) == "")
    #expect(ProgressBar.timeLeft(at: 1, after: 100) == "")
  }
}
