import Coursework
import Foundation
import Gate
import Grading
import Judging
import TestSupport
import Testing

/// Beginnings and parts of texts that exhaust the parser's stack, or are merely deep.
private let crashing = [("", "try "), ("", "{"), ("a", ".b")]
/// Those that keep the parser busy until its processor time is over.
private let endless = [("", "["), ("", "\"\\("), ("a", "<A")]

@Suite("The gate in a process of its own")
struct GateProcessTests {
  private let first = ExerciseID(1, 1)
  private let second = ExerciseID(1, 2)

  @Test func `It says of each file what the gate says`() async throws {
    let found = try await GateProcess().violations(in: [
      first: "import Coursework", second: "\nimport Glibc",
    ])
    #expect(found.keys.sorted() == [second])
    #expect(found[second]?.map(\.line) == [2])
  }

  @Test func `Nothing is nothing`() async throws {
    #expect(try await GateProcess().violations(in: [:]) == [:])
  }

  /// The limit is on the wall, and begins before the test does where other tests hold all processors.
  @Test(
    .enabled(if: isExhaustive), .timeLimit(.minutes(20)), arguments: crashing + endless)
  func `A file of 256 KiB that nests without end costs itself alone`(
    start: String, part: String
  ) async throws {
    let bomb = "let x = \(start)" + String(repeating: part, count: (256 << 10) / part.count)
    let found = try await GateProcess().violations(in: [first: bomb, second: "import Glibc"])
    #expect(found[second]?.map(\.line) == [1])
    for violation in found[first] ?? [] {
      #expect(violation.line == 0)
      #expect(violation.reason.contains("small functions"))
    }
  }

  @Test func `A program that is missing is said to be so`() async {
    let gate = GateProcess(program: WorkerProgram(path: "/nowhere/bellwork-gate"))
    await #expect {
      try await gate.violations(in: [first: ""])
    } throws: { error in
      "\(error)".contains("/nowhere/bellwork-gate") && "\(error)".contains("swift build --product")
    }
  }
}
