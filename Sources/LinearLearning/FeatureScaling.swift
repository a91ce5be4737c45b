public import DecisionProcesses

/// Brings features to mean 0 and deviation 1, by statistics of what was observed so far.
///
///     var scaling = FeatureScaling(featureCount: 2)
///     scaling.observe([1, 300])
///     scaling.observe([3, 500])
///     scaling.means                       // [2, 400]
///     scaling.variances                   // [1, 10000]
///     scaling.scaled([2, 450])            // [0, 0.5]
///     scaling.isFrozen = true             // for evaluation: nothing observed counts any more
///
/// Welford's recurrences give after each observation the mean and the variance of all so far,
///
///     n ← n + 1
///     d = x − mean,   mean ← mean + d / n
///     squares ← squares + d · (x − mean),   variance = squares / n
///
/// without keeping the observations. The difference of mean square and squared mean is the same
/// number in theory; with means of 10⁸ and deviations of 1 all its digits cancel.
///
/// Source: Welford, *Note on a method for calculating corrected sums of squares and products*
/// (1962); Chan, Golub and LeVeque, *Algorithms for computing the sample variance* (1983).
public struct FeatureScaling: Hashable, Sendable {
  /// The number of observations that count.
  public private(set) var count = 0
  /// The mean of each feature; 0 before the first observation.
  public private(set) var means: [Double]
  /// Whether the statistics stand still, as they should in evaluation.
  public var isFrozen = false
  /// The sum of squared deviations of each feature from its mean.
  private var squares: [Double]

  /// Variances up to this count as 0.
  public static let smallestVariance = 1e-12

  /// Creates a scaling that has observed nothing.
  ///
  /// - Precondition: `featureCount` is positive.
  public init(featureCount: Int) {
    require(featureCount > 0, "There is at least one feature.")
    means = Array(repeating: 0, count: featureCount)
    squares = means
  }

  /// The number of features.
  public var featureCount: Int { means.count }

  /// The variance of each feature: the mean squared deviation, 0 before the first observation.
  public var variances: [Double] { squares.map { count > 0 ? $0 / Double(count) : 0 } }

  /// Counts an observation, unless the statistics are frozen.
  ///
  /// - Precondition: There are as many features as the scaling was made for, all finite.
  /// - Complexity: O(features).
  public mutating func observe(_ features: [Double]) {
    require(features.count == means.count, "An observation has all features.")
    require(features.allSatisfy { $0.isFinite }, "A feature is finite.")
    guard !isFrozen else { return }
    count += 1
    for index in features.indices {
      let deviation = features[index] - means[index]
      means[index] += deviation / Double(count)
      squares[index] += deviation * (features[index] - means[index])
    }
  }

  /// The features, less their means, over their deviations.
  ///
  /// A feature that has not varied, its variance at most `smallestVariance`, is only centred.
  ///
  /// - Precondition: There are as many features as the scaling was made for.
  /// - Complexity: O(features).
  public func scaled(_ features: [Double]) -> [Double] {
    require(features.count == means.count, "An observation has all features.")
    return features.indices.map { (features[$0] - means[$0]) / divisor(of: $0) }
  }

  /// What a centred feature is divided by: its deviation, or 1 where it has not varied.
  ///
  /// - Precondition: `feature` is an index below the number of features.
  /// - Complexity: O(1), without allocation.
  public func divisor(of feature: Int) -> Double {
    let variance = count > 0 ? squares[feature] / Double(count) : 0
    return variance > Self.smallestVariance ? variance.squareRoot() : 1
  }

  /// The features, each brought from its range to −1...1; what lies beyond is held at the end.
  ///
  ///     −1 + 2 (x − low) / (high − low)
  ///
  /// A feature whose range is a single number becomes 0.
  ///
  /// - Precondition: There is a finite range for each feature.
  /// - Complexity: O(features).
  public static func rescaled(
    _ features: [Double],
    from ranges: [ClosedRange<Double>]
  ) -> [Double] {
    require(features.count == ranges.count, "Each feature has a range.")
    return zip(features, ranges).map { rescaled($0, from: $1) }
  }

  /// One feature, brought from its range to −1...1.
  ///
  /// - Precondition: The range is finite.
  @inlinable
  public static func rescaled(_ feature: Double, from range: ClosedRange<Double>) -> Double {
    let (low, high) = (range.lowerBound, range.upperBound)
    require(low.isFinite && high.isFinite, "A range is finite.")
    guard low < high else { return 0 }
    return min(1, max(-1, 2 * (feature - low) / (high - low) - 1))
  }
}

extension FeatureScaling: Codable {
  private enum CodingKeys: CodingKey {
    case count, means, isFrozen, squares
  }

  /// Reads a scaling.
  ///
  /// - Throws: `DecodingError` where its numbers contradict one another.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    count = try values.decode(Int.self, forKey: .count)
    means = try values.decode([Double].self, forKey: .means)
    isFrozen = try values.decode(Bool.self, forKey: .isFrozen)
    squares = try values.decode([Double].self, forKey: .squares)
    guard count >= 0, !means.isEmpty, means.count == squares.count,
      means.allSatisfy({ $0.isFinite }), squares.allSatisfy({ $0.isFinite && $0 >= 0 })
    else {
      throw DecodingError.dataCorruptedError(
        forKey: .means, in: values,
        debugDescription:
          "Each feature has a finite mean and a sum of squares that is not negative.")
    }
  }
}
