/// Exercise 9.1: a report on a training: its values, its errors, the trend of its returns, and what
/// to warn of.
///
/// **Numbers that are not finite** (NaN and both infinities) are counted, and left out of everything
/// else. Every comparison with NaN is false, so that a report that only compares says nothing about
/// the training that is broken most.
///
/// **Mean and deviation** are those of a sample: of n numbers with mean m, the deviation is the root
/// of Σ (x − m)² / (n − 1), and 0 where n is less than 2. Means, least and greatest numbers of
/// nothing are 0.
///
/// **Values.** Terminal states have values of 0 by definition. Their rows are left out of everything,
/// whatever they hold. A state is *dead* if all its values are 0: nothing was learned there yet.
///
/// **Errors.** Those that are not finite are left out first; then the last `window` are looked at.
/// The 95th percentile of their magnitudes a₀ ≤ … ≤ aₙ₋₁ lies at p = 0.95 (n − 1), between two of
/// them in general: with k the whole part of p, it is aₖ + (p − k) (aₖ₊₁ − aₖ).
///
/// **Trend.** Of the returns, those that are not finite are left out first; then the last `window` are
/// numbered x = 0, 1, …, n − 1. The line of least squares through the points (x, y) has
///
///     slope b = Σ (x − x̄)(y − ȳ) / Σ (x − x̄)²
///     standard error of b = √( Σ (y − ȳ − b (x − x̄))² / (n − 2) / Σ (x − x̄)² )
///
/// With fewer than 3 returns there is no trend. The direction is *rising* where b exceeds 3 standard
/// errors, and *falling* where −b does; it is *undecided* otherwise, and with fewer than 10 returns:
/// so few say too little of their own noise. Steady returns with independent noise are called
/// rising or falling in about 4 of 1,000 reports of 50 returns.
///
/// **Warnings**, each where and only where it says so:
///
/// - `notFinite`: a value of a state that is not terminal, an error or a return is not finite,
///   wherever in the list it stands, inside the window or not;
/// - `valuesTooLarge`: the magnitude of a finite value of a state that is not terminal exceeds what
///   rewards of at most R can add up to, R / (1 − discount), by more than a billionth of it. With a
///   discount of 1 there is no such limit;
/// - `manyDeadStates`: more than half of the states that are not terminal are dead;
/// - `returnsFall`: the direction of the trend is falling.
///
/// The source document's listing counts terminal states, calls the larger of two means a trend,
/// passes NaN in silence, and warns of an error deviation above 1 and of a mean return below −100:
/// of numbers that are large or small by their unit alone.
///
/// Source: Draper and Smith, *Applied Regression Analysis* (3rd edition, 1998), sections 1.2 to 1.4;
/// Hyndman and Fan, *Sample quantiles in statistical packages* (1996), definition 7.
public protocol TrainingReportExercise: SendableMetatype {
  /// What a table of action values looks like.
  ///
  /// - Parameters:
  ///   - table: One row for each state, at least one; one value for each action, at least one.
  ///   - terminalStates: Which states are terminal, in any order. A state may be listed twice.
  /// - Returns: The summary.
  /// - Throws: `InvalidInput` where the table has no rows, a row has no values or another number of
  ///   them than the first, or a terminal state is none of the table's.
  static func summary(of table: [[Double]], terminalStates: [Int]) throws -> TableSummary

  /// What the last errors look like.
  ///
  /// - Parameters:
  ///   - tdErrors: The error of each update, in order; none is fine.
  ///   - window: How many are looked at, at most; positive.
  /// - Returns: The summary.
  /// - Throws: `InvalidInput` where `window` is not positive.
  static func summary(ofErrors tdErrors: [Double], window: Int) throws -> ErrorSummary

  /// Where the last returns are going.
  ///
  /// - Parameters:
  ///   - returns: The return of each episode, in order; none is fine.
  ///   - window: How many are looked at, at most; positive.
  /// - Returns: The trend; nil where fewer than 3 returns are looked at.
  /// - Throws: `InvalidInput` where `window` is not positive.
  static func trend(of returns: [Double], window: Int) throws -> TrendLine?

