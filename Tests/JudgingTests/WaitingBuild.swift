import Judging
import Testing

/// A build that waits for another says so.
struct WaitingBuild {
  @Test func `The process that holds the build folder is named`() throws {
    let said = """
      Another instance of SwiftPM (PID: 4711) is already running using '/course/.build', waiting until that \
      process has finished execution...
      """
    let sentence = try #require(WorkerBuild.wait(in: said, scratch: "/course/.build"))
    #expect(sentence.hasPrefix("Waiting for process 4711, which builds in /course/.build as well"))
  }

  @Test func `Where the number is not said, it is another process`() throws {
    let said = "[1/2] x\nAnother instance of SwiftPM is already running using '/course/.build'"
    let sentence = try #require(WorkerBuild.wait(in: said, scratch: "/course/.build"))
    #expect(sentence.hasPrefix("Waiting for another process, which builds"))
  }

  @Test func `A build that goes on by itself says nothing`() {
    #expect(WorkerBuild.wait(in: "[1/2] Compiling Exercises\n", scratch: "/course") == nil)
  }
}
