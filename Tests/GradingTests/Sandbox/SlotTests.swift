import Checks
import Foundation
import Judging
import Testing

@testable import Grading

@Suite("Each of the jobs that run at the same time has a user of its own")
struct SlotTests {
  @Test(
    "Users follow one another from slot to slot, also of shards, and end before nobody's number")
  func users() {
    let jail = Jail(level: nil)
    #expect((0..<3).map { jail.inSlot($0).user } == [60_001, 60_002, 60_003])
    #expect(jail.inSlot(6).inSlot(1).user == 60_008)
    let all = (0..<4_000).map { jail.inSlot(3_999).inSlot($0).user }
    #expect(Set(all).count == 4_000)
    #expect(all.allSatisfy { (60_001..<65_534).contains($0) })
  }

  @Test("What belongs to a slot stays with it: the starter and the level")
  func settings() {
    var jail = Jail(level: .contained)
    jail.starter = ["/bin/env"]
    let third = jail.inSlot(2)
    #expect((third.level, third.starter) == (.contained, ["/bin/env"]))
  }

  /// Where there are no namespaces, the kernel counts threads by user: the jobs' users have to differ.
  @Test(
    "A thread bomb takes no thread from a worker of another slot, in a container without namespaces",
    .enabled(if: Circumstance.isTried && geteuid() == 0))
  func bomb() async throws {
    // Users that no other test has.
    let jail = Circumstance.docker.jail().inSlot(3_500)
    let tag = UUID().uuidString
    try await withThrowingTaskGroup(of: Void.self) { group in
      let bomb = jail.worker(HostileProgram.worker("holdsThreads", tag))
      group.addTask {
        _ = try await JailedRun.run([bomb.path] + bomb.arguments, wallLimit: 600)
      }
      defer { group.cancelAll() }
      let isFull = try await isFull(tag)
      try #require(isFull)
      // The same user has no thread left; the next one has all of its own.
      #expect(try await threads(in: jail) < 255)
      #expect(try await threads(in: jail.inSlot(1)) == 255)
      let honest = jail.inSlot(1).worker(
        WorkerProgram(path: try await SwiftProgram.linkedStatically("concurrent")))
      let run = try await JailedRun.run([honest.path] + honest.arguments, wallLimit: 60)
      #expect(run.end == .exited(status: 0), "\(run.printed)")
      #expect(run.printed == "sum 5050\n")
    }
    #expect(try HostileProgram.processes(naming: tag).isEmpty)
  }

  /// Waits until a process has all the threads that it may have; false where it never has.
  private func isFull(_ tag: String) async throws -> Bool {
    for _ in 0..<600 {
      for process in try HostileProgram.processes(naming: tag) {
        let threads = try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/task")
        if threads?.count == 256 { return true }
      }
      try await Task.sleep(for: .milliseconds(100))
    }
    return false
  }

  /// How many threads a program gets in a jail.
  private func threads(in jail: Jail) async throws -> Int {
    let program = jail.worker(HostileProgram.worker("takesThreads"))
    let printed = try await HostileProgram.verdict(of: program).printed
    let number = printed.split(separator: " ").drop { $0 != "after" }.dropFirst().first
    return try #require(number.flatMap { Int($0) }, "\(printed)")
  }
}
