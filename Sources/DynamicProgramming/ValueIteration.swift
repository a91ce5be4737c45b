public import DecisionProcesses

/// Value iteration: the optimality operator, applied until the values are known to a tolerance.
///
///     let solution = ValueIteration(of: model, discount: 0.9, tolerance: 1e-6)
///     solution.actionValues[0, 2]
///     solution.errorBound  // at most 1e-6
///
/// From qₖ₊₁ = T qₖ and the contraction of T, with δ = ‖qₖ₊₁ − qₖ‖ the last change,
///
///     ‖qₖ₊₁ − q*‖ ≤ δ · γ / (1 − γ).
///
/// The residual ‖T q − q‖ of *one* table bounds its error by residual / (1 − γ); the bound of this
/// type is tighter by γ because it is about the table after the step. A change below the tolerance
/// is not an error below the tolerance: at γ = 0.99 they differ by a factor of 99.
///
/// Source: Sutton and Barto (2018), section 4.4; Puterman, *Markov Decision Processes* (1994),
/// theorem 6.3.1.
public struct ValueIteration: Sendable {
  /// The values after the last sweep.
  public let actionValues: ActionValues
  /// The change of each sweep in the supremum norm.
  public let changes: [Double]
  /// How far `actionValues` can be from the optimal values, in the supremum norm.
  ///
  /// Infinite with discount 1, where no bound follows from a change.
  public let errorBound: Double

  /// The number of sweeps.
  public var iterations: Int { changes.count }
  /// The largest action value of each state.
  public var stateValues: [Double] { actionValues.maxima }

  /// Sweeps until the error bound is at most `tolerance`.
  ///
  /// Where rounding alone keeps the bound above the tolerance, the sweeps end with the first that
  /// repeats the values, or at `maximumIterations`; `errorBound` says what was reached.
  ///
  /// With discount 1 the sweeps end when the *change* is at most `tolerance`. The values then
  /// converge if every episode ends under every policy, or if every policy that does not end loses
  /// without limit; how far they are is not known, so `errorBound` is infinite.
  /// `optimalActionValues(of:discount:)` is exact.
  ///
  /// - Precondition: `discount` is in `0...1` and `tolerance` is positive.
  /// - Complexity: O(states · actions · outcomes) a sweep; log(1 / tolerance) / (1 − γ) sweeps.
  public init(
    of model: some MarkovDecisionProcess,
    discount: Double,
    tolerance: Double = 1e-9,
    maximumIterations: Int = 1_000_000
  ) {
    let bellman = BellmanOperator(of: model, discount: discount)
    self.init(
      bellman, tolerance: tolerance, maximumIterations: maximumIterations, bellman.optimality)
  }

  /// Sweeps with any operator that contracts by the discount.
  init(
    _ bellman: BellmanOperator,
    tolerance: Double,
    maximumIterations: Int,
    _ apply: (ActionValues) -> ActionValues
  ) {
    require(tolerance > 0, "A tolerance is positive: iteration converges, it never arrives.")
    let discount = bellman.discount
    let factor = discount < 1 ? discount / (1 - discount) : 1
    var values = ActionValues(stateCount: bellman.stateCount, actionCount: bellman.actionCount)
    var changes: [Double] = []
    while changes.count < maximumIterations {
      let next = apply(values)
      let change = supremumDistance(next, values)
      values = next
      changes.append(change)
      if change * factor <= tolerance || change == 0 { break }
    }
    actionValues = values
    self.changes = changes
    errorBound = discount < 1 ? (changes.last ?? .infinity) * factor : .infinity
  }
}
