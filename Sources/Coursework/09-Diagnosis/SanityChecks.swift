/// Exercise 9.2: three checks of an agent before it is trusted with anything larger.
///
/// **Can it learn a trivial task?** There is one state and one action, and each step pays the same
/// reward r. Either each step ends the episode, or the task goes on for ever:
///
///     value v = r                    factor f = 1 − stepSize                   where each step ends
///     value v = r / (1 − discount)   factor f = 1 − stepSize · (1 − discount)  where it goes on
///
/// An update moves the estimate by stepSize toward its target. Where the task goes on the target
/// holds the estimate itself, and moves along; what is left of the error is f of what it was. So n
/// right updates from Q₀ leave
///
///     expected value = v + fⁿ (Q₀ − v)
///
/// which is far from v for long: with step size 0.1 and discount 0.99, a thousand updates from 0
/// arrive at 63 of 100. The check passes where the learned value differs from the *expected* one by
/// at most 10⁻⁶ of the larger of |v| and |Q₀|. A learned value that is not finite never passes.
///
/// **Does it find values that are known?** The learned table is compared with the known one, pair by
/// pair. A pair that was never tried says nothing about the updates, and is left out. The check passes
/// where some pair was tried, and no pair that was is off by more than `tolerance` times the largest
/// magnitude among all known values. A tried pair whose learned value is not finite is off by infinity.
///
/// **Are its errors those of something learned?** Of the TD errors the first `window` are *early* and
/// the last `window` *late*. Each has a mean, a deviation, the root of Σ (x − m)² / (window − 1), and
/// a standard error of the mean, deviation / √window. The verdict is the first of these that holds:
///
/// - `notFinite`: an error is not finite, wherever it stands;
/// - `tooFew`: there are fewer than 2 · window errors;
/// - `growing`: the late deviation is more than twice the early one, and the early one is not 0. Where
///   nothing but 0 was seen early, as before the first reward of a long way, there is nothing to
///   compare with;
/// - `moving`: the late mean is more than 3 of its standard errors from 0. Values go on changing;
/// - `settled`: none of these.
///
/// Early errors of right learning have a mean far from 0, since values are yet to grow; late ones keep
/// a deviation where rewards or moves are random, in the unit of the rewards. So neither a mean of 0
/// early nor a small variance is asked for, whatever the text says. Errors of one table are
/// uncorrelated, if it is right: each has expectation 0, whatever went before.
///
/// Source: Sutton and Barto (2018), section 2.5, equation 2.6, for what an initial value leaves behind.
public protocol SanityChecksExercise: SendableMetatype {
  /// Whether an agent learned a trivial task as it should.
  ///
  /// - Parameter run: The task, how the agent was set up, and what it learned.
  /// - Returns: The values of the task, and whether the check passes.
  /// - Throws: `InvalidInput` where the reward or the initial value is not finite, the discount is
  ///   not in 0...1, or is 1 in a task that goes on: it has no value then; the step size is not
  ///   greater than 0 and at most 1; or the number of updates is negative.
  static func trivialTask(_ run: TrivialRun) throws -> TrivialReport

  /// Whether an agent found values that are known.
  ///
  /// - Parameters:
  ///   - learned: What the agent learned: one row for each state, one value for each action.
  ///   - known: The right values; finite.
  ///   - visits: How often each pair was tried; not negative.
  ///   - tolerance: The error that is allowed, as a share of the largest known magnitude; finite, not
  ///     negative.
  /// - Returns: The largest error, and whether the check passes.
  /// - Throws: `InvalidInput` where the three tables do not have as many rows, at least one, and as
  ///   many entries in each, at least one; or a parameter is not as described.
  static func knownValues(
    learned: [[Double]],
    known: [[Double]],
    visits: [[Int]],
    tolerance: Double
  ) throws -> KnownValueReport

