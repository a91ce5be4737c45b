import Checks

/// Brings every exercise of a record to a number of course seeds, several at a time.
public struct CalibrationRun: Sendable {
  /// The number of course seeds that each exercise is to have.
  public var seedCount: Int
  /// The number of examinations that go on at a time.
  public var jobs: Int
  /// The number of seeds of one exercise that are examined between two moments of writing down.
  public var batchSize = 20

  /// Creates a run.
  public init(seedCount: Int, jobs: Int) {
    precondition(seedCount > 0 && jobs > 0, "A run has at least one seed and one job.")
    self.seedCount = seedCount
    self.jobs = jobs
  }

  private struct Batch: Sendable {
    var calibrator: Calibrator
    var numbers: Range<Int>
  }

  /// Examines what is missing, and calls `counted` with the record and the share that is done after each
  /// batch.
  ///
  /// All exercises advance together, so that a run that is cut short has examined all of them about
  /// equally often.
  public func complete(
    _ record: CalibrationRecord,
    of calibrators: [Calibrator],
    counted: (CalibrationRecord, Double) throws -> Void
  ) async throws -> CalibrationRecord {
    var record = record
    var batches = batches(of: calibrators, record)[...]
    let total = Double(seedCount * calibrators.count)
    var left = batches.map(\.numbers.count).reduce(0, +)
    try await withThrowingTaskGroup(of: ExerciseTally.self) { group in
      func begin() {
        guard let batch = batches.popFirst() else { return }
        let seeds = record.seeds(batch.numbers)
        group.addTask { await batch.calibrator.measure(seeds: seeds) }
      }
      for _ in 0..<jobs { begin() }
      while let tally = try await group.next() {
        record.add(tally)
        left -= tally.seedCount
        begin()
        try counted(record, 1 - Double(left) / total)
      }
    }
    return record
  }

  /// The missing seeds in pieces, those with the smallest numbers first.
  private func batches(of calibrators: [Calibrator], _ record: CalibrationRecord) -> [Batch] {
    calibrators.flatMap { calibrator in
      let done = record.tally(of: calibrator.suite.id)?.seedCount ?? 0
      return stride(from: min(done, seedCount), to: seedCount, by: batchSize).map {
        Batch(calibrator: calibrator, numbers: $0..<min($0 + batchSize, seedCount))
      }
    }.sorted { $0.numbers.lowerBound < $1.numbers.lowerBound }
  }
}
