import Foundation
import Judging
import Testing

@testable import Grading

/// A compiler has processes and folders, and no more.
@Suite("Compilers in the jail", .enabled(if: Circumstance.isTried))
struct JailedCompilers {
  @Test("The compiler builds a program that runs", arguments: Circumstance.here)
  func compiles(_ circumstance: Circumstance) async throws {
    let input = try ScratchFolder()
    let output = try ScratchFolder()
    let source = try input.write("print(6 * 7)\n", to: "main.swift")
    let command = [
      SwiftProgram.compiler, "-O", "-static-executable", source, "-o", "\(output.path)/p",
    ]
    let run = try await run(command, in: circumstance, input.path, output.path)
    #expect(run.end == .exited(status: 0), "\(run.printed)")
    let worker = Jail(level: nil).worker(WorkerProgram(path: "\(output.path)/p"))
    // The program belongs to whoever compiled it; the jail of another user could not start it.
    guard circumstance == .asItIs || circumstance == .docker || circumstance == .withoutLandlock
    else { return }
    let answer = try await JailedRun.run([worker.path] + worker.arguments, wallLimit: 60)
    #expect(answer.printed == "42\n")
  }

  @Test("A source that does not compile gives the compiler's status and words")
  func diagnoses() async throws {
    let input = try ScratchFolder()
    let output = try ScratchFolder()
    let source = try input.write("let x: Int = \"\"\n", to: "main.swift")
    let command = [
      SwiftProgram.compiler, "-parse-as-library", "-c", source, "-o", "\(output.path)/o",
    ]
    let run = try await run(command, in: .asItIs, input.path, output.path)
    #expect(run.end == .exited(status: 1))
    #expect(run.printed.contains("main.swift:1:14: error: cannot convert value"))
    #expect(run.launcherFailure == nil)
  }

  @Test("Files outside the stated folders cannot be read or written", arguments: Circumstance.here)
  func files(_ circumstance: Circumstance) async throws {
    let facts = try await MachineFacts.find(circumstance)
    guard circumstance.expectedLevel(facts) >= .contained else { return }
    let outside = try ScratchFolder()
    let output = try ScratchFolder()
    let secret = try outside.write("secret", to: "secret")
    let reading = try await run(["/bin/cat", secret], in: circumstance, output.path, output.path)
    #expect(reading.end == .exited(status: 1))
    #expect(reading.printed.contains("Permission denied"))
    let writing = try await run(
      ["/bin/sh", "-c", "echo inside >\(output.path)/in && echo no >\(outside.path)/out"],
      in: circumstance, output.path, output.path)
    #expect(writing.end != .exited(status: 0))
    #expect(FileManager.default.fileExists(atPath: "\(output.path)/in"), "\(writing.printed)")
    #expect(!FileManager.default.fileExists(atPath: "\(outside.path)/out"))
  }

  @Test("There is no network", arguments: Circumstance.here)
  func network(_ circumstance: Circumstance) async throws {
    let output = try ScratchFolder()
    let probe = WorkerProgram(besideThisProgram: "bellwork-probe").path
    let folder = String(probe[..<(probe.lastIndex(of: "/") ?? probe.startIndex)])
    let run = try await run([probe, "socket"], in: circumstance, folder, output.path)
    #expect(run.end == .exited(status: 0), "\(run.printed)")
    #expect(run.printed == "Operation not permitted\n")
  }

  @Test("What a compiler leaves running ends with it", arguments: Circumstance.here)
  func leftovers(_ circumstance: Circumstance) async throws {
    let output = try ScratchFolder()
    let seconds = "\(1000 + Int.random(in: 0..<1_000_000))"
    let script = "(sleep \(seconds) &); (setsid sleep \(seconds) &); exit 3"
    let run = try await run(["/bin/sh", "-c", script], in: circumstance, output.path, output.path)
    #expect(run.end == .exited(status: 3), "\(run.printed)")
    #expect(try HostileProgram.processes(naming: seconds).isEmpty)
  }

  @Test("Processor time ends a compiler that does not end", arguments: Circumstance.here)
  func time(_ circumstance: Circumstance) async throws {
    let output = try ScratchFolder()
    var limits = JailLimits.compiler
    limits.processorSeconds = 1
    let run = try await run(
      ["/bin/sh", "-c", "while :; do :; done"], in: circumstance, output.path, output.path, limits)
    // A namespace's first process ends with the number that shells use for a signal.
    #expect(run.end == .signalled(24) || run.end == .exited(status: 128 + 24), "\(run)")
  }

  @Test("A launcher that cannot start the compiler says so")
  func missing() async throws {
    let output = try ScratchFolder()
    let run = try await run(["/nowhere/swiftc"], in: .asItIs, output.path, output.path)
    #expect(run.end == .exited(status: 126))
    #expect(run.launcherFailure?.contains("cannot open /nowhere/swiftc") == true)
  }

  private func run(
    _ command: [String], in circumstance: Circumstance, _ readable: String, _ writable: String,
    _ limits: JailLimits = .compiler
  ) async throws -> JailedRun {
    let jail = circumstance.jail()
    let words = jail.compilerCommand(
      command, readable: [readable], writable: [writable], limits: limits)
    return try await JailedRun.run(words, wallLimit: 60)
  }
}
