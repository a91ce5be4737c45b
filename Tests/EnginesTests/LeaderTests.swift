import Foundation
import Testing

@testable import Engines

@Suite("A piece ends with the process that has started it")
struct LeaderTests {
  private static func leader(_ text: String) -> Leader? { Leader(["BELLWORK_LEADER": text]) }

  @Test("There is a leader where the variable holds a number, and it is gone when it is no parent")
  func leaders() throws {
    #expect(Leader([:]) == nil)
    #expect(Self.leader("") == nil)
    #expect(Self.leader("one") == nil)
    #expect(try #require(Self.leader("\(getppid())")).isGone == false)
    // No process is its own parent.
    #expect(try #require(Self.leader("\(getpid())")).isGone)
  }

  @Test("Without its leader a process is ended by the signal that a leader sends")
  func ended() async {
    await #expect(processExitsWith: .signal(SIGTERM)) {
      Self.leader("\(getpid())")?.takeAlong()
      try await Task.sleep(for: .seconds(60))
    }
  }

  @Test("That holds while all threads of the tasks compute")
  func busy() async {
    await #expect(processExitsWith: .signal(SIGTERM)) {
      Self.leader("\(getpid())")?.takeAlong()
      let end = ContinuousClock.now + .seconds(60)
      await withTaskGroup(of: Void.self) { group in
        for _ in 0..<4 * ProcessInfo.processInfo.activeProcessorCount {
          group.addTask { while ContinuousClock.now < end {} }
        }
      }
    }
  }

  @Test("With its leader it goes on")
  func left() async {
    await #expect(processExitsWith: .success) {
      Self.leader("\(getppid())")?.takeAlong(lookingEvery: 0.01)
      try await Task.sleep(for: .milliseconds(200))
    }
  }
}