  /// What to warn of.
  ///
  /// - Parameter record: What is known of the training.
  /// - Returns: The warnings in the order in which `TrainingWarning` has them, each once at most.
  /// - Throws: `InvalidInput` where one of the other three throws it for its part of the record, the
  ///   discount is not in 0...1, or the reward bound is negative or not finite.
  static func warnings(of record: TrainingRecord) throws -> [TrainingWarning]
}

/// What a table of action values looks like, terminal states left out.
public struct TableSummary: Hashable, Codable, Sendable {
  /// The least finite value.
  public var minimum: Double
  /// The greatest finite value.
  public var maximum: Double
  /// The mean of the finite values.
  public var mean: Double
  /// The deviation of the finite values.
  public var deviation: Double
  /// The number of values that are not finite.
  public var nonFiniteCount: Int
  /// The number of states that are not terminal.
  public var stateCount: Int
  /// The number of them that are dead.
  public var deadStateCount: Int

  /// Creates a summary.
  public init(
    minimum: Double, maximum: Double, mean: Double, deviation: Double, nonFiniteCount: Int,
    stateCount: Int, deadStateCount: Int
  ) {
    self.minimum = minimum
    self.maximum = maximum
    self.mean = mean
    self.deviation = deviation
    self.nonFiniteCount = nonFiniteCount
    self.stateCount = stateCount
    self.deadStateCount = deadStateCount
  }
}

/// What the last errors look like.
public struct ErrorSummary: Hashable, Codable, Sendable {
  /// Their mean.
  public var mean: Double
  /// Their deviation.
  public var deviation: Double
  /// The 95th percentile of their magnitudes; 0 where there are none.
  public var magnitude95: Double
  /// The number of errors that are not finite, of all.
  public var nonFiniteCount: Int

  /// Creates a summary.
  public init(mean: Double, deviation: Double, magnitude95: Double, nonFiniteCount: Int) {
    self.mean = mean
    self.deviation = deviation
    self.magnitude95 = magnitude95
    self.nonFiniteCount = nonFiniteCount
  }
}

/// Where returns are going, and how sure that is.
public struct TrendLine: Hashable, Codable, Sendable {
  /// What the return gains in an episode.
  public var slope: Double
  /// The standard error of the slope.
  public var standardError: Double
  /// What the two say.
  public var direction: Direction

  /// A direction.
  public enum Direction: String, Hashable, Codable, Sendable {
    /// The return rises.
    case rising
    /// The return falls.
    case falling
    /// Noise, or too few returns.
    case undecided
  }

  /// Creates a trend.
  public init(slope: Double, standardError: Double, direction: Direction) {
    self.slope = slope
    self.standardError = standardError
    self.direction = direction
  }
}

/// What a report can warn of.
public enum TrainingWarning: String, CaseIterable, Hashable, Codable, Sendable {
  /// Some number is not finite.
  case notFinite
  /// A value is larger than any discounted sum of rewards.
  case valuesTooLarge
  /// More than half of the states are dead.
  case manyDeadStates
  /// The return falls.
  case returnsFall
}

/// What is known of a training.
public struct TrainingRecord: Hashable, Codable, Sendable {
  /// The action values at the end: one row for each state.
  public var table: [[Double]]
  /// The states in which episodes end.
  public var terminalStates: [Int]
  /// The error of each update, in order.
  public var tdErrors: [Double]
  /// The return of each episode, in order.
  public var returns: [Double]
  /// How many of the last errors, and of the last returns, are looked at.
  public var window: Int
  /// The weight of a reward one step later.
  public var discount: Double
  /// The largest magnitude that a reward can have.
  public var rewardBound: Double

  /// Creates a record.
  public init(
    table: [[Double]], terminalStates: [Int], tdErrors: [Double], returns: [Double], window: Int,
    discount: Double, rewardBound: Double
  ) {
    self.table = table
    self.terminalStates = terminalStates
    self.tdErrors = tdErrors
    self.returns = returns
    self.window = window
    self.discount = discount
    self.rewardBound = rewardBound
  }
}

extension Contracts {
  /// Exercise 9.1.
  public enum TrainingReport: Contract {
    public typealias Implementation = any TrainingReportExercise.Type
    public static let id = ExerciseID(9, 1)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.TrainingReport.self
    }
  }
}
