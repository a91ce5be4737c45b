import DecisionProcesses
public import DynamicProgramming

/// A learned table beside the exact values that its algorithm approaches.
///
/// SARSA and expected SARSA approach the values of the best policy that explores with their
/// epsilon; the other algorithms approach the optimal values. Only states that an episode can visit
/// count.
public struct ExactComparison: Hashable, Sendable {
  /// The exact action values.
  public let exactActionValues: ActionValues
  /// The epsilon of the policies among which the exact values are the best; 0 for all policies.
  public let epsilon: Double
  /// The largest error of the learned values over all actions of states that can be visited.
  public let largestError: Double
  /// The number of state and action pairs over which the error was taken.
  public let pairCount: Int
  /// The learned value of the start: its largest action value, averaged over the initial states.
  public let startValue: Double
  /// The exact value of the start, read in the same way.
  public let exactStartValue: Double
  /// The exact mean return of the learned table's greedy policy, without discount, within the step
  /// limit.
  public let greedyReturn: Double
  /// The same of a policy that is optimal for the discount.
  public let optimalReturn: Double

  /// Compares.
  ///
  /// - Complexity: O(states³ + steps · states · actions · outcomes).
  init(
    of learned: ActionValues,
    in model: some MarkovDecisionProcess,
    discount: Double,
    epsilon: Double,
    stepLimit: Int
  ) {
    let optimal = optimalActionValues(of: model, discount: discount)
    let exact =
      epsilon == 0
      ? optimal : optimalActionValues(of: model, discount: discount, epsilon: epsilon)
    let reachable = Reachability(of: model).isReachable
    let states = reachable.indices.filter { reachable[$0] }
    largestError = supremumNorm(
      states.flatMap { state in zip(learned[state], exact[state]).map(-) })
    pairCount = states.count * model.actionCount
    func start(_ values: ActionValues) -> Double {
      model.initialStates.reduce(0) { $0 + $1.probability * values[$1.state].maximum }
    }
    startValue = start(learned)
    exactStartValue = start(exact)
    func returns(_ values: ActionValues, tolerance: Double) -> Double {
      EpisodeForecast(
        of: values.greedyPolicy(tolerance: tolerance), in: model, stepLimit: stepLimit
      ).expectedReturn
    }
    greedyReturn = returns(learned, tolerance: 0)
    optimalReturn = returns(optimal, tolerance: 1e-9)
    exactActionValues = exact
    self.epsilon = epsilon
  }
}
