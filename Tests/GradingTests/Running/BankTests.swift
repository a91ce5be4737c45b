import Checks
import Coursework
import Foundation
import TestSupport
import Testing
import Workspace

@testable import Grading

/// Folders of the hostile bank are graded, with the gate and without it: some minutes, so on demand.
///
/// One after the other, since each looks for what it has left on the machine. Workers run in circumstances that are
/// drawn anew for each run; a complete run takes every folder in all of them.
@Suite(
  "Hostile hand-ins get the verdicts that they deserve", .serialized, .enabled(if: isExhaustive))
struct HostileBankTests {
  /// What hostile hand-ins try to write.
  private static let touched = "/tmp/bellwork-bank-touched"
  /// What hostile hand-ins try to remove.
  private static let sentinel = "/tmp/bellwork-bank-sentinel"
  /// Kept for the suite, so that what is built once is not built again.
  private static let kept = Result { try GradingBench(slot: 3_600) }

  @Test(
    "A hostile exercise earns nothing, and the others are graded as if it were not there",
    arguments: BankFolder.all(of: "Hostile"), BankSetting.drawn)
  func hostile(_ folder: BankFolder, _ setting: BankSetting) async throws {
    let bench = try Self.kept.get()
    let course = bench.courseListing()
    try Data("here".utf8).write(to: URL(fileURLWithPath: Self.sentinel))
    defer { try? FileManager.default.removeItem(atPath: Self.sentinel) }
    try await bench.expectVerdicts(
      of: folder, hasGate: setting.hasGate, in: setting.circumstance)
    #expect(!FileManager.default.fileExists(atPath: Self.touched))
    #expect(FileManager.default.fileExists(atPath: Self.sentinel))
    #expect(bench.processesLeft() == [])
    #expect(bench.filesLeft() == [])
    #expect(bench.changes(since: course) == [])
    let earnsCredit = folder.expected(hasGate: setting.hasGate)["1.2"] == "passed"
    #expect(!earnsCredit, "the bank's own expectation gives credit to a hostile exercise")
  }
}

/// How a hostile hand-in is graded.
struct BankSetting: Sendable, CustomTestStringConvertible {
  let circumstance: Circumstance
  let hasGate: Bool

  var testDescription: String {
    "\(circumstance.rawValue), \(hasGate ? "with" : "without") the gate"
  }

  /// Both modes, in one of the circumstances; in a complete run in all of them.
  static let drawn: [BankSetting] = {
    let all = [Circumstance.asItIs, .plain, .docker].filter(Circumstance.here.contains)
    let chosen = isComplete ? all : Array(all.shuffled().prefix(1))
    return chosen.flatMap { circumstance in
      [true, false].map { BankSetting(circumstance: circumstance, hasGate: $0) }
    }
  }()
}

/// Every folder of the honest bank is graded, with the gate and without it, beside the hostile ones.
@Suite("Honest hand-ins get the verdicts that they deserve", .enabled(if: isExhaustive))
struct HonestBankTests {
  @Test(
    "An honest hand-in gets exactly its verdicts", arguments: BankFolder.all(of: "Honest"),
    [true, false])
  func honest(_ folder: BankFolder, hasGate: Bool) async throws {
    try await GradingBench.shared().expectVerdicts(of: folder, hasGate: hasGate)
  }
}

extension GradingBench {
  /// Grades a hand-in and expects the verdicts that its folder says.
  fileprivate func expectVerdicts(
    of folder: BankFolder, hasGate: Bool, in circumstance: Circumstance = .asItIs
  ) async throws {
    let result = try await grade(folder, hasGate: hasGate, in: circumstance)
    let words = Dictionary(
      uniqueKeysWithValues: result.examinations.map { ("\($0.exercise)", $0.verdict.word) })
    let details = result.examinations.map { "\($0.exercise) \("\($0.verdict)".prefix(300))" }
    let expected = folder.expected(hasGate: hasGate)
    #expect(words.keys.sorted() == expected.keys.sorted())
    for (exercise, word) in words {
      #expect(
        expected[exercise]?.split(separator: "|").contains(word[...]) == true,
        "\(exercise) \(word): \(details.joined(separator: "\n"))")
    }
    let passed = Set(result.examinations.filter(\.verdict.isPassed).map(\.exercise))
    let points = folder.suites.filter { passed.contains($0.id) }.map(\.points).reduce(0, +)
    #expect(folder.expectation.points.map { $0 == points } ?? true, "\(points) points")
  }
}
