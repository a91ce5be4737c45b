import Statistics

/// A count out of a number of runs.
public struct Rate: Hashable, Sendable {
  /// How often it happened.
  public var count = 0
  /// How often it could have happened.
  public var runs = 0

  /// Adds up a count of some implementations, out of all their examinations.
  public init(_ samples: [SampleTally], _ count: (SampleTally) -> Int) {
    self.count = samples.map(count).reduce(0, +)
    self.runs = samples.map(\.runs).reduce(0, +)
  }

  /// Adds up rates.
  public static func sum(_ rates: [Rate]) -> Rate {
    rates.reduce(into: Rate([]) { _ in 0 }) { sum, rate in
      sum.count += rate.count
      sum.runs += rate.runs
    }
  }

  /// The share; 0 of nothing.
  public var share: Double { runs == 0 ? 0 : Double(count) / Double(runs) }

  /// The exact interval of the true rate, by Clopper and Pearson.
  public func interval(confidence: Double) -> ClosedRange<Double> {
    runs == 0
      ? 0...1 : clopperPearsonInterval(successes: count, trials: runs, confidence: confidence)
  }

  /// The largest true rate that is consistent with the count: the end of the one-sided interval of Clopper
  /// and Pearson.
  public func upperBound(confidence: Double) -> Double {
    interval(confidence: 2 * confidence - 1).upperBound
  }
}
