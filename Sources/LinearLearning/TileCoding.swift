public import DecisionProcesses

/// Several grids of tiles laid over each other, each shifted: features for linear learning.
///
///     let coding = TileCoding(ranges: [0...4, 0...2], tileCounts: [4, 2], tilingCount: 4)
///     coding.featureCount                      // 4 tilings of 5 · 3 tiles: 60
///     coding.activeFeatures(of: [1.6, 0.6])    // [3, 19, 37, 51]
///
/// An observation lies in exactly one tile of each tiling, so exactly `tilingCount` of the binary
/// features are 1. With u the place in a dimension, measured in tile widths from the lower end,
/// tiling t of n is shifted by an odd multiple of t / n in dimension d = 0, 1, …:
///
///     shift(t, d) = ((2d + 1) t mod n) / n
///     tile(t, d) = ⌊u(d) + shift(t, d)⌋          0...tileCounts[d]
///
/// Odd multiples that differ between dimensions keep the tilings from all being shifted along the
/// diagonal, which would generalise along it. A shifted tiling needs one tile more than the range
/// is wide; observations beyond a range are taken for its end.
///
/// Features are numbered without hashing, tiling by tiling, the last dimension turning fastest:
/// no two tiles share one. Codings that hash tiles into fewer weights let some of them collide, so
/// that learning about one place moves the value of another that has nothing to do with it.
///
/// A value is a sum of `tilingCount` weights, each of which moves by its step size times the same
/// error; so a step size α is divided by `tilingCount`, and α = 1 removes an error at once.
///
/// Source: Sutton and Barto (2018), section 9.5.4: n a power of two and at least 4 times the number
/// of dimensions; Miller and Glanz, *UNH_CMAC* (1996), for the shifts.
public struct TileCoding: Hashable, Sendable {
  /// The range of each dimension.
  public let ranges: [ClosedRange<Double>]
  /// How many tiles are as wide as the range, in each dimension.
  public let tileCounts: [Int]
  /// The number of tilings, n.
  public let tilingCount: Int
  /// The number of features: all tiles of all tilings.
  public let featureCount: Int
  /// The shift of each tiling in each dimension: worked out once, since it takes a division.
  @usableFromInline let shifts: [Double]

  /// Creates a coding.
  ///
  /// - Precondition: There is a dimension; ranges are finite and not empty; counts are positive, one
  ///   for each range; the features can be counted.
  public init(ranges: [ClosedRange<Double>], tileCounts: [Int], tilingCount: Int) {
    require(!ranges.isEmpty, "An observation has at least one number.")
    require(ranges.count == tileCounts.count, "Each range has a count of tiles.")
    require(
      ranges.allSatisfy {
        $0.lowerBound.isFinite && $0.upperBound.isFinite && $0.lowerBound < $0.upperBound
      }, "A range is finite and not empty.")
    require(tilingCount > 0 && tileCounts.allSatisfy { $0 > 0 }, "Counts are positive.")
    var featureCount = tilingCount
    for count in tileCounts {
      let (product, overflows) = featureCount.multipliedReportingOverflow(by: count + 1)
      require(!overflows, "The features can be counted.")
      featureCount = product
    }
    self.ranges = ranges
    self.tileCounts = tileCounts
    self.tilingCount = tilingCount
    self.featureCount = featureCount
    shifts = (0..<tilingCount).flatMap { tiling in
      ranges.indices.map {
        Double((2 * $0 + 1) * tiling % tilingCount) / Double(tilingCount)
      }
    }
  }

  /// The features that are 1, one for each tiling, in the order of the tilings.
  ///
  /// - Precondition: There are as many numbers as ranges, and none is NaN.
  /// - Complexity: O(tilings · dimensions).
  public func activeFeatures(of observation: [Double]) -> [Int] {
    require(observation.count == ranges.count, "An observation has as many numbers as ranges.")
    let places = observation.indices.map { place(of: observation[$0], in: $0) }
    return (0..<tilingCount).map { tiling in
      places.indices.reduce(tiling) { below(feature: $0, places[$1], of: tiling, in: $1) }
    }
  }

  /// Writes the features that are 1 into storage that is used again, in the order of the tilings.
  ///
  /// - Precondition: There are as many numbers as ranges, none is NaN, and `features` has a place for
  ///   each tiling.
  /// - Complexity: O(tilings · dimensions), without allocation.
  @inlinable
  public func writeActiveFeatures<Observation: SIMD>(
    of observation: Observation, into features: inout [Int]
  ) where Observation.Scalar == Double {
    require(
      observation.scalarCount == ranges.count, "An observation has as many numbers as ranges.")
    require(features.count == tilingCount, "Each tiling has a place for its feature.")
    var places = observation
    for dimension in places.indices {
      places[dimension] = place(of: observation[dimension], in: dimension)
    }
    for tiling in 0..<tilingCount {
      var feature = tiling
      for dimension in places.indices {
        feature = below(feature: feature, places[dimension], of: tiling, in: dimension)
      }
      features[tiling] = feature
    }
  }

  /// The number of a feature by one more dimension.
  @inlinable
  func below(feature: Int, _ place: Double, of tiling: Int, in dimension: Int) -> Int {
    let tile = Int((place + shift(of: tiling, in: dimension)).rounded(.down))
    return feature * (tileCounts[dimension] + 1) + tile
  }

  /// How far a tiling is shifted in a dimension, in tile widths: in `0..<1`.
  ///
  /// - Complexity: O(1).
  @inlinable
  public func shift(of tiling: Int, in dimension: Int) -> Double {
    shifts[tiling * ranges.count + dimension]
  }

  /// The value of an observation: the sum of the weights of its active features.
  ///
  /// - Precondition: There is a weight for each feature.
  /// - Complexity: O(tilings · dimensions).
  public func value(of observation: [Double], weights: [Double]) -> Double {
    require(weights.count == featureCount, "There is a weight for each feature.")
    return activeFeatures(of: observation).reduce(0) { $0 + weights[$1] }
  }

  /// Moves the value of an observation by the share `stepSize` of the way to its target.
  ///
  /// Each active weight moves by `stepSize / tilingCount` times the error.
  ///
  /// - Precondition: There is a weight for each feature.
  /// - Complexity: O(tilings · dimensions).
  public func learn(
    target: Double,
    for observation: [Double],
    stepSize: Double,
    weights: inout [Double]
  ) {
    require(weights.count == featureCount, "There is a weight for each feature.")
    let features = activeFeatures(of: observation)
    let error = target - features.reduce(0) { $0 + weights[$1] }
    for feature in features { weights[feature] += stepSize / Double(tilingCount) * error }
  }

  /// The place of a number, in tile widths from the lower end: in `0...tileCounts[dimension]`.
  @inlinable
  func place(of number: Double, in dimension: Int) -> Double {
    require(!number.isNaN, "A number that is none lies in no tile.")
    let (low, high) = (ranges[dimension].lowerBound, ranges[dimension].upperBound)
    let count = Double(tileCounts[dimension])
    return (min(max(number, low), high) - low) * count / (high - low)
  }
}
