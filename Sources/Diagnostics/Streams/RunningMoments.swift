/// The count, mean, deviation and range of a stream of numbers, in constant memory.
///
///     var moments = RunningMoments()
///     for error in errors { moments.record(error) }
///     moments.mean
///     moments.deviation
///
/// The mean and the squares around it are carried along, so that nothing cancels where the mean is
/// large beside the deviation. Numbers that are not finite are counted apart and left out.
///
/// Source: Welford, *Note on a method for calculating corrected sums of squares and products*
/// (1962); Chan, Golub and LeVeque, *Updating formulae and a pairwise algorithm for computing sample
/// variances* (1979), for joining two streams.
public struct RunningMoments: Hashable, Sendable {
  /// The number of finite numbers.
  public private(set) var count = 0
  /// Their mean; 0 where there are none.
  public private(set) var mean = 0.0
  /// The smallest; infinite where there are none.
  public private(set) var minimum = Double.infinity
  /// The largest; negative infinity where there are none.
  public private(set) var maximum = -Double.infinity
  /// The number of numbers that were not finite.
  public private(set) var nonFiniteCount = 0

  private var squares = 0.0

  /// Creates an empty stream.
  public init() {}

  /// Takes one more number.
  ///
  /// - Complexity: O(1), without allocation.
  public mutating func record(_ value: Double) {
    guard value.isFinite else {
      nonFiniteCount += 1
      return
    }
    count += 1
    let before = value - mean
    mean += before / Double(count)
    squares += before * (value - mean)
    minimum = min(minimum, value)
    maximum = max(maximum, value)
  }

  /// Takes all numbers of another stream.
  ///
  /// - Complexity: O(1).
  public mutating func merge(_ other: RunningMoments) {
    nonFiniteCount += other.nonFiniteCount
    guard other.count > 0 else { return }
    let total = Double(count + other.count)
    let difference = other.mean - mean
    squares += other.squares + difference * difference * Double(count) * Double(other.count) / total
    mean += difference * Double(other.count) / total
    count += other.count
    minimum = min(minimum, other.minimum)
    maximum = max(maximum, other.maximum)
  }

  /// The standard deviation, over n − 1; 0 for fewer than two numbers.
  public var deviation: Double { count > 1 ? (squares / Double(count - 1)).squareRoot() : 0 }

  /// The standard error of the mean, if the numbers are independent; infinite for fewer than two.
  public var standardError: Double {
    count > 1 ? deviation / Double(count).squareRoot() : .infinity
  }
}
