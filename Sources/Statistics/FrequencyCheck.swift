import DecisionProcesses
import RealModule

/// Whether counts agree with the probabilities that they should come from.
///
///     let check = FrequencyCheck(counts: [480, 520], probabilities: [0.5, 0.5], falseAlarm: 1e-9)
///     check.passes
///
/// A cell is accepted if n · kl(observed, expected) ≤ log(2 k / δ), with n the draws, k the cells
/// and δ the false-alarm probability. By Chernoff's bound each side of each cell is exceeded with
/// probability at most δ / 2k, so all are accepted with probability at least 1 − δ, at every n: no
/// approximation, no minimum count. A cell of probability 0 accepts no draw at all.
///
/// Source: Chernoff (1952); Boucheron, Lugosi and Massart, *Concentration Inequalities* (2013),
/// section 2.2.
public struct FrequencyCheck: Hashable, Sendable {
  /// The number of draws in each cell.
  public let counts: [Int]
  /// The probability of each cell.
  public let probabilities: [Double]
  /// The probability that correct draws fail.
  public let falseAlarm: Double

  /// Creates a check.
  ///
  /// - Precondition: There is a probability for each count, and at least one draw.
  public init(counts: [Int], probabilities: [Double], falseAlarm: Double) {
    require(counts.count == probabilities.count, "Each cell has a count and a probability.")
    require(counts.allSatisfy { $0 >= 0 }, "A count is not negative.")
    require(counts.contains { $0 > 0 }, "Frequencies need at least one draw.")
    checkFalseAlarm(falseAlarm)
    self.counts = counts
    self.probabilities = probabilities
    self.falseAlarm = falseAlarm
  }

  /// The number of draws.
  public var drawCount: Int { counts.reduce(0, +) }

  /// The largest n · kl(observed, expected) that a cell may have: log(2 k / δ).
  public var limit: Double { .log(2 * Double(counts.count) / falseAlarm) }

  /// The statistic of each cell, n · kl(observed, expected).
  ///
  /// - Complexity: O(cells).
  public var statistics: [Double] {
    let n = Double(drawCount)
    return zip(counts, probabilities).map {
      n * binaryDivergence(observed: Double($0) / n, expected: $1)
    }
  }

  /// Whether every cell is within the limit.
  public var passes: Bool { failingCells.isEmpty }

  /// The cells beyond the limit.
  public var failingCells: [Int] {
    let limit = limit
    let statistics = statistics
    return statistics.indices.filter { statistics[$0] > limit }
  }

  /// The observed frequencies that the check accepts in `cell`, to print beside the one that
  /// failed.
  ///
  /// - Complexity: O(1).
  public func acceptedFrequencies(in cell: Int) -> ClosedRange<Double> {
    let share = falseAlarm / Double(2 * counts.count)
    func end(_ mean: (Int, Double, Double) -> Double) -> Double {
      mean(drawCount, probabilities[cell], share)
    }
    return end(smallestMean)...end(largestMean)
  }
}
