import Checks
import Coursework
import Foundation
import Judging
import Testing
import Wire

/// A worker that misbehaves costs its exercise alone, and is reported as what it is.
struct MisbehavingWorkers {
  @Test func `An index out of range is a crash with its message and line`() async throws {
    let verdict = try await verdict(on: "indexOutOfRange")
    guard case .crashed(_, let message, let location) = verdict else {
      Issue.record("\(verdict)")
      return
    }
    #expect(message == "Index out of range")
    #expect(location == (try Self.place(of: "    values[index]")))
  }

  @Test func `A fatal error is a crash with the learner's words`() async throws {
    let verdict = try await verdict(on: "fatalErrorWithMessage")
    guard case .crashed(_, let message, let location) = verdict else {
      Issue.record("\(verdict)")
      return
    }
    #expect(message == "not like this")
    #expect(location == (try Self.place(of: "fatalError(")))
  }

  @Test func `A recursion without end is a crash that says what to look for`() async throws {
    let verdict = try await verdict(on: "endlessRecursion")
    guard case .crashed(signal: 11, let message, _) = verdict else {
      Issue.record("\(verdict)")
      return
    }
    #expect(message.contains("recursion"))
  }

  @Test func `An endless loop runs out of processor time`() async throws {
    #expect(try await verdict(on: "endlessLoop") == .timedOut(.processor(seconds: 5)))
  }

  @Test func `An endless sleep runs out of time on the wall`() async throws {
    #expect(
      try await verdict(on: "endlessSleep", wallLimit: 1) == .timedOut(.wall(seconds: 1)))
  }

  @Test func `An exit is never a pass, whatever its status`() async throws {
    #expect(try await verdict(on: "exitsWithZero") == .exitedEarly(status: 0))
    #expect(try await verdict(on: "exitsWithThree") == .exitedEarly(status: 3))
  }

  @Test func `A program that ends before it reads anything costs its exercise alone`() async throws
  {
    for _ in 0..<10 {
      #expect(try await verdict(on: "exitsAtOnce") == .exitedEarly(status: 0))
    }
    let nothing = Judge(program: WorkerProgram(path: "/bin/true"), seed: .fresh())
    let suite = try #require(Catalogue.exercise("1.1"))
    #expect(await nothing.examine(suite).verdict == .exitedEarly(status: 0))
  }

  @Test func `A program that stops listening costs its exercise alone`() async throws {
    #expect(try await verdict(on: "closesItsInput") == .exitedEarly(status: 0))
  }

  @Test func `A program that stops talking and runs on has broken the protocol`() async throws {
    #expect(
      try await verdict(on: "closesItsOutput")
        == .protocolBroken("the program closed its pipe to the judge and ran on"))
  }

  @Test func `A reply that nobody asked for breaks the protocol`() async throws {
    let results = try await examination(of: "saysTooMuch").results
    #expect(
      results.contains { $0.verdict == .protocolBroken("\(WireError.unasked)") },
      "replies were kept for questions to come")
  }

  @Test func `Printing without end is stopped, and reported as a flood`() async throws {
    #expect(try await verdict(on: "printsWithoutEnd") == .outputFlood(bytes: 1 << 20))
  }

  @Test func `Printing a lot changes nothing, and what was printed is shown`() async throws {
    let examination = try await examination(of: "printsALot")
    #expect(examination.verdict == .passed, "\(examination.report)")
    #expect(examination.output.contains("line 7\n"))
    #expect(examination.output.count < 5000)
  }

  @Test func `Taking memory without end is reported as such`() async throws {
    #expect(try await verdict(on: "allocatesWithoutEnd") == .outOfMemory)
  }

  @Test func `An answer of NaN is wrong`() async throws {
    let examination = try await examination(of: "answersNaN")
    #expect(examination.verdict == .failed)
    #expect(examination.report.contains("Answered:  nan"))
  }

  @Test func `A reply of another type breaks the protocol`() async throws {
    guard case .protocolBroken = try await verdict(on: "answersText") else {
      Issue.record("a text was taken for a number")
      return
    }
    guard case .protocolBroken = try await verdict(on: "answersGarbage") else {
      Issue.record("garbage was taken for a reply")
      return
    }
  }

  @Test func `A thrown error is reported in its own words`() async throws {
    #expect(try await verdict(on: "throwsAnError") == .threw("a thrown error"))
  }

  @Test func `A worker that closes its pipe is ended, and has exited early`() async throws {
    guard case .exitedEarly = try await verdict(on: "closesThePipe") else {
      Issue.record("a closed pipe was taken for something else")
      return
    }
  }

  @Test func `What a worker starts ends with it`() async throws {
    let before = try sleepers()
    let examination = try await examination(of: "startsOthers")
    #expect(examination.verdict == .passed)
    try await Task.sleep(for: .milliseconds(100))
    #expect(try sleepers() == before)
  }

  @Test func `A worker that is not there is the grader's error`() async throws {
    let suite = try #require(Catalogue.exercise("1.1"))
    let judge = Judge(program: WorkerProgram(path: "/nowhere/worker"), seed: .fresh())
    guard case .graderError(let message) = await judge.examine(suite).verdict else {
      Issue.record("a missing worker was blamed on the learner")
      return
    }
    #expect(message.contains("/nowhere/worker"))
  }

  @Test
  func `A refusal is the grader's error at home, and a forgery where strangers' code is confined`()
    async throws
  {
    #expect(try await verdict(on: "refusesTheQuestion") == .graderError("no such question"))
    let suite = try #require(Catalogue.exercise("1.1"))
    let confined = WorkerProgram(
      path: WorkerProgram(besideThisProgram: "hostile-worker").path,
      arguments: ["refusesTheQuestion"],
      confinement: Confinement(token: "token", processorSeconds: 300, outputBytes: 1 << 20))
    let verdict = await Judge(program: confined, seed: .fresh()).examine(suite).verdict
    guard case .protocolBroken(let sentence) = verdict else {
      Issue.record("\(verdict)")
      return
    }
    #expect(sentence.hasSuffix("no such question"))
  }

  /// The file and line of the fixture that holds some text.
  private static func place(of text: String) throws -> String {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = folder.appending(path: "HostileWorker/Exercises/Misbehaviour.swift")
    let lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    let index = try #require(lines.firstIndex { $0.contains(text) })
    return "Exercises/Misbehaviour.swift:\(index + 1)"
  }

  private func examination(of mode: String, wallLimit: Double = 60) async throws -> Examination {
    let suite = try #require(Catalogue.exercise("1.1"))
    var judge = Judge(
      program: WorkerProgram(besideThisProgram: "hostile-worker", arguments: [mode]),
      seed: .fresh())
    judge.wallLimit = wallLimit
    return await judge.examine(suite)
  }

  private func verdict(on mode: String, wallLimit: Double = 60) async throws -> Verdict {
    try await examination(of: mode, wallLimit: wallLimit).verdict
  }

  /// The processes that the fixture has started and that still run.
  private func sleepers() throws -> Int {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "cat /proc/[0-9]*/cmdline 2>/dev/null | tr '\\0' ' '"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    return text.components(separatedBy: "987.25").count - 1
  }
}
