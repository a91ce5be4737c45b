import DecisionProcesses
import LinearLearning

/// Scales rows of features without allocation, and counts what is observed.
///
///     let scaler = ObservationScaler(.statistics(FeatureScaling(featureCount: 4)))
///     scaler.isFrozen = true      // nothing observed counts any more
///     scaler.scaling              // the statistics so far, to be kept
///
/// Features are in single precision, and are scaled in double precision by `FeatureScaling`'s rules.
/// A scaler is an object, which an agent's two networks share.
public final class ObservationScaler {
  /// One range for each feature, where ranges are fixed.
  private let ranges: [ClosedRange<Double>]
  /// The statistics; nil where ranges are fixed.
  private var statistics: FeatureScaling?
  private var row: [Double]

  /// Creates a scaler that goes on from statistics or has fixed ranges.
  ///
  /// - Precondition: There is at least one feature, and ranges are finite.
  public init(_ scaling: ObservationScaling) {
    require(scaling.featureCount > 0, "An observation has at least one feature.")
    row = Array(repeating: 0, count: scaling.featureCount)
    switch scaling {
    case .ranges(let ranges):
      require(
        ranges.allSatisfy { $0.lowerBound.isFinite && $0.upperBound.isFinite },
        "A range has ends that are finite.")
      (self.ranges, statistics) = (ranges, nil)
    case .statistics(let statistics): (ranges, self.statistics) = ([], statistics)
    }
  }

  /// The number of features of an observation.
  public var featureCount: Int { row.count }

  /// The scaling as it is now, with all that was counted.
  public var scaling: ObservationScaling { statistics.map { .statistics($0) } ?? .ranges(ranges) }

  /// Whether what is observed counts no more; fixed ranges always stand still.
  public var isFrozen: Bool {
    get { statistics?.isFrozen ?? true }
    set { statistics?.isFrozen = newValue }
  }

  /// Counts an observation, unless the scaler is frozen.
  ///
  /// - Precondition: It has all features, and all are finite.
  /// - Complexity: O(features), without allocation.
  func observe(_ features: UnsafeBufferPointer<Float>) {
    require(features.count == row.count, "An observation has all features.")
    guard !isFrozen else { return }
    for index in row.indices { row[index] = Double(features[index]) }
    statistics?.observe(row)
  }

  /// Writes rows of features in scaled form.
  ///
  /// - Parameters:
  ///   - rows: Row-major, `count` rows of `featureCount` numbers.
  ///   - count: The number of rows.
  ///   - scaled: Where as many numbers have room.
  /// - Complexity: O(count · features), without allocation.
  func write(_ rows: UnsafePointer<Float>, count: Int, to scaled: UnsafeMutablePointer<Float>) {
    for feature in 0..<featureCount {
      let places = stride(from: feature, to: count * featureCount, by: featureCount)
      if let statistics {
        let (mean, divisor) = (statistics.means[feature], statistics.divisor(of: feature))
        for place in places { scaled[place] = Float((Double(rows[place]) - mean) / divisor) }
      } else {
        let range = ranges[feature]
        for place in places {
          scaled[place] = Float(FeatureScaling.rescaled(Double(rows[place]), from: range))
        }
      }
    }
  }
}
