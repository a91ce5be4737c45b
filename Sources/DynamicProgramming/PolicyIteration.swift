public import DecisionProcesses

/// Policy iteration: evaluate exactly, improve greedily, until nothing is better.
///
///     let solution = PolicyIteration(of: model, discount: 1)
///     solution.actionValues.greedyActions(in: 0)
///
/// Two details make it end, and make it work without a discount. A state keeps its choice unless
/// another is better by more than rounding, so tied policies are not exchanged forever. And the
/// first policy draws uniformly: if the end can be reached at all, it ends every episode, and so
/// does each improvement on it.
///
/// With discount 1 the answer is the best among policies that end every episode with probability 1.
///
/// Source: Howard, *Dynamic Programming and Markov Processes* (1960); Sutton and Barto (2018),
/// section 4.3, and section 5.4 for epsilon-soft policies; Bertsekas and Tsitsiklis, *An analysis
/// of stochastic shortest path problems* (1991).
public struct PolicyIteration: Sendable {
  /// The optimal action values, exact up to the rounding of a linear solution.
  public let actionValues: ActionValues
  /// The optimal state values among the policies allowed.
  public let stateValues: [Double]
  /// The policy that was found; where it never needed to choose, it is still uniform.
  public let policy: TabularPolicy
  /// The number of policies evaluated.
  public let iterations: Int

  /// Finds the best policy of a model, or the best that takes any action with chance `epsilon`.
  ///
  /// - Precondition: `discount` and `epsilon` are in `0...1`; with discount 1 the end of an episode
  ///   can be reached from every state, and no policy earns without limit.
  /// - Complexity: O(states³) for each policy evaluated, of which there are few in practice.
  public init(of model: some MarkovDecisionProcess, discount: Double, epsilon: Double = 0) {
    self.init(
      BellmanOperator(of: model, discount: discount), epsilon: epsilon,
      choices: Array(repeating: nil, count: model.stateCount))
  }

  /// Improves on `choices`: an action for each state, or nothing where any will do.
  init(_ bellman: BellmanOperator, epsilon: Double, choices: [Int?]) {
    require((0...1).contains(epsilon), "Epsilon is a probability: it lies in 0...1.")
    var choices = choices
    var policy: TabularPolicy
    var evaluation: PolicyEvaluation
    var iterations = 0
    repeat {
      policy = Self.policy(choices, epsilon: epsilon, actionCount: bellman.actionCount)
      evaluation = PolicyEvaluation(exactly: policy, bellman)
      iterations += 1
    } while Self.improve(&choices, on: evaluation)
    actionValues = evaluation.actionValues
    stateValues = evaluation.stateValues
    self.policy = policy
    self.iterations = iterations
  }

  /// Writes out the epsilon-greedy policy of the choices.
  private static func policy(
    _ choices: [Int?], epsilon: Double, actionCount: Int
  ) -> TabularPolicy {
    let share = 1 / Double(actionCount)
    return TabularPolicy(
      rows: choices.map { choice in
        (0..<actionCount).map { action in
          guard let choice else { return share }
          return epsilon * share + (choice == action ? 1 - epsilon : 0)
        }
      })
  }

  /// Changes the choices where another action is better beyond rounding.
  ///
  /// - Returns: Whether any choice changed.
  private static func improve(_ choices: inout [Int?], on evaluation: PolicyEvaluation) -> Bool {
    let values = evaluation.actionValues
    let tolerance = 1e-11 * (1 + supremumNorm(values.elements))
    var isChanged = false
    for state in choices.indices {
      let row = values[state]
      let current = choices[state].map { row[$0] } ?? row.mean
      guard row.maximum > current + tolerance else { continue }
      choices[state] = values.greedyActions(in: state, tolerance: 0).first
      isChanged = true
    }
    return isChanged
  }
}
