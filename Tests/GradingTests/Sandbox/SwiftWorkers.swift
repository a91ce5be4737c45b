import Checks
import Foundation
import Judging
import Testing

@testable import Grading

/// What an honest program needs is there, however it is linked.
@Suite("Swift programs in the jail", .enabled(if: Circumstance.isTried))
struct SwiftWorkers {
  @Test("Task groups and sleeping tasks work in a static program", arguments: Circumstance.here)
  func staticConcurrency(_ circumstance: Circumstance) async throws {
    let program = try await SwiftProgram.linkedStatically("concurrent")
    let run = try await run(circumstance.jail().worker(WorkerProgram(path: program)))
    #expect(run.end == .exited(status: 0), "\(run.printed)")
    #expect(run.printed == "sum 5050\n")
  }

  @Test("Task groups and sleeping tasks work in a dynamic program", arguments: Circumstance.here)
  func dynamicConcurrency(_ circumstance: Circumstance) async throws {
    let program = try await SwiftProgram.linkedDynamically("concurrent")
    let worker = circumstance.jail().worker(
      WorkerProgram(path: program), readable: Self.libraries)
    let run = try await run(worker)
    let facts = try await MachineFacts.find(circumstance)
    guard circumstance.expectedLevel(facts) >= .contained else {
      // Without Landlock, what may load libraries may read every file.
      #expect(run.launcherFailure?.contains("needs Landlock; link it statically") == true)
      return
    }
    #expect(run.end == .exited(status: 0), "\(run.printed)")
    #expect(run.printed == "sum 5050\n")
  }

  @Test("Taking memory without end is out of memory", arguments: Circumstance.here)
  func memory(_ circumstance: Circumstance) async throws {
    let program = try await SwiftProgram.linkedStatically("hoard")
    #expect(
      try await verdict(circumstance.jail().worker(WorkerProgram(path: program))) == .outOfMemory)
  }

  @Test("An index out of range is a crash")
  func crash() async throws {
    let program = try await SwiftProgram.linkedStatically("outOfRange")
    guard
      case .crashed(signal: 4, _, _) = try await verdict(
        Jail(level: nil).worker(WorkerProgram(path: program)))
    else {
      Issue.record("another verdict")
      return
    }
  }

  @Test("The model answers pass in a jailed worker", arguments: Circumstance.here)
  func modelAnswers(_ circumstance: Circumstance) async throws {
    let facts = try await MachineFacts.find(circumstance)
    guard circumstance.expectedLevel(facts) >= .contained else { return }
    let program = WorkerProgram(besideThisProgram: "hostile-worker")
    let worker = circumstance.jail().worker(program, readable: Self.libraries)
    for suite in Catalogue.exercises.prefix(2) {
      let examination = await Judge(program: worker, seed: .fresh()).examine(suite)
      #expect(examination.verdict == .passed, "\(examination.report)\n\(examination.output)")
    }
  }

  /// The system's libraries, and Swift's of the toolchain that the tests are built with.
  private static var libraries: [String] {
    let compiler = URL(fileURLWithPath: SwiftProgram.compiler).resolvingSymlinksInPath()
    let toolchain = compiler.deletingLastPathComponent().deletingLastPathComponent()
    return Jail.libraries + [toolchain.appending(path: "lib/swift").path]
  }

  private func run(_ worker: WorkerProgram) async throws -> JailedRun {
    try await JailedRun.run([worker.path] + worker.arguments, wallLimit: 60)
  }

  private func verdict(_ worker: WorkerProgram) async throws -> Verdict {
    let suite = try #require(Catalogue.exercise("1.1"))
    return await Judge(program: worker, seed: .fresh()).examine(suite).verdict
  }
}
