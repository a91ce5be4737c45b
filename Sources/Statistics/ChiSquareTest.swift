import DecisionProcesses

/// Whether counts agree with the probabilities that they should come from, by Pearson's test.
///
///     let test = ChiSquareTest(counts: [480, 520], probabilities: [0.5, 0.5])
///     test.pValue  // 0.2059
///
///     χ² = Σ (observed − n p)² / (n p),   p-value = Q((cells − 1) / 2, χ² / 2)
///
/// It adds up small deviations of many cells, which `FrequencyCheck` looks at one by one and so
/// overlooks. But its p-value is an approximation for large counts: with n p below some tens in
/// any cell, far tails can be wrong by orders of magnitude. Where a false alarm of 1e-9 has to be
/// meant, `FrequencyCheck` decides, and this test is evidence beside it.
///
/// Source: Pearson, *On the criterion that a given system of deviations …* (1900); Agresti,
/// *Categorical Data Analysis* (3rd edition, 2013), section 1.5.
public struct ChiSquareTest: Hashable, Sendable {
  /// Pearson's statistic χ²; infinite after a draw that cannot happen.
  public let statistic: Double
  /// The number of cells that can be drawn, less one.
  public let degreesOfFreedom: Int
  /// The least number of draws that is expected in a cell that can be drawn: how far the
  /// approximation can be trusted.
  public let smallestExpectedCount: Double

  /// Compares counts with probabilities.
  ///
  /// A cell of probability 0 is no degree of freedom, and no draw may be in it.
  ///
  /// - Precondition: There is a probability for each count, two of them positive, with sum 1 up to
  ///   rounding; no count is negative, and one is positive.
  /// - Complexity: O(cells).
  public init(counts: [Int], probabilities: [Double]) {
    require(counts.count == probabilities.count, "Each cell has a count and a probability.")
    require(counts.allSatisfy { $0 >= 0 }, "A count is not negative.")
    require(counts.contains { $0 > 0 }, "Frequencies need at least one draw.")
    require(probabilities.allSatisfy { $0 >= 0 }, "A probability is not negative.")
    require(
      abs(probabilities.reduce(0, +) - 1) < 1e-9, "The probabilities of all cells add up to 1.")
    let n = Double(counts.reduce(0, +))
    let expected = probabilities.filter { $0 > 0 }.map { n * $0 }
    require(expected.count > 1, "A test of frequencies needs two cells that can be drawn.")
    statistic = zip(counts, probabilities).reduce(0) { sum, cell in
      let expected = n * cell.1
      let deviation = Double(cell.0) - expected
      // 0 / 0 in a cell that cannot be drawn and was not.
      return deviation == 0 ? sum : sum + deviation * deviation / expected
    }
    degreesOfFreedom = expected.count - 1
    smallestExpectedCount = expected.min() ?? 0
  }

  /// The probability of a statistic at least this large, if the counts come from the probabilities
  /// and are many.
  ///
  /// - Complexity: O(√degreesOfFreedom).
  public var pValue: Double {
    chiSquareTail(statistic, degreesOfFreedom: Double(degreesOfFreedom))
  }
}

/// The probability that a draw from a chi-square distribution is larger than `statistic`.
///
///     chiSquareTail(3.841, degreesOfFreedom: 1)  // 0.05
///
/// Source: Abramowitz and Stegun (1964), 26.4.19.
///
/// - Precondition: `statistic` is not negative; `degreesOfFreedom` is positive.
/// - Complexity: O(√degreesOfFreedom).
public func chiSquareTail(_ statistic: Double, degreesOfFreedom: Double) -> Double {
  require(degreesOfFreedom > 0, "Degrees of freedom are positive.")
  return regularizedUpperIncompleteGamma(degreesOfFreedom / 2, statistic / 2)
}
