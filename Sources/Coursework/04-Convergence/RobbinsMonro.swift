/// Exercise 4.1: which step sizes let learning arrive.
///
/// An estimate follows noisy targets, moving by a share α(n) of its error at the n-th visit. It arrives
/// at their mean, with probability 1, if the step sizes satisfy two conditions,
///
///     Σ α(n) = ∞      it can get anywhere, however far off it starts
///     Σ α(n)² < ∞     the noise averages out
///
/// with both sums over n = 1, 2, 3, … for ever. Decide which of the two a schedule satisfies.
///
/// The first document decides by adding up 10,000 values. Its rule, `sum_alpha_sq < np.inf and
/// sum_alpha > 100`, gets both of its own examples wrong: it rejects 1/n, whose first 10,000 values sum
/// to 9.79, and accepts the constant 0.1. A sum of finitely many numbers is finite, and says nothing
/// about the rest. Decide from the formula.
///
/// Source: Robbins and Monro, *A stochastic approximation method* (1951); Sutton and Barto (2018),
/// equation 2.7.
public protocol RobbinsMonroExercise: SendableMetatype {
  /// Decides both conditions.
  ///
  /// The end points count: a schedule that is 0 from some n on has finite sums; one that stays above a
  /// positive number for ever has not. There is no tolerance: a constant of 10⁻¹⁵ is positive for ever, a
  /// scale of a millionth is as good as any other, and an exponent a billionth above 1/2 is above it.
  ///
  /// - Throws: `InvalidInput` where `schedule.validate()` does.
  static func verdict(on schedule: ScheduleFamily) throws -> RobbinsMonroVerdict
}

/// What becomes of the two sums.
public struct RobbinsMonroVerdict: Hashable, Codable, Sendable {
  /// Whether the step sizes sum to infinity.
  public var sumDiverges: Bool
  /// Whether the squares of the step sizes have a finite sum.
  public var squaresConverge: Bool

  /// Creates a verdict.
  public init(sumDiverges: Bool, squaresConverge: Bool) {
    self.sumDiverges = sumDiverges
    self.squaresConverge = squaresConverge
  }
}

extension Contracts {
  /// Exercise 4.1.
  public enum RobbinsMonro: Contract {
    public typealias Implementation = any RobbinsMonroExercise.Type
    public static let id = ExerciseID(4, 1)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.RobbinsMonro.self
    }
  }
}
