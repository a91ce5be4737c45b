import DecisionProcesses

/// Estimates of the largest of several unknown means from samples, and what they are on average.
///
///     let samples = [[1.0, 3, 2, 2], [6, 0, -1, 1]]          // of two actions
///     MaximumOfMeans.singleEstimate(of: samples)              // 2: the larger of 2 and 1.5
///     MaximumOfMeans.doubleEstimate(of: samples)              // 0: action 1 looks better at first
///     MaximumOfMeans.expectedSingleEstimate(
///       means: [0, 0], deviation: 1, sampleCount: 1)          // 0.5642, although both means are 0
///
/// The *single* estimator takes the largest sample mean. It is too large on average, since it picks
/// whichever action was lucky. The *double* estimator picks with one half of the samples and asks
/// the other half, which knows nothing of that luck, what the pick is worth. It is right on average
/// where all means are equal, and otherwise too small, since the pick may be a worse action.
///
/// Source: van Hasselt, *Double Q-learning* (2010), sections 2 and 3; Sutton and Barto (2018),
/// section 6.7.
public enum MaximumOfMeans {
  /// The single estimate: its luck is part of it.
  ///
  /// - Parameter samples: The samples of each action; no row is empty, and there is a row.
  /// - Returns: The largest of the sample means.
  /// - Complexity: O(samples).
  public static func singleEstimate(of samples: [[Double]]) -> Double {
    let means = samples.map { mean($0[...]) }
    return means[indexOfLargest(means)]
  }

  /// The double estimate: selected with the first halves, evaluated with a second half.
  ///
  /// - Parameter samples: The samples of each action: an even number of them, and not none.
  /// - Returns: The mean of the second half of the action whose first half has the largest mean, the
  ///   first of several that tie.
  /// - Complexity: O(samples).
  public static func doubleEstimate(of samples: [[Double]]) -> Double {
    require(
      samples.allSatisfy { $0.count.isMultiple(of: 2) }, "Halves need an even number of samples.")
    let selected = indexOfLargest(samples.map { mean($0.prefix($0.count / 2)) })
    return mean(samples[selected].suffix(samples[selected].count / 2))
  }

  /// The expectation of the single estimator where samples are normal.
  ///
  /// - Parameters:
  ///   - means: The mean of each action.
  ///   - deviation: The standard deviation of one sample, of whichever action.
  ///   - sampleCount: The number of samples of each action; positive.
  /// - Returns: The expectation.
  /// - Complexity: That of `NormalMaximum`.
  public static func expectedSingleEstimate(
    means: [Double], deviation: Double, sampleCount: Int
  ) -> Double {
    require(sampleCount > 0, "A mean needs at least one sample.")
    return NormalMaximum(
      means: means, deviation: deviation / Double(sampleCount).squareRoot()
    ).expectation
  }

  /// The expectation of the double estimator where samples are normal: Σ P(a is selected) · μₐ.
  ///
  /// It never exceeds the largest mean, and is equal to it if all means are the same.
  ///
  /// - Parameters:
  ///   - means: The mean of each action.
  ///   - deviation: The standard deviation of one sample, of whichever action.
  ///   - sampleCount: The number of samples of each action, both halves together; even, positive.
  /// - Returns: The expectation.
  /// - Complexity: That of `NormalMaximum`.
  public static func expectedDoubleEstimate(
    means: [Double], deviation: Double, sampleCount: Int
  ) -> Double {
    require(
      sampleCount > 0 && sampleCount.isMultiple(of: 2), "Halves need an even number of samples.")
    let selection = NormalMaximum(
      means: means, deviation: deviation / Double(sampleCount / 2).squareRoot())
    return zip(selection.chancesOfLargest, means).reduce(0) { $0 + $1.0 * $1.1 }
  }

  private static func mean(_ samples: ArraySlice<Double>) -> Double {
    require(!samples.isEmpty, "A mean needs at least one sample.")
    return samples.reduce(0, +) / Double(samples.count)
  }

  /// The first of the indices of the largest value.
  private static func indexOfLargest(_ values: [Double]) -> Int {
    require(!values.isEmpty, "A largest mean needs at least one action.")
    return values.indices.reduce(0) { values[$1] > values[$0] ? $1 : $0 }
  }
}
