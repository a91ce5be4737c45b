public import DecisionProcesses

/// What a table of action values says about acting.
extension ActionValues {
  /// The largest value in each state: v(s) = maxₐ q(s, a).
  ///
  /// - Complexity: O(states · actions).
  public var maxima: [Double] { (0..<stateCount).map { self[$0].maximum } }

  /// The values of the states under `policy`: v(s) = Σₐ π(a given s) q(s, a).
  ///
  /// Source: Sutton and Barto (2018), exercise 3.18.
  ///
  /// - Complexity: O(states · actions).
  public func stateValues(under policy: some Policy) -> [Double] {
    (0..<stateCount).map { state in
      zip(policy.probabilities(in: state), self[state]).reduce(0) { $0 + $1.0 * $1.1 }
    }
  }

  /// The actions whose value is within `tolerance` of the largest in `state`, in rising order.
  ///
  /// Several actions are returned where they tie; a policy that takes any of them is greedy.
  ///
  /// - Complexity: O(actions).
  public func greedyActions(in state: Int, tolerance: Double = 1e-9) -> [Int] {
    require(tolerance >= 0, "A tolerance is not negative.")
    let row = self[state]
    let threshold = row.maximum - tolerance
    return row.indices.filter { row[$0] >= threshold }
  }

  /// The policy that takes the greedy actions, ties equally often.
  ///
  /// - Complexity: O(states · actions).
  public func greedyPolicy(tolerance: Double = 1e-9) -> TabularPolicy {
    epsilonGreedyPolicy(epsilon: 0, tolerance: tolerance)
  }

  /// The policy that takes any action with chance `epsilon` and a greedy one otherwise.
  ///
  /// Source: Sutton and Barto (2018), section 5.4.
  ///
  /// - Precondition: `epsilon` is in `0...1`.
  /// - Complexity: O(states · actions).
  public func epsilonGreedyPolicy(epsilon: Double, tolerance: Double = 1e-9) -> TabularPolicy {
    require((0...1).contains(epsilon), "Epsilon is a probability: it lies in 0...1.")
    let rows = (0..<stateCount).map { state in
      var row = Array(repeating: epsilon / Double(actionCount), count: actionCount)
      let greedy = greedyActions(in: state, tolerance: tolerance)
      for action in greedy { row[action] += (1 - epsilon) / Double(greedy.count) }
      return row
    }
    return TabularPolicy(rows: rows)
  }
}
