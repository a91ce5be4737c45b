public import DecisionProcesses

/// The optimal action values of a model, exact up to rounding: the oracle that learning is compared
/// with.
///
///     let exact = optimalActionValues(of: frozenLake, discount: 0.99)
///     supremumDistance(agent.actionValues, exact)
///
/// Below discount 1, value iteration finds a policy and policy iteration makes its values exact.
/// Discount 1 is allowed where an episode's end can be reached from every state; the values are
/// then those of the best policy that ends every episode with probability 1.
///
/// Source: Sutton and Barto (2018), equation 3.20, sections 4.3 and 4.4.
///
/// - Parameters:
///   - model: The process.
///   - discount: The weight of a reward one step later, in `0...1`.
///   - epsilon: The chance with which every policy considered takes any action. The default asks
///     for the optimum; another value for the best epsilon-soft policy, which is what expected
///     SARSA learns.
/// - Returns: One value for each state and action; terminal states have 0.
/// - Complexity: O(states³), usually for a handful of policies.
public func optimalActionValues(
  of model: some MarkovDecisionProcess,
  discount: Double,
  epsilon: Double = 0
) -> ActionValues {
  let bellman = BellmanOperator(of: model, discount: discount)
  var choices: [Int?] = Array(repeating: nil, count: model.stateCount)
  if discount < 1 {
    let rough = ValueIteration(bellman, tolerance: 1e-6, maximumIterations: 10_000) {
      bellman.epsilonSoft($0, epsilon: epsilon)
    }
    choices = (0..<model.stateCount).map { rough.actionValues.greedyActions(in: $0).first }
  }
  return PolicyIteration(bellman, epsilon: epsilon, choices: choices).actionValues
}

/// The action values of a policy, exact up to rounding.
///
/// - Precondition: With discount 1, the policy ends every episode with probability 1.
/// - Returns: One value for each state and action; terminal states have 0.
/// - Complexity: O(states³).
public func actionValues(
  of policy: some Policy,
  in model: some MarkovDecisionProcess,
  discount: Double
) -> ActionValues {
  PolicyEvaluation(of: policy, in: model, discount: discount).actionValues
}
