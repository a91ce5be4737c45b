import Checks
import Foundation
import Judging
import Testing

@testable import Grading

/// Each attempt of a hostile program ends in its verdict, in all circumstances, and leaves nothing behind.
@Suite("Hostile programs", .enabled(if: Circumstance.isTried))
struct HostilePrograms {
  /// Attempts that end the process, whatever the program does afterwards.
  static let forbidden = [
    "forkBomb", "vforks", "outlives", "executes", "executesItself", "connects", "connectsLocally",
    "killsParent", "killsAll", "hidesCode", "asksTheRing", "earlyFork",
    "callsByX32", "callsBy386",
  ]

  @Test(
    "Processes, programs, sockets and signals are forbidden operations",
    arguments: Circumstance.here, forbidden)
  func forbids(_ circumstance: Circumstance, _ mode: String) async throws {
    let tag = UUID().uuidString
    let (verdict, printed) = try await HostileProgram.examine(mode, tag, in: circumstance)
    guard case .forbidden = verdict else {
      Issue.record("\(verdict), printed: \(printed)")
      return
    }
    #expect(try HostileProgram.processes(naming: tag).isEmpty)
  }

  @Test("Files are closed to reading and writing", arguments: Circumstance.here)
  func files(_ circumstance: Circumstance) async throws {
    let folder = try ScratchFolder()
    let secret = try folder.write("the model answer", to: "Solution.swift")
    let reading = try await HostileProgram.examine("reads", secret, in: circumstance)
    #expect(reading.verdict == .exitedEarly(status: 3))
    #expect(!reading.printed.contains("the model answer"))
    #expect(reading.printed.contains("refused: Permission denied"))
    let writing = try await HostileProgram.examine("writes", "\(folder.path)/new", in: circumstance)
    #expect(writing.verdict == .exitedEarly(status: 3))
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/new"))
  }

  @Test(
    "A worker that loads libraries reads these, and no other file; the rest stays forbidden",
    arguments: Circumstance.here)
  func loaders(_ circumstance: Circumstance) async throws {
    let facts = try await MachineFacts.find(circumstance)
    guard circumstance.expectedLevel(facts) >= .contained else { return }
    let folder = try ScratchFolder()
    let libraries = try ScratchFolder()
    let secret = try folder.write("the model answer", to: "Solution.swift")
    let library = try libraries.write("a library", to: "library.so")
    for (mode, object, verdict) in [
      ("reads", secret, 3), ("reads", library, 4), ("writes", secret, 3), ("writes", library, 3),
    ] {
      let program = circumstance.jail().worker(
        HostileProgram.worker(mode, object), readable: [libraries.path])
      let end = try await HostileProgram.verdict(of: program)
      #expect(end.verdict == .exitedEarly(status: verdict), "\(mode) \(object): \(end.printed)")
      #expect(!end.printed.contains("the model answer"))
    }
    for mode in ["executes", "forkBomb", "connects", "killsParent"] {
      let program = circumstance.jail().worker(
        HostileProgram.worker(mode), readable: [libraries.path])
      guard case .forbidden = try await HostileProgram.verdict(of: program).verdict else {
        Issue.record("\(mode) is not forbidden")
        continue
      }
    }
  }

  @Test(
    "Calls that a filter cannot judge, or has never heard of, are refused",
    arguments: Circumstance.here)
  func refusals(_ circumstance: Circumstance) async throws {
    for mode in ["signalsByDescriptor", "unknownCall"] {
      let (verdict, printed) = try await HostileProgram.examine(mode, in: circumstance)
      #expect(verdict == .exitedEarly(status: 3), "\(mode)")
      #expect(printed.contains("refused: Function not implemented"), "\(mode)")
    }
  }

