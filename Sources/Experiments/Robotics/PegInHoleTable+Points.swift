import Statistics

extension PegInHoleTable {
  /// What the runs of one variant come to in validation, all together, after as many episodes of training.
  public struct Point: Hashable, Sendable {
    /// The episodes of training before.
    public var trainedEpisodes: Int
    /// The number of runs that were validated then.
    public var runCount: Int
    /// The number of episodes of validation, of all these runs together.
    public var count: Int
    /// How many of them inserted the peg.
    public var inserted: Int
    /// The exact interval of that share, of confidence 95 %, for these agents in other conditions.
    ///
    /// Each agent has conditions of its own, the same at each point. One agent's episodes share its luck in
    /// training, so that the interval does not cover other seeds.
    public var interval: ClosedRange<Double>
    /// The shares of the worst and of the best run.
    public var shares: ClosedRange<Double>

    /// The share of episodes of validation that inserted the peg.
    public var success: Double { Double(inserted) / Double(count) }
  }

  /// What a variant comes to over training.
  ///
  /// Source: Clopper and Pearson, *The use of confidence or fiducial limits illustrated in the case of the
  /// binomial* (1934), for the intervals.
  ///
  /// - Returns: A point for each number of episodes after which some run was validated, by rising number.
  public func points(of variant: PegInHoleVariant) -> [Point] {
    let validations = runs.filter { $0.variant == variant }.flatMap(\.validations)
    let groups = Dictionary(grouping: validations, by: \.trainedEpisodes)
    return groups.sorted { $0.key < $1.key }.map { trainedEpisodes, there in
      let count = there.reduce(0) { $0 + $1.count }
      let inserted = there.reduce(0) { $0 + $1.inserted }
      let shares = Statistics.Summary(of: there.map(\.success))
      return Point(
        trainedEpisodes: trainedEpisodes, runCount: there.count, count: count, inserted: inserted,
        interval: clopperPearsonInterval(successes: inserted, trials: count, confidence: 0.95),
        shares: shares.minimum...shares.maximum)
    }
  }
}
