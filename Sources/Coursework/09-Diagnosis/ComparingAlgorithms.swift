public import DecisionProcesses

/// Exercise 9.6: what several runs of two algorithms tell about them.
///
/// One run with one seed is one draw. What varies is the run, not the episode: the episodes of one run
/// share its luck. So a run counts as one number, and everything here is about the spread of runs.
///
/// **Interquartile mean.** The mean of the middle half of the mass. Sort the n scores; the i-th, counted
/// from 0, fills the stretch from i/n to (i + 1)/n, and its weight is the share of its stretch that lies
/// between 1/4 and 3/4. The weights add up to n/2:
///
///     interquartile mean = Σ weight · score / (n / 2)
///
/// Of 5 scores the weights are 0, 3/4, 1, 3/4 and 0. (SciPy's `trim_mean`, which rliable uses, leaves out
/// whole scores only. Where n is a multiple of 4 both are the same.)
///
/// **Stratified bootstrap.** Each replicate draws, within each task, as many runs as the task has, with
/// replacement: every run of the task is as likely in each draw, and all draws are independent, within a
/// task, between tasks and between replicates. The figure of a replicate is the interquartile mean of all
/// runs that it drew, those of all tasks together. The interval lies between two quantiles of the sorted
/// figures, with (1 − confidence) / 2 left out on either side. The quantile of p among B figures is the one
/// at position p · (B − 1), counted from 0; between two positions it lies on the line between their figures.
///
/// **Probability of improvement.** In one task: the share of all pairs, a run of the first algorithm with
/// a run of the other, in which the first scores higher; a tie counts one half. Over tasks: the mean of the
/// tasks' shares, each task counting alike.
///
/// **Time to solve.** A run that is stopped before it has solved its task is *censored*: it would have
/// taken longer, nobody knows how much. With d(t) runs that solve at time t, of the n(t) that were still
/// watched just before t,
///
///     S(t) = Π over the times of solving u ≤ t of (1 − d(u) / n(u)).
///
/// A run that is stopped at the very time t is among the n(t). The median is the first time of solving with
/// S(t) ≤ 1/2; a product that misses 1/2 by rounding alone, by less than 1e-9, counts as 1/2.
///
/// Source: Agarwal and others, *Deep reinforcement learning at the edge of the statistical precipice*
/// (2021); Efron, *Bootstrap methods: another look at the jackknife* (1979); Hyndman and Fan, *Sample
/// quantiles in statistical packages* (1996), definition 7; Kaplan and Meier, *Nonparametric estimation
/// from incomplete observations* (1958).
public protocol ComparingAlgorithmsExercise: SendableMetatype {
  /// The mean over runs, and its standard error.
  ///
  /// The score of a run is the mean of its episodes, however many it has. With the n scores, the standard
  /// error is their standard deviation, over n − 1, divided by √n.
  ///
  /// - Parameter runs: The returns of the evaluation episodes of each run; all finite.
  /// - Returns: Both, in the unit of the returns.
  /// - Throws: `InvalidInput` where there are fewer than two runs, where a run has no episode, or where a
  ///   return is not finite.
  static func summary(of runs: [[Double]]) throws -> ScoreSummary

  /// The interquartile mean.
  ///
  /// - Parameter scores: One score for each run, in any order; all finite.
  /// - Returns: A number between the smallest and the largest score.
  /// - Throws: `InvalidInput` where there is no score, or one is not finite.
  static func interquartileMean(of scores: [Double]) throws -> Double

  /// The runs that each replicate of a stratified bootstrap draws.
  ///
  /// - Parameters:
  ///   - runCounts: How many runs each task has.
  ///   - replicateCount: The number of replicates.
  ///   - generator: The source of every draw.
  /// - Returns: For each replicate a row for each task, of as many numbers as the task has runs, each from
  ///   0 up to, and without, that number. They may be drawn in any order.
  /// - Throws: `InvalidInput` where there is no task, a task without a run, or no replicate.
  static func draws(
    runCounts: [Int],
    replicateCount: Int,
    using generator: inout SeededGenerator
  ) throws -> [[[Int]]]

  /// The interval of the interquartile mean over replicates that have been drawn.
  ///
  /// - Parameters:
  ///   - scores: The scores of the runs, task by task; all finite. Tasks may differ in their numbers of
  ///     runs.
  ///   - draws: What `draws(runCounts:replicateCount:using:)` returns for them.
  ///   - confidence: Strictly between 0 and 1.
  /// - Returns: Both ends.
  /// - Throws: `InvalidInput` where a parameter is not as described, where there is no task, a task without
  ///   a run or no replicate, or where the draws do not fit the scores.
  static func interval(
    of scores: [[Double]],
    draws: [[[Int]]],
    confidence: Double
  ) throws -> ScoreInterval

  /// How likely a run of one algorithm is to beat a run of another.
  ///
  /// - Parameters:
  ///   - scores: The scores of the first algorithm's runs, task by task; all finite.
  ///   - others: Those of the other, for the same tasks; it may have other numbers of runs.
  /// - Returns: Between 0 and 1; one half where neither is better.
  /// - Throws: `InvalidInput` where there is no task, where the numbers of tasks differ, where a task lacks
  ///   runs of either algorithm, or where a score is not finite.
  static func probabilityOfImprovement(
    of scores: [[Double]],
    over others: [[Double]]
  ) throws -> Double

  /// The median of the time to solve, where some runs were stopped before.
  ///
  /// - Parameter runs: When each run solved its task, or was stopped, in any order.
  /// - Returns: Nil where S(t) never gets down to 1/2.
  /// - Throws: `InvalidInput` where there is no run, or a time is negative or not finite.
  static func medianTime(of runs: [SolvingTime]) throws -> Double?
}

/// A mean, and how far it is likely to be off.
public struct ScoreSummary: Hashable, Codable, Sendable {
  /// The mean over runs.
  public var mean: Double
  /// The standard deviation of the mean.
  public var standardError: Double

  /// Creates a summary.
  public init(mean: Double, standardError: Double) {
    self.mean = mean
    self.standardError = standardError
  }
}

/// An interval of scores.
public struct ScoreInterval: Hashable, Codable, Sendable {
  /// The lower end.
  public var lower: Double
  /// The upper end.
  public var upper: Double

  /// Creates an interval.
  public init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }
}

/// How long a run took, as far as it was watched.
public struct SolvingTime: Hashable, Codable, Sendable {
  /// When it solved its task, or was stopped; in steps, episodes or seconds, not negative.
  public var time: Double
  /// Whether it solved its task then; otherwise it was stopped.
  public var isSolved: Bool

  /// Creates a time.
  public init(time: Double, isSolved: Bool) {
    self.time = time
    self.isSolved = isSolved
  }
}

extension Contracts {
  /// Exercise 9.6.
  public enum ComparingAlgorithms: Contract {
    public typealias Implementation = any ComparingAlgorithmsExercise.Type
    public static let id = ExerciseID(9, 6)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.ComparingAlgorithms.self
    }
  }
}
