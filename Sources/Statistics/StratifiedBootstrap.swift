import DecisionProcesses

/// How much a figure over several tasks would vary if the runs were made again.
///
///     let bootstrap = StratifiedBootstrap(of: scores, using: &generator) { resampled in
///       interquartileMean(of: resampled.flatMap { $0 })
///     }
///     bootstrap.interval(confidence: 0.95)
///
/// Each replicate draws, within each task, as many runs as there are, with replacement; so every
/// task keeps its weight, where drawing from all scores at once would give easy tasks a large share
/// by luck and count the difference between tasks as noise. The interval is the percentile
/// interval. It is an approximation that needs several runs of each task (Agarwal et al. use ten):
/// good for error bars, and never what decides whether someone passes.
///
/// Source: Efron, *Bootstrap methods: another look at the jackknife* (1979); Agarwal et al., *Deep
/// reinforcement learning at the edge of the statistical precipice* (2021), section 4.1.
public struct StratifiedBootstrap: Hashable, Sendable {
  /// The figure of the scores themselves.
  public let estimate: Double
  /// The figures of the replicates.
  public let replicates: Summary

  /// Draws the replicates.
  ///
  /// Each draws its runs in order: task by task, run by run.
  ///
  /// - Parameters:
  ///   - scores: The score of each run, task by task.
  ///   - replicateCount: The number of replicates; 2,000 put the ends of a 95 % interval within
  ///     about one percentile.
  ///   - generator: The source of every draw.
  ///   - statistic: The figure, from scores in the same shape; not NaN.
  /// - Precondition: There is a task, each has a run, and `replicateCount` is positive.
  /// - Complexity: O(replicates · (runs + statistic)).
  public init(
    of scores: [[Double]],
    replicateCount: Int = 2_000,
    using generator: inout some RandomNumberGenerator,
    statistic: ([[Double]]) -> Double
  ) {
    require(!scores.isEmpty, "A bootstrap needs at least one task.")
    require(scores.allSatisfy { !$0.isEmpty }, "A bootstrap needs a run of each task.")
    require(replicateCount > 0, "A bootstrap needs at least one replicate.")
    estimate = statistic(scores)
    replicates = Summary(
      of: (0..<replicateCount).map { _ in
        statistic(
          scores.map { runs in runs.map { _ in runs[generator.index(below: runs.count)] } })
      })
  }

  /// The interval between the percentiles that leave (1 − confidence) / 2 on each side.
  ///
  /// - Precondition: `confidence` lies between 0 and 1.
  /// - Complexity: O(1).
  public func interval(confidence: Double = 0.95) -> ClosedRange<Double> {
    checkConfidence(confidence)
    let tail = (1 - confidence) / 2
    return replicates.quantile(tail)...replicates.quantile(1 - tail)
  }
}
