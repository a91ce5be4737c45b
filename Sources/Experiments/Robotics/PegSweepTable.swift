import Statistics

/// Rows of success against conditions, and what they come to.
public struct PegSweepTable: StudyTable, Hashable {
  public private(set) var runs: [PegSweepRecord] = []

  public init() {}

  public mutating func append(_ run: PegSweepRecord) { runs.append(run) }

  /// What all rows at one value come to.
  public struct Point: Hashable, Sendable {
    /// The value of the condition.
    public var value: Double
    /// The number of episodes.
    public var count: Int
    /// How many of them inserted the peg.
    public var inserted: Int
    /// The exact interval of that share, of confidence 95 %, for these agents in other conditions.
    ///
    /// Each agent has episodes of its own, so that they are independent given the agents. It does not cover
    /// other seeds.
    public var interval: ClosedRange<Double>
    /// The greatest force, in newtons.
    public var greatestForce: Double

    /// The share of episodes that inserted the peg.
    public var success: Double { Double(inserted) / Double(count) }
  }

  /// What one actor comes to at each value of a condition.
  ///
  /// - Returns: A point for each value that has rows, by rising value.
  public func points(of actor: PegSweep.Actor, against condition: PegCondition) -> [Point] {
    let rows = runs.filter { $0.key.actor == actor && $0.key.condition == condition }
    return Set(rows.map(\.key.value)).sorted().map { value in
      let there = rows.filter { $0.key.value == value }.map(\.evaluation)
      let count = there.reduce(0) { $0 + $1.count }
      let inserted = there.reduce(0) { $0 + $1.inserted }
      return Point(
        value: value, count: count, inserted: inserted,
        interval: clopperPearsonInterval(successes: inserted, trials: count, confidence: 0.95),
        greatestForce: there.map(\.greatestForce).max() ?? 0)
    }
  }
}
