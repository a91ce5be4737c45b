import Checks
import Foundation
import Solutions
import TestSupport
import Testing

@testable import Calibration

struct CalibrationRunTests {
  private let seed = freshSeed()

  @Test func `Every implementation is examined once with every seed`() async throws {
    let calibrator = try calibrator("1.1")
    let record = try await complete(record(of: calibrator), seeds: 5, calibrator)
    let tally = try #require(record.tally(of: calibrator.suite.id))
    #expect(tally.seedCount == 5)
    #expect(tally.samples.allSatisfy { $0.runs == 5 })
    #expect(tally.rightAnswers.contains { $0.kind == .modelAnswer })
    #expect(tally.misconceptions.map(\.name) == calibrator.suite.misconceptions.map(\.name))
    #expect(tally.paraphrases().count >= 2 * tally.misconceptions.count)
    #expect(tally.faults.isEmpty, "\(tally.faults), first course seed \(seed)")
  }

  @Test func `A run that is cut short and gone on with counts the same as one in one piece`()
    async throws
  {
    let calibrator = try calibrator("1.1")
    let whole = try await complete(record(of: calibrator), seeds: 7, calibrator)
    let part = try await complete(record(of: calibrator), seeds: 3, calibrator)
    let stored = try JSONDecoder().decode(
      CalibrationRecord.self, from: try JSONEncoder().encode(part))
    #expect(try await complete(stored, seeds: 7, calibrator) == whole)
    #expect(try await complete(whole, seeds: 7, calibrator) == whole)
  }

  @Test func `The number of jobs changes nothing but the time`() async throws {
    let calibrators = try ["1.1", "1.2"].map(calibrator)
    var record = CalibrationRecord(firstSeed: seed)
    for calibrator in calibrators { _ = record.prepare(calibrator, fingerprint: "1") }
    let one = try await CalibrationRun(seedCount: 4, jobs: 1)
      .complete(record, of: calibrators) { _, _ in }
    var run = CalibrationRun(seedCount: 4, jobs: 3)
    run.batchSize = 1
    #expect(try await run.complete(record, of: calibrators) { _, _ in } == one)
  }

  @Test func `Counts of another version of an exercise are dropped`() async throws {
    let calibrator = try calibrator("1.1")
    var record = try await complete(record(of: calibrator), seeds: 2, calibrator)
    let isDroppedAlready = record.prepare(calibrator, fingerprint: "1")
    #expect(!isDroppedAlready)
    #expect(record.tally(of: calibrator.suite.id)?.seedCount == 2)
    let wasDropped = record.prepare(calibrator, fingerprint: "2")
    #expect(wasDropped)
    #expect(record.tally(of: calibrator.suite.id)?.seedCount == 0)
  }

  private func calibrator(_ id: String) throws -> Calibrator {
    let suite = try #require(Catalogue.exercise(id))
    return try #require(Calibrator(of: suite, modelAnswersIn: Submission.self))
  }

  private func record(of calibrator: Calibrator) -> CalibrationRecord {
    var record = CalibrationRecord(firstSeed: seed)
    _ = record.prepare(calibrator, fingerprint: "1")
    return record
  }

  private func complete(
    _ record: CalibrationRecord, seeds: Int, _ calibrator: Calibrator
  ) async throws -> CalibrationRecord {
    try await CalibrationRun(seedCount: seeds, jobs: 2).complete(record, of: [calibrator]) { _, _ in
    }
  }
}
