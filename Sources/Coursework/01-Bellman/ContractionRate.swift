/// Exercise 1.7: how fast a sequence of tables approaches its limit.
///
/// Bellman's operator contracts distances in the supremum norm by the discount. Whether a sequence
/// of tables does what the theorem says is measured on its errors:
///
///     error of table k = the largest |table k (s, a) − fixed point (s, a)| over all s and a
///     ratio k = error of table k + 1 / error of table k
///     rate = the geometric mean of the ratios
///
/// Errors become smaller until only rounding is left, the noise floor; from then on their ratios
/// say nothing. The errors up to there, from the first to the last before one that is not above the
/// noise floor, are usable. A later error that is above it again is rounding, too.
///
/// A table is one row of action values for each state.
///
/// Source: Banach's fixed-point theorem; Puterman, *Markov Decision Processes* (1994), theorem
/// 6.2.3.
public protocol ContractionRateExercise: SendableMetatype {
  /// The distance of each table from the fixed point, in the supremum norm.
  ///
  /// - Returns: One error for each table, in order; none where there are no tables.
  /// - Throws: `InvalidInput` where the fixed point has no entries, a table has another shape than
  ///   the fixed point, or a value is not finite.
  static func errors(of tables: [[[Double]]], from fixedPoint: [[Double]]) throws -> [Double]

  /// Each usable error over the one before it.
  ///
  /// - Returns: One ratio fewer than there are usable errors; none where fewer than two are usable.
  /// - Throws: `InvalidInput` where an error or the noise floor is negative or not finite.
  static func ratios(of errors: [Double], noiseFloor: Double) throws -> [Double]

  /// The geometric mean of the ratios: the factor by which a step shrinks the error.
  ///
  /// - Returns: The rate, or nil where fewer than two errors are usable.
  /// - Throws: `InvalidInput` where `errors(of:from:)` or `ratios(of:noiseFloor:)` does.
  static func rate(
    of tables: [[[Double]]],
    toward fixedPoint: [[Double]],
    noiseFloor: Double
  ) throws -> Double?
}

extension Contracts {
  /// Exercise 1.7.
  public enum ContractionRate: Contract {
    public typealias Implementation = any ContractionRateExercise.Type
    public static let id = ExerciseID(1, 7)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.ContractionRate.self
    }
  }
}