  /// What errors look like early and late.
  ///
  /// - Parameters:
  ///   - tdErrors: The error of each update, in order.
  ///   - window: The number of errors that are early, and of those that are late; at least 2.
  /// - Returns: Both, and the verdict.
  /// - Throws: `InvalidInput` where `window` is less than 2.
  static func errorDistribution(
    of tdErrors: [Double],
    window: Int
  ) throws -> ErrorDistribution
}

/// What an agent did in a task of one state and one action.
public struct TrivialRun: Hashable, Codable, Sendable {
  /// What each step pays.
  public var reward: Double
  /// Whether each step ends the episode.
  public var isTerminal: Bool
  /// The weight of a reward one step later.
  public var discount: Double
  /// The share of the error by which an update moves the estimate.
  public var stepSize: Double
  /// The estimate before the first update.
  public var initialValue: Double
  /// The number of updates.
  public var updateCount: Int
  /// The estimate after the last update.
  public var learnedValue: Double

  /// Creates a run.
  public init(
    reward: Double, isTerminal: Bool, discount: Double, stepSize: Double, initialValue: Double,
    updateCount: Int, learnedValue: Double
  ) {
    self.reward = reward
    self.isTerminal = isTerminal
    self.discount = discount
    self.stepSize = stepSize
    self.initialValue = initialValue
    self.updateCount = updateCount
    self.learnedValue = learnedValue
  }
}

/// What the first check says.
public struct TrivialReport: Hashable, Codable, Sendable {
  /// What the state is worth.
  public var trueValue: Double
  /// What right updates arrive at.
  public var expectedValue: Double
  /// Whether the learned value is that.
  public var isPassed: Bool

  /// Creates a report.
  public init(trueValue: Double, expectedValue: Double, isPassed: Bool) {
    self.trueValue = trueValue
    self.expectedValue = expectedValue
    self.isPassed = isPassed
  }
}

/// What the second check says.
public struct KnownValueReport: Hashable, Codable, Sendable {
  /// The largest error of a pair that was tried; 0 where none was.
  public var largestError: Double
  /// The number of pairs that were never tried.
  public var untriedCount: Int
  /// Whether the known values were found.
  public var isPassed: Bool

  /// Creates a report.
  public init(largestError: Double, untriedCount: Int, isPassed: Bool) {
    self.largestError = largestError
    self.untriedCount = untriedCount
    self.isPassed = isPassed
  }
}

/// What the third check says.
public struct ErrorDistribution: Hashable, Codable, Sendable {
  /// The first errors; nil where the verdict is `notFinite` or `tooFew`.
  public var early: Window?
  /// The last errors; nil where the verdict is `notFinite` or `tooFew`.
  public var late: Window?
  /// What they say.
  public var verdict: Verdict

  /// The errors of one window.
  public struct Window: Hashable, Codable, Sendable {
    /// Their mean.
    public var mean: Double
    /// Their deviation.
    public var deviation: Double
    /// The standard error of the mean.
    public var standardError: Double

    /// Creates a window.
    public init(mean: Double, deviation: Double, standardError: Double) {
      self.mean = mean
      self.deviation = deviation
      self.standardError = standardError
    }
  }

  /// What errors say about the learning.
  public enum Verdict: String, Hashable, Codable, Sendable {
    /// An error is not finite.
    case notFinite
    /// There are not enough errors for two windows.
    case tooFew
    /// Errors vary more than twice as much as at the beginning.
    case growing
    /// Values go on changing in one direction.
    case moving
    /// Nothing of the kind.
    case settled
  }

  /// Creates a distribution.
  public init(early: Window?, late: Window?, verdict: Verdict) {
    self.early = early
    self.late = late
    self.verdict = verdict
  }
}

extension Contracts {
  /// Exercise 9.2.
  public enum SanityChecks: Contract {
    public typealias Implementation = any SanityChecksExercise.Type
    public static let id = ExerciseID(9, 2)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.SanityChecks.self
    }
  }
}
