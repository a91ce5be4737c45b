/// Exercise 6.2: several grids of tiles, each shifted, and a value that is learned with them.
///
/// n tilings lie over the same range. Each is a grid of tiles, and an observation lies in exactly
/// one tile of each. So n of many binary features are 1, and a value is the sum of their n weights.
///
/// In dimension d, let k(d) tiles be as wide as the range from low(d) to high(d). The place of a
/// number x, in tile widths, is
///
///     u(d) = k(d) · (x − low(d)) / (high(d) − low(d))
///
/// where a number beyond an end is first moved to that end. Tiling t = 0, 1, …, n − 1 is shifted by
/// an odd multiple of t / n tile widths, another one in each dimension d = 0, 1, …:
///
///     shift(t, d) = ((2 d + 1) · t mod n) / n
///     tile(t, d) = ⌊u(d) + shift(t, d)⌋
///
/// Tiles are 0...k(d): shifting takes one more than k(d). Features are numbered without gaps, tiling
/// after tiling, in each tiling with the last dimension turning fastest:
///
///     feature = (… (t · (k(0) + 1) + tile(t, 0)) · (k(1) + 1) + tile(t, 1) …)
///
/// No tile shares its feature with another. Codings that hash tiles into a smaller number of
/// features let some of them collide; this one does not.
///
///     let coding = try TileCoding(lows: [0, 0], highs: [4, 2], tileCounts: [4, 2], tilingCount: 4)
///     try coding.featureCount                      // 4 · 5 · 3 = 60
///     try coding.activeFeatures(of: [1.6, 0.6])    // [3, 19, 37, 51]
///
/// All weights are 0 at first. Learning moves each of the n active weights by the same amount,
///
///     w ← w + (stepSize / n) · (target − value)
///
/// so that the value moves by the share `stepSize` of its error, however many tilings there are.
///
/// Source: Sutton and Barto (2018), section 9.5.4 and figure 9.11 for the shifts by odd multiples.
/// They recommend a power of two for n, at least 4 times the number of dimensions.
public protocol TileCodingExercise: SendableMetatype {
  /// Creates a coding whose weights are all 0.
  ///
  /// - Parameters:
  ///   - lows: The lower end of each dimension; finite, at least one.
  ///   - highs: The upper end of each dimension; finite, each above its lower end.
  ///   - tileCounts: How many tiles are as wide as the range, in each dimension; positive.
  ///   - tilingCount: The number of tilings; positive.
  /// - Throws: `InvalidInput` where a parameter is not as described, or there is not one entry for
  ///   each dimension in all three rows.
  init(lows: [Double], highs: [Double], tileCounts: [Int], tilingCount: Int) throws

  /// The number of features: all tiles of all tilings.
  var featureCount: Int { get throws }

  /// The features that are 1, one for each tiling, in the order of the tilings.
  ///
  /// - Throws: `InvalidInput` where there are not as many numbers as dimensions, or one is NaN.
  ///   Infinite numbers lie beyond an end, like others.
  func activeFeatures(of observation: [Double]) throws -> [Int]

  /// The value of an observation.
  ///
  /// - Throws: `InvalidInput` where `activeFeatures(of:)` does.
  func value(of observation: [Double]) throws -> Double

  /// Moves the value of an observation by the share `stepSize` of the way to a target.
  ///
  /// - Parameters:
  ///   - target: What the value should be; finite.
  ///   - observation: Where.
  ///   - stepSize: The share of the error that is removed, in `0...1`.
  /// - Throws: `InvalidInput` where a parameter is not as described, or `activeFeatures(of:)` does.
  mutating func learn(target: Double, for observation: [Double], stepSize: Double) throws
}

extension Contracts {
  /// Exercise 6.2.
  public enum TileCoding: Contract {
    public typealias Implementation = any TileCodingExercise.Type
    public static let id = ExerciseID(6, 2)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.TileCoding.self
    }
  }
}
