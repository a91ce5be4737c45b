public import DecisionProcesses

/// Q-learning with a linear function: one row of weights for each action.
///
///     var learner = LinearQLearning(featureCount: 3, actionCount: 2, stepSize: 0.1, discount: 0.9)
///     learner.learn(
///       from: Transition(
///         state: [1, 0, 2], action: 1, reward: 1, nextState: [0, 1, 1], isTerminal: false))
///     learner.actionValues(of: [1, 0, 2])
///
/// With weights w and the features x of a state,
///
///     Q(S, a) = w(a) · x(S)
///     δ = R + discount · max over a of Q(S′, a) − Q(S, A)
///     w(A) ← w(A) + stepSize · δ · x(S)
///
/// and nothing after a terminal transition. The gradient is that of Q(S, A) alone, and so only the
/// weights of the action taken move; the target is taken for a constant, though it depends on the
/// weights. With one feature for each state it is the table. With others it need not converge,
/// since it learns off the policy.
///
/// Source: Sutton and Barto (2018), equations 9.8 and 10.1, sections 11.1 and 11.3; the name
/// `ApproximateQAgent` of UC Berkeley's CS188 projects.
public struct LinearQLearning: Hashable, Codable, Sendable {
  /// The weights, one row for each action, one entry for each feature.
  public private(set) var weights: [[Double]]
  /// The step size.
  public let stepSize: Double
  /// The discount.
  public let discount: Double

  /// Creates a learner whose weights are all 0.
  ///
  /// - Precondition: Counts are positive, and step size and discount lie in `0...1`.
  public init(featureCount: Int, actionCount: Int, stepSize: Double, discount: Double) {
    require(featureCount > 0 && actionCount > 0, "Counts of features and actions are positive.")
    require(
      (0...1).contains(stepSize) && (0...1).contains(discount),
      "Step size and discount lie in 0...1.")
    self.stepSize = stepSize
    self.discount = discount
    weights = Array(repeating: Array(repeating: 0, count: featureCount), count: actionCount)
  }

  /// The value of each action in a state with these features.
  ///
  /// - Precondition: There are as many features as weights.
  /// - Complexity: O(actions · features).
  public func actionValues(of features: [Double]) -> [Double] {
    weights.map { product($0, features) }
  }

  /// Learns from one transition between states that are given by their features.
  ///
  /// - Precondition: There are as many features as weights, and the action is an index of a row.
  /// - Complexity: O(actions · features).
  public mutating func learn(from transition: Transition<[Double]>) {
    let action = transition.action
    require(weights.indices.contains(action), "An action is an index below actionCount.")
    let error = tdError(of: transition)
    for index in transition.state.indices {
      weights[action][index] += stepSize * error * transition.state[index]
    }
  }

  /// The TD error of a transition: its target less the value of what was done.
  ///
  /// - Complexity: O(actions · features).
  public func tdError(of transition: Transition<[Double]>) -> Double {
    var target = transition.reward
    if !transition.isTerminal {
      target += discount * (actionValues(of: transition.nextState).max() ?? 0)
    }
    return target - product(weights[transition.action], transition.state)
  }
}
