import DecisionProcesses

/// A mean with the interval that holds its expectation, by Student's distribution.
///
///     let interval = MeanInterval(of: evaluation.log.returns, confidence: 0.95)
///     "\(interval.mean) in \(interval.range)"
///
/// mean ± t · s / √n, with t the quantile for n − 1 degrees of freedom. Exact for independent
/// normal samples, and an approximation for others that improves with n: good for error bars in a
/// figure. What decides whether someone passes uses the bounds that hold at every n.
///
/// Source: Student, *The probable error of a mean* (1908).
public struct MeanInterval: Hashable, Codable, Sendable {
  /// The mean of the samples.
  public let mean: Double
  /// Half the width of the interval.
  public let radius: Double
  /// The share of such intervals that hold the expectation.
  public let confidence: Double

  /// The interval.
  public var range: ClosedRange<Double> { (mean - radius)...(mean + radius) }

  /// Computes the interval of independent samples.
  ///
  /// - Precondition: There are at least two samples; `confidence` lies between 0 and 1.
  /// - Complexity: O(n log n).
  public init(of samples: [Double], confidence: Double = 0.95) {
    require(samples.count > 1, "An interval needs at least two samples.")
    checkConfidence(confidence)
    let summary = Summary(of: samples)
    let n = Double(samples.count)
    let quantile = studentQuantile((1 + confidence) / 2, degreesOfFreedom: n - 1)
    mean = summary.mean
    radius = quantile * summary.deviation / n.squareRoot()
    self.confidence = confidence
  }
}
