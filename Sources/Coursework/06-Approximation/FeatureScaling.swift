/// Exercise 6.3: features of one size, whatever the units of the measurements.
///
/// A step size that suits a feature of thousands is far too small for one of thousandths. Three ways
/// to bring features to a common size:
///
/// **Standardising**, by the statistics of what was observed so far. With mean m and variance v of
/// the n observations that counted, v the mean of the squared deviations (divided by n, not n − 1),
///
///     scaled = (x − m) / √v
///
/// A feature whose variance is at most 10⁻¹² does not vary, and is only centred: scaled = x − m.
/// Before the first observation m and v are 0. In training, an observation counts first and is then
/// scaled; in evaluation it is only scaled, and nothing is learned from it. The number of
/// observations is not known beforehand, so mean and variance are kept up to date as they come.
/// They stay accurate where the mean is large and the deviation small, say 10⁹ and 1: rounding may
/// cost a thousandth of the variance there, and not all of it.
///
/// **Rescaling**, by known ranges: from low...high to −1...1, and what lies beyond is held at ±1.
///
/// **Relating**: where something is, matters less than where it is as seen from the goal. The
/// relative features of a position are goal − position in each coordinate, and then the distance.
///
/// Source: Welford, *Note on a method for calculating corrected sums of squares and products*
/// (1962); Chan, Golub and LeVeque, *Algorithms for computing the sample variance* (1983).
public protocol FeatureScalingExercise: SendableMetatype {
  /// Creates a scaling that has observed nothing.
  ///
  /// - Parameter featureCount: The number of features of every observation; positive.
  /// - Throws: `InvalidInput` where it is not.
  init(featureCount: Int) throws

  /// The mean of each feature, over the observations that counted.
  var means: [Double] { get throws }

  /// The variance of each feature, over the observations that counted.
  var variances: [Double] { get throws }

  /// Standardises an observation.
  ///
  /// - Parameters:
  ///   - features: As many finite numbers as there are features.
  ///   - isTraining: Whether the observation counts, before it is scaled.
  /// - Returns: One number for each feature.
  /// - Throws: `InvalidInput` where `features` is not as described; nothing counts then.
  mutating func standardized(_ features: [Double], isTraining: Bool) throws -> [Double]

  /// Brings each feature from its range to −1...1.
  ///
  ///     rescaled = −1 + 2 (x − low) / (high − low), and −1 or 1 where x lies beyond an end
  ///
  /// A feature whose range is a single number, low = high, becomes 0 wherever it is.
  ///
  /// - Parameters:
  ///   - features: Finite numbers.
  ///   - lows: The lower end of each; finite.
  ///   - highs: The upper end of each; finite, not below the lower end.
  /// - Returns: One number for each feature, in −1...1.
  /// - Throws: `InvalidInput` where a parameter is not as described, or counts differ.
  static func rescaled(
    _ features: [Double],
    lows: [Double],
    highs: [Double]
  ) throws -> [Double]

  /// The way from a position to a goal, and how far it is.
  ///
  ///     try FeatureScaling.relative([1, 7], goal: [4, 3])    // [3, -4, 5]
  ///
  /// - Parameters:
  ///   - position: Finite numbers, at least one.
  ///   - goal: As many.
  /// - Returns: goal − position in each coordinate, then the Euclidean distance.
  /// - Throws: `InvalidInput` where a parameter is not as described.
  static func relative(_ position: [Double], goal: [Double]) throws -> [Double]
}

extension Contracts {
  /// Exercise 6.3.
  public enum FeatureScaling: Contract {
    public typealias Implementation = any FeatureScalingExercise.Type
    public static let id = ExerciseID(6, 3)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.FeatureScaling.self
    }
  }
}
