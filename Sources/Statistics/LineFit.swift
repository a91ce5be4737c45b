import DecisionProcesses

/// The line of least squares through points.
///
///     let fit = LineFit(x: [0, 1, 2], y: [1, 3, 5])
///     fit.slope        // 2
///     fit.intercept    // 1
///
///     slope = Σ (x − mean x)(y − mean y) / Σ (x − mean x)²
///
/// On logarithms of both coordinates the slope is the exponent of a power law.
///
/// Source: Gauss, *Theoria motus* (1809); Draper and Smith, *Applied Regression Analysis* (3rd
/// edition, 1998), equation 1.2.9.
public struct LineFit: Hashable, Codable, Sendable {
  /// What y gains for each unit of x.
  public let slope: Double
  /// The line's y at x = 0.
  public let intercept: Double

  /// Fits a line.
  ///
  /// - Precondition: There are as many x as y, all finite, and two x differ.
  /// - Complexity: O(points).
  public init(x: [Double], y: [Double]) {
    require(x.count == y.count, "A point has one x and one y.")
    require((x + y).allSatisfy(\.isFinite), "Coordinates are finite.")
    let n = Double(x.count)
    let (meanX, meanY) = (x.reduce(0, +) / n, y.reduce(0, +) / n)
    var (products, squares) = (0.0, 0.0)
    for (x, y) in zip(x, y) {
      products += (x - meanX) * (y - meanY)
      squares += (x - meanX) * (x - meanX)
    }
    require(squares > 0, "A line needs two points with different x.")
    slope = products / squares
    intercept = meanY - slope * meanX
  }
}
