import DecisionProcesses

/// An interval for a median that assumes nothing but independent samples, from two of the samples.
///
///     let interval = MedianOrderInterval(of: tenScores)
///     interval?.range          // from the second smallest to the second greatest
///     interval?.confidence     // 0.979
///
/// Each sample is below the median with probability ½ at most, and above it with ½ at most. The k-th
/// smallest of n samples is above it only if fewer than k are below or at it, and likewise on the other side,
/// so that the interval from the k-th smallest to the k-th greatest holds the median with probability
///
///     1 − 2 P(X < k),    X binomial of n and ½,
///
/// exactly for continuous distributions, and at least for all others. The k is the greatest for which that is
/// enough. Whatever makes one sample differ from the next is covered: of runs, their seeds.
///
/// Source: Thompson, *On confidence ranges for the median and other expectation distributions for populations
/// of unknown distribution form* (1936).
public struct MedianOrderInterval: Hashable, Sendable {
  /// From the k-th smallest sample to the k-th greatest.
  public let range: ClosedRange<Double>
  /// The share of such intervals that hold the median; at least what was asked for.
  public let confidence: Double

  /// Computes the interval; nil where the samples are too few for so much confidence.
  ///
  /// - Precondition: No sample is NaN, and there are at most 1,000; `confidence` lies between 0 and 1.
  /// - Complexity: O(n log n).
  public init?(of samples: [Double], confidence: Double = 0.95) {
    checkConfidence(confidence)
    require(!samples.contains { $0.isNaN }, "A sample that is not a number has no place.")
    require(
      samples.count <= 1_000, "Of more than 1,000 samples the weights are too small for numbers.")
    var rank = 0
    var outside = 0.0
    // The weight of so many samples below the median: n over that number, times ½ to the n.
    var weight = samples.reduce(1.0) { weight, _ in weight / 2 }
    while 2 * (rank + 1) <= samples.count, outside + 2 * weight <= 1 - confidence {
      outside += 2 * weight
      weight *= Double(samples.count - rank) / Double(rank + 1)
      rank += 1
    }
    guard rank > 0 else { return nil }
    let sorted = samples.sorted()
    range = sorted[rank - 1]...sorted[samples.count - rank]
    self.confidence = 1 - outside
  }
}
