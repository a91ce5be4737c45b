import Engines
import Experiments
import Foundation
import Synchronization

/// A study that is made in no time: the squares and cubes of its seeds.
struct PowerStudy: LongStudy {
  typealias Table = PowerTable

  var seedCount = 5
  /// Hears of each run that is made.
  let made = MadeRuns()

  var name: String { "powers" }

  var keys: [PowerRun.Key] {
    (1...seedCount).flatMap { seed in
      [2, 3].map { PowerRun.Key(exponent: $0, seed: UInt64(seed)) }
    }
  }

  func carryOut(_ key: PowerRun.Key) -> PowerRun {
    made.add(key)
    let value = (0..<key.exponent).reduce(1) { product, _ in product * Int(key.seed) }
    return PowerRun(key: key, value: value)
  }
}

/// A power of a seed.
struct PowerRun: RecordedRun, Hashable {
  struct Key: RunKey {
    var exponent: Int
    var seed: UInt64
  }

  let key: Key
  let value: Int

  static let header = "exponent,seed,value"
  static let subject = "powers"

  var row: String { "\(key.exponent),\(key.seed),\(value)" }

  init(key: Key, value: Int) { (self.key, self.value) = (key, value) }

  init?(row: Substring) {
    let fields = row.split(separator: ",").compactMap { Int($0) }
    guard fields.count == 3 else { return nil }
    self.init(key: Key(exponent: fields[0], seed: UInt64(fields[1])), value: fields[2])
  }
}

struct PowerTable: StudyTable {
  private(set) var runs: [PowerRun] = []
  init() {}
  mutating func append(_ run: PowerRun) { runs.append(run) }
}

/// The runs that were made, in order.
final class MadeRuns: Sendable {
  private let keys = Mutex<[PowerRun.Key]>([])
  var all: [PowerRun.Key] { keys.withLock { $0 } }
  func add(_ key: PowerRun.Key) { keys.withLock { $0.append(key) } }
}

/// An engine that has a body carry out each piece in this process, up to four times.
struct StandInEngine: Engine {
  /// Carries out the shard that the command names; told how often that was tried before.
  let body: @Sendable (Shard, Int) async throws -> Void

  func checkAvailability() async throws {}
  func clear(_ work: PieceWork) async throws {}

  func carryOut(
    _ work: PieceWork, report: @escaping @Sendable (EngineEvent) -> Void
  ) async throws {
    var failed: [Int] = []
    for piece in work.pieces where !work.isDone(piece) {
      guard let shard = work.command.words(for: piece).last.flatMap({ Shard($0) }) else {
        throw EngineError.notStarted("the study", reason: "no shard is named")
      }
      for attempt in 0...work.retries where !work.isDone(piece) {
        report(attempt == 0 ? .began([piece], job: nil) : .again([piece]))
        try await body(shard, attempt)
      }
      if work.isDone(piece) { report(.done(piece)) } else { failed.append(piece) }
    }
    if failed.isEmpty { return }
    throw EngineError.piecesFailed(
      failed, starts: work.retries + 1, outputs: work.folder.path, lastWords: nil)
  }
}
