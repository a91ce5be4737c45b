public import DynamicProgramming

/// The document's report on a training: ranges, dead states, errors, trend and warnings.
///
///     let report = TrainingReport(
///       of: agent.actionValues, isTerminal: world.isTerminal, returns: log.returns,
///       tdErrors: errors, discount: 0.99, rewardBound: 10)
///     print(report)
///     report.warnings    // [] if nothing is wrong
///
/// It has the lines of the document's listing, with four differences: terminal states do not count as
/// dead; the trend has a standard error; numbers that are not finite are counted and warned of, where
/// the listing's comparisons with NaN are all false and say nothing; and no warning compares a number
/// that has a unit with one that has none. What the listing would have warned of is
/// `documentWarnings`.
///
/// Source: the first document's listing `debug_qlearning.py`.
public struct TrainingReport: Hashable, Sendable {
  /// What a report warns of.
  public enum Warning: String, CaseIterable, Hashable, Sendable {
    /// Some number is not finite.
    case notFinite = "Some numbers are not finite: nothing below them can be trusted."
    /// A value is larger than any discounted sum of rewards.
    case valuesTooLarge = "Values are larger than any discounted sum of rewards can be."
    /// More than half of the states that are not terminal have values of 0.
    case manyDeadStates = "More than half of the states have values of 0: explore more."
    /// Errors vary more than at the beginning, and the return is no better.
    case errorsGrow =
      "Errors vary twice as much as at the beginning, for no better return: reduce the step size."
    /// The return falls.
    case returnFalls = "The return falls, by more than three standard errors."
  }

  /// The table from afar.
  public let values: ValueSummary
  /// The errors, early and late.
  public let errors: ErrorMonitor
  /// The moments of the last 100 returns.
  public let recentReturns: RunningMoments
  /// Whether returns rise: the last 50 against the 50 before them.
  public let trend: ReturnTrend
  /// The number of returns that are not finite.
  public let nonFiniteReturnCount: Int
  /// The size of values, where discount and rewards are known.
  public let magnitude: MagnitudeMonitor?

  private let hasImproved: Bool
  private let documentDeadStates: Int
  private let documentStates: Int

  /// Examines a training.
  ///
  /// - Parameters:
  ///   - table: The values after it.
  ///   - isTerminal: Which states are terminal, and do not count.
  ///   - returns: The return of each episode.
  ///   - tdErrors: The error of each step.
  ///   - discount: The weight of a reward one step later, if sizes are to be judged.
  ///   - rewardBound: The largest magnitude of a reward, if sizes are to be judged.
  /// - Complexity: O(states · actions + returns + errors).
  public init(
    of table: ActionValues, isTerminal: (Int) -> Bool = { _ in false }, returns: [Double],
    tdErrors: [Double], discount: Double? = nil, rewardBound: Double? = nil
  ) {
    var errors = ErrorMonitor()
    for error in tdErrors { errors.record(error) }
    self.init(
      of: table, isTerminal: isTerminal, returns: returns, errors: errors, discount: discount,
      rewardBound: rewardBound)
  }

  /// Examines a training whose errors a monitor has followed, so that nobody has to keep them.
  ///
  /// - Complexity: O(states · actions + returns).
  public init(
    of table: ActionValues, isTerminal: (Int) -> Bool = { _ in false }, returns: [Double],
    errors: ErrorMonitor, discount: Double? = nil, rewardBound: Double? = nil
  ) {
    values = ValueSummary(of: table, isTerminal: isTerminal)
    self.errors = errors
    var (recent, trend) = (SlidingWindow(capacity: 100), ReturnTrend())
    for value in returns where value.isFinite {
      recent.record(value)
      trend.record(value)
    }
    recentReturns = recent.moments
    self.trend = trend
    nonFiniteReturnCount = returns.count { !$0.isFinite }
    hasImproved = haveImproved(recent.values, since: returns.prefix(40).filter(\.isFinite))
    magnitude = discount.flatMap { discount in
      rewardBound.map { bound in
        var monitor = MagnitudeMonitor(discount: discount)
        monitor.record(reward: bound)
        return monitor
      }
    }
    let all = ValueSummary(of: table)
    (documentDeadStates, documentStates) = (all.deadStateCount, all.stateCount)
  }

  /// What is wrong.
  public var warnings: [Warning] {
    Warning.allCases.filter { warning in
      switch warning {
      case .notFinite:
        values.values.nonFiniteCount + errors.nonFiniteCount + nonFiniteReturnCount > 0
      case .valuesTooLarge: isTooLarge
      case .manyDeadStates: values.deadShare > 0.5
      case .errorsGrow: errorsGrow
      case .returnFalls: trend.direction == .falling
      }
    }
  }

  /// Whether errors vary twice as much as at the beginning, and the return is no better than then.
  ///
  /// A beginning without errors, up to rounding, is nothing to compare with: before the first reward all
  /// values are 0, and so are their errors. Where rewards are found late, errors grow with them.
  ///
  /// `TrainingLogDiagnosis` has no single errors; it compares the deviations within episodes, of the first and
  /// the last quarter of the training, and may differ from this.
  private var errorsGrow: Bool {
    guard !hasImproved else { return false }
    let (early, late) = (errors.early.deviation, errors.late.deviation)
    return early > 1e-9 * late && late > 2 * early
  }

  private var isTooLarge: Bool {
    guard var magnitude else { return false }
    magnitude.record(value: values.magnitude)
    return magnitude.isAlerting
  }

  /// What the document's listing warns of, by its constants.
  public var documentWarnings: [String] {
    var warnings: [String] = []
    if DocumentRules.errorsVaryTooMuch(deviation: errors.late.deviation) {
      warnings.append("TD errors have a deviation above 1")
    }
    if DocumentRules.isHalfDead(deadStates: documentDeadStates, ofStates: documentStates) {
      warnings.append("more than half of all states have values of 0")
    }
    if DocumentRules.rewardsAreTooNegative(mean: recentReturns.mean) {
      warnings.append("the mean return is below −100")
    }
    return warnings
  }
}
