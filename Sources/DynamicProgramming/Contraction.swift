import RealModule

/// How fast a sequence of tables approaches its limit, in the supremum norm.
///
///     let contraction = Contraction(of: tables, towards: exact)
///     contraction.rate  // at most the discount, for value iteration
///
/// Distances are taken to the fixed point itself, not to the last table, which would make the last
/// steps look too fast. Ratios stop where rounding begins: below `floor` a distance is noise.
///
/// Source: Banach's fixed-point theorem; Puterman, *Markov Decision Processes* (1994), theorem
/// 6.2.3.
public struct Contraction: Sendable {
  /// The distance of each table from the fixed point.
  public let errors: [Double]
  /// Each error over the one before it, as long as both are above `floor`.
  public let ratios: [Double]
  /// The distance below which errors are rounding.
  public let floor: Double

  /// Measures a sequence.
  ///
  /// - Parameters:
  ///   - tables: The tables in order, all of the shape of `fixedPoint`.
  ///   - fixedPoint: The limit, from `optimalActionValues(of:discount:)` for instance.
  /// - Complexity: O(tables · states · actions).
  public init(of tables: [ActionValues], towards fixedPoint: ActionValues) {
    let floor = 1e-10 * max(supremumNorm(fixedPoint.elements), .leastNormalMagnitude)
    let errors = tables.map { supremumDistance($0, fixedPoint) }
    let usable = errors.prefix { $0 > floor }
    self.floor = floor
    self.errors = errors
    ratios = zip(usable.dropFirst(), usable).map(/)
  }

  /// The mean factor from one table to the next, the geometric mean of `ratios`; nothing without
  /// ratios.
  public var rate: Double? {
    guard !ratios.isEmpty else { return nil }
    return Double.pow(ratios.reduce(1, *), 1 / Double(ratios.count))
  }
}
