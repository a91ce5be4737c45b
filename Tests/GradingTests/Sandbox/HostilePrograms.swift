import Checks
import Foundation
import Judging
import Testing

@testable import Grading

/// Each attempt of a hostile program ends in its verdict, in all circumstances, and leaves nothing behind.
@Suite("Hostile programs")
struct HostilePrograms {
  /// Attempts that end the process, whatever the program does afterwards.
  static let forbidden = [
    "forkBomb", "vforks", "outlives", "executes", "executesItself", "connects", "connectsLocally",
    "killsParent", "killsAll", "hidesCode", "asksTheRing", "earlyFork",
  ]

  @Test(
    "Processes, programs, sockets and signals are forbidden operations",
    arguments: Circumstance.here, forbidden)
  func forbids(_ circumstance: Circumstance, _ mode: String) async throws {
    let tag = UUID().uuidString
    let (verdict, printed) = try await examine(mode, tag, in: circumstance)
    guard case .forbidden = verdict else {
      Issue.record("\(verdict), printed: \(printed)")
      return
    }
    #expect(try Self.processes(naming: tag).isEmpty)
  }

  @Test("Files are closed to reading and writing", arguments: Circumstance.here)
  func files(_ circumstance: Circumstance) async throws {
    let folder = try ScratchFolder()
    let secret = try folder.write("the model answer", to: "Solution.swift")
    let reading = try await examine("reads", secret, in: circumstance)
    #expect(reading.verdict == .exitedEarly(status: 3))
    #expect(!reading.printed.contains("the model answer"))
    #expect(reading.printed.contains("refused: Permission denied"))
    let writing = try await examine("writes", "\(folder.path)/new", in: circumstance)
    #expect(writing.verdict == .exitedEarly(status: 3))
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/new"))
  }

  @Test(
    "Calls that a filter cannot judge, or has never heard of, are refused",
    arguments: Circumstance.here)
  func refusals(_ circumstance: Circumstance) async throws {
    for mode in ["signalsByDescriptor", "unknownCall"] {
      let (verdict, printed) = try await examine(mode, in: circumstance)
      #expect(verdict == .exitedEarly(status: 3), "\(mode)")
      #expect(printed.contains("refused: Function not implemented"), "\(mode)")
    }
  }

  @Test(
    "Spinning ends with the processor time, whatever signals are ignored",
    arguments: Circumstance.here)
  func spinning(_ circumstance: Circumstance) async throws {
    var limits = JailLimits.worker
    limits.processorSeconds = 1
    let spinning = try await examine("spins", in: circumstance, limits: limits)
    #expect(spinning.verdict == .timedOut(.processor(seconds: 1)))
    let stubborn = try await examine("spinsUnderSignals", in: circumstance, limits: limits)
    guard case .crashed(signal: 9, _, _) = stubborn.verdict else {
      Issue.record("\(stubborn.verdict)")
      return
    }
  }

  @Test("Sleeping ends with the time on the wall", arguments: Circumstance.here)
  func sleeping(_ circumstance: Circumstance) async throws {
    let tag = UUID().uuidString
    let verdict = try await examine("sleeps", tag, in: circumstance, wallLimit: 0.5).verdict
    #expect(verdict == .timedOut(.wall(seconds: 0.5)))
    #expect(try Self.processes(naming: tag).isEmpty)
  }

  @Test("A flood of words ends at the stated length", arguments: Circumstance.here)
  func flooding(_ circumstance: Circumstance) async throws {
    var limits = JailLimits.worker
    limits.outputBytes = 1 << 16
    let verdict = try await examine("floods", in: circumstance, limits: limits).verdict
    #expect(verdict == .outputFlood(bytes: 1 << 16))
  }

  @Test("Threads end at the stated number", arguments: [Circumstance.asItIs, .docker])
  func threads(_ circumstance: Circumstance) async throws {
    guard Circumstance.here.contains(circumstance) else { return }
    let (verdict, printed) = try await examine("takesThreads", in: circumstance)
    #expect(verdict == .exitedEarly(status: 3))
    #expect(printed.contains("Resource temporarily unavailable"))
  }

  @Test(
    "An exit is early, before main and after", arguments: Circumstance.here,
    ["exits", "constructor"])
  func exits(_ circumstance: Circumstance, _ mode: String) async throws {
    #expect(try await examine(mode, in: circumstance).verdict == .exitedEarly(status: 0))
  }

  @Test("Nobody can have a failure of their own taken for the launcher's")
  func forgery() async throws {
    #expect(try await examine("forges", in: .asItIs).verdict == .exitedEarly(status: 125))
  }

  @Test("A launcher that fails is the grader's error, and says what is missing")
  func launcherFailures() async throws {
    let jail = Jail(level: nil)
    let missing = try await verdict(of: jail.worker(WorkerProgram(path: "/nowhere/worker")))
    #expect(
      missing.verdict
        == .graderError(
          "the jail could not be set up: cannot open /nowhere/worker: No such file or directory"))
    guard Circumstance.here.contains(.docker) else { return }
    let lacking = try await verdict(
      of: Circumstance.docker.jail(.full).worker(Self.program("exits")))
    guard case .graderError(let sentence) = lacking.verdict else {
      Issue.record("\(lacking.verdict)")
      return
    }
    #expect(sentence.contains("level A needs namespaces"))
    #expect(!lacking.printed.contains("bellwork-jail["))
  }

  @Test("The judge's descriptors and environment stay outside")
  func inheritance() async throws {
    var jail = Jail(level: nil)
    jail.starter = [WorkerProgram(besideThisProgram: "constrain").path, "open"]
    for attempt in [["inherit"], ["environment", "BELLWORK_CANARY"]] {
      let probe = WorkerProgram(besideThisProgram: "bellwork-probe", arguments: attempt)
      let worker = jail.worker(probe)
      let run = try await JailedRun.run([worker.path] + worker.arguments, wallLimit: 60)
      #expect(run.end == .exited(status: 0), "\(attempt): \(run.printed)")
    }
  }

  private static func program(_ mode: String, _ object: String = "") -> WorkerProgram {
    WorkerProgram(besideThisProgram: "hostile-program", arguments: [mode, object])
  }

  private func examine(
    _ mode: String, _ object: String = "", in circumstance: Circumstance,
    limits: JailLimits = .worker, wallLimit: Double = 60
  ) async throws -> (verdict: Verdict, printed: String) {
    let worker = circumstance.jail().worker(Self.program(mode, object), limits: limits)
    return try await verdict(of: worker, wallLimit: wallLimit)
  }

  private func verdict(
    of worker: WorkerProgram, wallLimit: Double = 60
  ) async throws -> (verdict: Verdict, printed: String) {
    let suite = try #require(Catalogue.exercise("1.1"))
    var judge = Judge(program: worker, seed: .fresh())
    judge.wallLimit = wallLimit
    let examination = await judge.examine(suite)
    return (examination.verdict, examination.output)
  }

  /// The processes whose command line has this word.
  static func processes(naming word: String) throws -> [String] {
    let folders = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return folders.filter { folder in
      guard let line = FileManager.default.contents(atPath: "/proc/\(folder)/cmdline") else {
        return false
      }
      return String(decoding: line, as: UTF8.self).split(separator: "\0").contains(Substring(word))
    }
  }
}
