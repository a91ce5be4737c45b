public import DecisionProcesses

/// The values of a policy: what it earns from each state, discounted.
///
///     let exact = PolicyEvaluation(of: UniformPolicy(actionCount: 4), in: model, discount: 0.9)
///     exact.stateValues[0]
///
/// They solve v(s) = Σₐ π(a given s) Σ p(s′, r given s, a) (r + γ v(s′)), a linear system with one
/// equation for each state. One initialiser solves it, the other iterates.
///
/// Source: Sutton and Barto (2018), equation 4.4 and section 4.1.
public struct PolicyEvaluation: Sendable {
  /// The value of each state; terminal ones have 0.
  public let stateValues: [Double]
  /// The value of each action, followed by the policy.
  public let actionValues: ActionValues
  /// The number of sweeps, 0 for the exact solution.
  public let iterations: Int
  /// How far `actionValues` can be from the exact ones, rounding aside: 0 for the exact solution.
  public let errorBound: Double

  /// Solves the linear system by elimination.
  ///
  /// Discount 1 is allowed if the policy ends every episode with probability 1: then the system has
  /// one solution.
  ///
  /// - Precondition: `discount` is in `0...1`; with discount 1, every episode ends under the
  ///   policy.
  /// - Complexity: O(states³).
  public init(of policy: some Policy, in model: some MarkovDecisionProcess, discount: Double) {
    self.init(exactly: policy, BellmanOperator(of: model, discount: discount))
  }

  init(exactly policy: some Policy, _ bellman: BellmanOperator) {
    guard let values = bellman.solve(policy) else {
      stop(
        "With discount 1 a policy has values only if it ends every episode with probability 1.")
    }
    stateValues = values
    actionValues = bellman.lookAhead(values)
    iterations = 0
    errorBound = 0
  }

  /// Applies the expectation operator until the error bound δ · γ / (1 − γ) is at most `tolerance`.
  ///
  /// - Precondition: `discount` is in `0..<1`, where such a bound exists, and `tolerance` is
  ///   positive.
  /// - Complexity: O(states · actions · outcomes) a sweep; log(1 / tolerance) / (1 − γ) sweeps.
  public init(
    of policy: some Policy,
    in model: some MarkovDecisionProcess,
    discount: Double,
    tolerance: Double,
    maximumIterations: Int = 1_000_000
  ) {
    require(discount < 1, "Iterative evaluation bounds its error only below discount 1.")
    let bellman = BellmanOperator(of: model, discount: discount)
    let iteration = ValueIteration(
      bellman, tolerance: tolerance, maximumIterations: maximumIterations
    ) { bellman.expectation($0, under: policy) }
    actionValues = iteration.actionValues
    stateValues = actionValues.stateValues(under: policy)
    iterations = iteration.iterations
    errorBound = iteration.errorBound
  }
}

extension BellmanOperator {
  /// Solves (I − γ P) v = r for the chain that `policy` makes of the model.
  ///
  /// - Returns: The state values, or nothing if the system is singular.
  /// - Complexity: O(states³).
  func solve(_ policy: some Policy) -> [Double]? {
    var matrix = Array(repeating: 0.0, count: stateCount * stateCount)
    var rewards = Array(repeating: 0.0, count: stateCount)
    for state in 0..<stateCount {
      matrix[state * stateCount + state] = 1
      let row = state * actionCount
      // A terminal state has no entries, so its equation stays v(s) = 0.
      guard starts[row + actionCount] > starts[row] else { continue }
      for (action, chance) in policy.probabilities(in: state).enumerated() where chance > 0 {
        for entry in entries[starts[row + action]..<starts[row + action + 1]] {
          let weight = chance * entry.probability
          rewards[state] += weight * entry.reward
          matrix[state * stateCount + entry.nextState] -= weight * entry.continuation
        }
      }
    }
    return solveLinearSystem(matrix, rewards)
  }
}