  @Test(
    "Memory that is not counted as data is refused, and so are other limits",
    arguments: Circumstance.here)
  func uncountedMemory(_ circumstance: Circumstance) async throws {
    for (mode, words) in [
      ("growsDownwards", "Operation not permitted"),
      ("unlimitsItsStack", "Operation not permitted"),
      ("hoards", "Cannot allocate memory"), ("stretchesItsStack", "Cannot allocate memory"),
      ("readsFarAndWide", "Cannot allocate memory"),
    ] {
      let (verdict, printed) = try await HostileProgram.examine(mode, in: circumstance)
      #expect(verdict == .exitedEarly(status: 3), "\(mode)")
      #expect(printed.contains("refused: \(words)"), "\(mode)")
    }
  }

  @Test(
    "Spinning ends with the processor time, whatever signals are ignored",
    arguments: Circumstance.here)
  func spinning(_ circumstance: Circumstance) async throws {
    var limits = JailLimits.worker
    limits.processorSeconds = 1
    let spinning = try await HostileProgram.examine("spins", in: circumstance, limits: limits)
    #expect(spinning.verdict == .timedOut(.processor(seconds: 1)))
    let stubborn = try await HostileProgram.examine(
      "spinsUnderSignals", in: circumstance, limits: limits)
    #expect(stubborn.verdict == .timedOut(.processor(seconds: 1)))
  }

  @Test("Sleeping ends with the time on the wall", arguments: Circumstance.here)
  func sleeping(_ circumstance: Circumstance) async throws {
    let tag = UUID().uuidString
    let verdict = try await HostileProgram.examine("sleeps", tag, in: circumstance, wallLimit: 0.5)
      .verdict
    #expect(verdict == .timedOut(.wall(seconds: 0.5)))
    #expect(try HostileProgram.processes(naming: tag).isEmpty)
  }

  @Test("A flood of words ends at the stated length", arguments: Circumstance.here)
  func flooding(_ circumstance: Circumstance) async throws {
    var limits = JailLimits.worker
    limits.outputBytes = 1 << 16
    let verdict = try await HostileProgram.examine("floods", in: circumstance, limits: limits)
      .verdict
    #expect(verdict == .outputFlood(bytes: 1 << 16))
  }

  @Test(
    "Threads end at the stated number, and count against nobody else's in a namespace",
    arguments: [Circumstance.asItIs, .plain, .docker])
  func threads(_ circumstance: Circumstance) async throws {
    let facts = try await MachineFacts.find(circumstance)
    let hasNamespaces = circumstance.expectedLevel(facts) == .full
    // The count needs a namespace, or a user of the jail's own, which only root can give it.
    let hasUser = geteuid() == 0 && circumstance != .plain
    guard Circumstance.here.contains(circumstance), hasNamespaces || hasUser else { return }
    let ends = try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<(hasNamespaces ? 3 : 1) {
        group.addTask {
          let (verdict, printed) = try await HostileProgram.examine(
            "takesThreads", in: circumstance)
          #expect(verdict == .exitedEarly(status: 3))
          return printed
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    for end in ends { #expect(end.contains("refused: Resource temporarily unavailable")) }
    if hasNamespaces { #expect(ends.allSatisfy { $0.contains("after 255") }, "\(ends)") }
  }

  @Test("A worker ends with whoever started it", arguments: Circumstance.here)
  func orphans(_ circumstance: Circumstance) async throws {
    let tag = UUID().uuidString
    let worker = circumstance.jail().worker(HostileProgram.worker("sleeps", tag))
    let words = ([worker.path] + worker.arguments).map { "'\($0)'" }.joined(separator: " ")
    // The shell says that the worker was there, and leaves it behind.
    let script = "\(words) & sleep 0.5; test -d /proc/$! && echo there"
    let run = try await JailedRun.run(["/bin/sh", "-c", script], wallLimit: 60)
    #expect(run.printed == "there\n")
    try await Task.sleep(for: .milliseconds(100))
    #expect(try HostileProgram.processes(naming: tag).isEmpty)
  }

  @Test(
    "An exit is early, before main and after", arguments: Circumstance.here,
    ["exits", "constructor"])
  func exits(_ circumstance: Circumstance, _ mode: String) async throws {
    #expect(
      try await HostileProgram.examine(mode, in: circumstance).verdict == .exitedEarly(status: 0))
  }
}
