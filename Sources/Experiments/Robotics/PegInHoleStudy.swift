public import Engines
public import Foundation

/// The study of the peg in its hole: variants over seeds, and what is not there yet.
///
///     let study = PegInHoleStudy(seedCount: 10)
///     for key in study.missing(in: table) { table.append(study.carryOut(key).record) }
public struct PegInHoleStudy: LongStudy {
  public typealias Table = PegInHoleTable

  /// The first seed.
  ///
  /// How agents with seeds from 1 to 10 and from 101 to 110 did was known when the settings were chosen, so
  /// those are not reported.
  public static let firstSeed: UInt64 = 201

  /// The number of seeds, which follow one another.
  public let seedCount: Int
  /// What is compared.
  public let variants: [PegInHoleVariant]
  /// The episodes of training of a run; nil for those of the variant's settings.
  public let episodeCount: Int?

  /// Creates a study.
  public init(
    seedCount: Int = 10, variants: [PegInHoleVariant] = PegInHoleVariant.allCases,
    episodeCount: Int? = nil
  ) {
    (self.seedCount, self.variants, self.episodeCount) = (seedCount, variants, episodeCount)
  }

  public var name: String { "peg-in-hole" }

  /// All runs, all variants of a seed before the next seed.
  public var keys: [PegInHoleRecord.Key] {
    (0..<seedCount).flatMap { index in
      variants.map { PegInHoleRecord.Key(variant: $0, seed: Self.firstSeed + UInt64(index)) }
    }
  }

  /// A run that was made.
  public struct Outcome: Sendable {
    /// What is kept of it in the table.
    public var record: PegInHoleRecord
    /// The network that was kept; nil where a table learned.
    public var policy: TrainedPegPolicy?
  }

  /// Makes one run.
  public func carryOut(_ key: PegInHoleRecord.Key) -> Outcome {
    var settings = key.variant.settings
    if let episodeCount { settings.episodeCount = episodeCount }
    var run = PegInHoleRun(settings, seed: key.seed)
    while !run.isOver { run.trainEpisode() }
    return Outcome(
      record: PegInHoleRecord(of: run, variant: key.variant), policy: run.policy)
  }

  /// Puts the network into place, then gives the row: a row says that its network is there.
  public func keep(
    _ outcome: Outcome, in output: URL
  ) throws(UnwritableFile) -> PegInHoleRecord {
    if let policy = outcome.policy {
      let name = "\(Self.networkFolder)/\(Self.networkName(of: outcome.record.key))"
      try policy.fileContents.put(at: output.appending(path: name))
    }
    return outcome.record
  }

  /// The folder of networks, beside the table.
  public static let networkFolder = "peg-in-hole-networks"

  /// The name of the file of a run's network.
  public static func networkName(of key: PegInHoleRecord.Key) -> String {
    "\(key.variant.rawValue)-\(key.seed).bwq"
  }
}
