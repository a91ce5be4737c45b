import Checks
import Foundation
import Judging
import Testing

@testable import Grading

/// The launcher's failures are told from its programs', and what its starter has stays outside.
@Suite("Launcher", .enabled(if: Circumstance.isTried))
struct LauncherTests {
  @Test("Nobody can have a failure of their own taken for the launcher's")
  func forgery() async throws {
    #expect(
      try await HostileProgram.examine("forges", in: .asItIs).verdict == .exitedEarly(status: 125))
  }

  @Test("A launcher that fails is the grader's error, and says what is missing")
  func launcherFailures() async throws {
    let jail = Jail(level: nil)
    let missing = try await HostileProgram.verdict(
      of: jail.worker(WorkerProgram(path: "/nowhere/worker")))
    #expect(
      missing.verdict
        == .graderError(
          "the jail could not be set up: cannot open /nowhere/worker: No such file or directory"))
    guard Circumstance.here.contains(.docker) else { return }
    let lacking = try await HostileProgram.verdict(
      of: Circumstance.docker.jail(.full).worker(HostileProgram.worker("exits")))
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
}
