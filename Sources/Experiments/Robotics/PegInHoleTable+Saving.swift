public import Statistics

extension PegInHoleTable {
  /// What shaping saves of the episodes of training until 85 of the last 100 pegs are inserted.
  ///
  ///     table.shapingSaving?.episodes.range     // −3.05...349.85
  ///
  /// A run that never gets there counts as all of its episodes, so that a saving is understated where that
  /// happens to the worse of two.
  public struct Saving: Hashable, Sendable {
    /// The episodes saved: the mean over seeds, with its interval of confidence 95 %.
    public var episodes: MeanInterval
    /// The mean number of episodes without shaping.
    public var without: Double
    /// The number of seeds.
    public var seedCount: Int
    /// The number of runs, with or without shaping, that never got there.
    public var unfinishedCount: Int

    /// The mean saved, as a share of the mean without shaping.
    public var share: Double { episodes.mean / without }

    /// The interval of the mean saved, as a share of the mean without shaping, which is taken as it is.
    public var shares: ClosedRange<Double> {
      episodes.range.lowerBound / without...episodes.range.upperBound / without
    }

    /// Whether the interval leaves out that nothing is saved.
    public var isTold: Bool { !episodes.range.contains(0) }
  }

  /// What shaping saves, runs with and without it compared seed by seed.
  ///
  /// Source: Student, *The probable error of a mean* (1908), which compares pairs, too.
  ///
  /// - Returns: Nil where fewer than two seeds have both runs.
  public var shapingSaving: Saving? {
    let unshaped = Dictionary(
      runs.lazy.filter { $0.variant == .unshaped }.map { ($0.seed, $0) },
      uniquingKeysWith: { first, _ in first })
    let pairs = runs.filter { $0.variant == .shaped }.compactMap { run in
      unshaped[run.seed].map { (with: run, without: $0) }
    }
    guard pairs.count > 1 else { return nil }
    let without = pairs.map(\.without.episodesSpent)
    let savings = zip(pairs, without).map { $1 - $0.with.episodesSpent }
    return Saving(
      episodes: MeanInterval(of: savings), without: Statistics.Summary(of: without).mean,
      seedCount: pairs.count,
      unfinishedCount: pairs.flatMap { [$0.with, $0.without] }.count(where: \.isUnfinished))
  }
}

extension PegInHoleRecord {
  /// The episodes until 85 of the last 100 pegs were inserted; all of them where it never came to that.
  fileprivate var episodesSpent: Double {
    Double(episodes(untilSuccess: 0.85) ?? max(isInserted.count, 1))
  }

  /// Whether it never came to that.
  fileprivate var isUnfinished: Bool { episodes(untilSuccess: 0.85) == nil }
}
