import DecisionProcesses

/// The usual description of a sample: how many, where, and how spread out.
///
///     let summary = Summary(of: log.returns)
///     summary.mean
///     summary.quantile(0.25)
///
/// The samples are kept sorted, so that any quantile can be asked for.
public struct Summary: Hashable, Codable, Sendable {
  /// The samples in rising order.
  public let sorted: [Double]
  /// The arithmetic mean.
  public let mean: Double
  /// The standard deviation, over n − 1; 0 for a single sample.
  public let deviation: Double

  /// Describes samples.
  ///
  /// The deviation is taken around the mean in a second pass, which does not cancel for large
  /// means.
  ///
  /// - Precondition: There is a sample, and none is NaN.
  /// - Complexity: O(n log n).
  public init(of samples: [Double]) {
    require(!samples.isEmpty, "A summary needs at least one sample.")
    require(!samples.contains { $0.isNaN }, "A sample that is not a number has no place.")
    let n = Double(samples.count)
    let mean = samples.reduce(0, +) / n
    let squares = samples.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    sorted = samples.sorted()
    self.mean = mean
    deviation = samples.count > 1 ? (squares / (n - 1)).squareRoot() : 0
  }

  /// The number of samples.
  public var count: Int { sorted.count }
  /// The smallest sample.
  public var minimum: Double { sorted[0] }
  /// The largest sample.
  public var maximum: Double { sorted[count - 1] }
  /// The sample in the middle, or the mean of the two there.
  public var median: Double { quantile(0.5) }

  /// The value below which the share `probability` of the samples lies.
  ///
  /// Between two samples it is interpolated, as NumPy, R (type 7) and spreadsheets do.
  ///
  /// Source: Hyndman and Fan, *Sample quantiles in statistical packages* (1996), definition 7.
  ///
  /// - Precondition: `probability` is in `0...1`.
  /// - Complexity: O(1).
  public func quantile(_ probability: Double) -> Double {
    require((0...1).contains(probability), "The share of a quantile lies in 0...1.")
    let position = probability * Double(count - 1)
    let below = Int(position)
    let above = min(below + 1, count - 1)
    return sorted[below] + (position - Double(below)) * (sorted[above] - sorted[below])
  }
}
