/// What becomes of an action that is never the greedy one: whether it is tried for ever, and what the
/// step sizes of its tries sum to.
///
///     let oneByEpisode = PowerLawSchedule(exponent: 1)
///     RareChoice(epsilon: oneByEpisode, stepSizeByEpisode: oneByEpisode).stepSizes.sumDiverges  // false
///     RareChoice(epsilon: oneByEpisode, stepSizeByVisit: oneByEpisode).stepSizes.areMet         // true
///
/// *What is decided.* Each episode k comes once through a state with n actions and acts there
/// epsilon-greedily; one action is never greedy. It is tried in episode k with chance ε(k) / n,
/// independently of the other episodes. Each statement below holds with probability 1, or with
/// probability 0; which of them is decided from the powers p and q like which ε and α fall.
///
/// *Tried for ever* exactly if Σ ε(k) / n = ∞, that is, p ≤ 1: the two lemmas of Borel and Cantelli.
///
/// *Step sizes by visit*, α(m) at the m-th try: if the action is tried for ever, these are all of α(1),
/// α(2), …, so the conditions are those of α itself. Otherwise both sums have finitely many terms.
///
/// *Step sizes by episode*, α(k) at a try in episode k: the sum is Σ X(k), with X(k) = α(k) where the
/// action is tried and 0 elsewhere. Its expectation is Σ α(k) ε(k) / n.
/// - If that is finite, so is Σ X(k), with probability 1.
/// - If not, Σ X(k) = ∞ with probability 1: for x in 0...1, e^−x ≤ 1 − (1 − 1/e) x, so by independence
///   the expectation of e^−ΣX is at most Π (1 − (1 − 1/e) E X(k)) ≤ exp(−(1 − 1/e) Σ E X(k)) = 0.
///
/// The same holds for the squares, of expectation Σ α(k)² ε(k) / n. Hence the sum diverges exactly if
/// p + q ≤ 1, and the squares converge exactly if p + 2q > 1. With p = q = 1, the trap: ε sums to
/// infinity, α sums to infinity, the action is tried about ln(k) / n times, and all the step sizes of
/// its tries have the expected sum Σ 1 / (n k²) = π² / (6n).
///
/// States that are reached less than once an episode are tried less often still.
///
/// Source: Singh, Jaakkola, Littman and Szepesvári, *Convergence results for single-step on-policy
/// reinforcement-learning algorithms*, Machine Learning 38 (2000): GLIE, “greedy in the limit with
/// infinite exploration”, with epsilon 1 over the number of *visits* to the state.
public struct RareChoice: Hashable, Sendable {
  /// Whether the action is tried infinitely often.
  public let isTriedForever: Bool
  /// Whether exploration vanishes, so that the behaviour tends to the greedy one.
  public let isGreedyInTheLimit: Bool
  /// The sums of the step sizes that are used when the action is tried.
  public let stepSizes: RobbinsMonroConditions

  /// Decides where the step size is a schedule of the action's own tries.
  ///
  /// - Precondition: Both schedules stay in `0...1`.
  /// - Complexity: O(1).
  public init(epsilon: some DecayingSchedule, stepSizeByVisit stepSize: some DecayingSchedule) {
    self.init(
      epsilon,
      stepSizes: epsilon.decayExponent <= 1
        ? RobbinsMonroConditions(of: stepSize)
        : RobbinsMonroConditions(
          sumExponent: .infinity, squaresExponent: .infinity,
          reason: "the action is tried finitely often, so every sum over its tries is finite"))
  }

  /// Decides where the step size is a schedule of the episode, like epsilon.
  ///
  /// - Precondition: Both schedules stay in `0...1`.
  /// - Complexity: O(1).
  public init(epsilon: some DecayingSchedule, stepSizeByEpisode stepSize: some DecayingSchedule) {
    let (p, q) = (epsilon.decayExponent, stepSize.decayExponent)
    self.init(
      epsilon,
      stepSizes: RobbinsMonroConditions(
        sumExponent: p + q, squaresExponent: p + 2 * q,
        reason: "in episode k the action is tried with a chance \(Self.fall(p)), by a step size "
          + "\(Self.fall(q)): "
          + (p + q == .infinity
            ? "the expected sum of all its steps is finite"
            : "the expected sums are those of k^−\(p + q) and, for the squares, k^−\(p + 2 * q)")))
  }

  /// How something falls with the episode k, in words.
  private static func fall(_ power: Double) -> String {
    switch power {
    case 0: "that stays above a positive number"
    case .infinity: "that falls faster than every power of k"
    default: "that falls like k^−\(power)"
    }
  }

  private init(_ epsilon: some DecayingSchedule, stepSizes: RobbinsMonroConditions) {
    isTriedForever = epsilon.decayExponent <= 1
    isGreedyInTheLimit = epsilon.decayExponent > 0
    self.stepSizes = stepSizes
  }
}
