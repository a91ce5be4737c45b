/// The two conditions of Robbins and Monro on step sizes, decided from a formula.
///
///     RobbinsMonroConditions(of: PowerLawSchedule(exponent: 0.7)).areMet  // true
///     RobbinsMonroConditions(of: ConstantSchedule(0.1)).squaresConverge   // false
///
/// An estimate that is moved by a share α(t) of its error arrives at the mean of noisy targets with
/// probability 1 if
///
///     Σ α(t) = ∞,     so that it gets anywhere from anywhere, and
///     Σ α(t)² < ∞,    so that the noise averages out.
///
/// *Decided exactly.* From some step on c · t^−ω ≤ α(t) ≤ C · t^−ω, with ω the schedule's
/// `decayExponent` and 0 < c ≤ C. Finitely many terms and positive factors do not decide whether a sum
/// is finite, and Σ t^−x is finite exactly if x > 1 (compare it with the integral of t^−x). So the sum
/// diverges exactly if ω ≤ 1, and the squares converge exactly if 2ω > 1. For ω = ∞ the values are
/// below a multiple of t^−2, and both sums are finite.
///
/// Source: Robbins and Monro, *A stochastic approximation method*, Annals of Mathematical Statistics
/// 22 (1951); for Q-learning, Watkins and Dayan (1992) and Tsitsiklis (1994).
public struct RobbinsMonroConditions: Hashable, Sendable {
  /// Whether the step sizes sum to infinity.
  public let sumDiverges: Bool
  /// Whether the squares of the step sizes have a finite sum.
  public let squaresConverge: Bool
  /// Why, in words for a learner.
  public let reason: String

  /// Whether both conditions hold.
  public var areMet: Bool { sumDiverges && squaresConverge }

  /// Decides about a schedule of step sizes.
  ///
  /// - Complexity: O(1).
  public init(of schedule: some DecayingSchedule) {
    let exponent = schedule.decayExponent
    let reason =
      switch exponent {
      case 0: "from some step on it stays above a positive number, and so do its squares"
      case .infinity:
        "it falls faster than every power of the step, so that even its sum is finite"
      default:
        "it falls like n^−\(exponent), its squares like n^−\(2 * exponent), and the sum of n^−x is "
          + "infinite exactly if x is at most 1"
      }
    self.init(sumExponent: exponent, squaresExponent: 2 * exponent, reason: reason)
  }

  /// Decides about sums whose terms fall like these powers.
  init(sumExponent: Double, squaresExponent: Double, reason: String) {
    sumDiverges = sumExponent <= 1
    squaresConverge = squaresExponent > 1
    self.reason = reason
  }
}
