public import DecisionProcesses

/// The operators of Bellman on the action values of a model.
///
///     let bellman = BellmanOperator(of: model, discount: 0.9)
///     let once = bellman.optimality(ActionValues(stateCount: 16, actionCount: 4))
///
/// Each looks one step ahead, with p the model, γ the discount and v the values of the next states:
///
///     (T q)(s, a) = Σ p(s′, r given s, a) · (r + γ v(s′)),   with v(s′) = 0 at the end.
///
/// The operators differ in how v comes from q: the largest action value (`optimality`), the mean
/// under a policy (`expectation`), or a blend of both (`epsilonSoft`). All are monotone, and
/// contract distances in the supremum norm by γ; their fixed points are the optimal values and the
/// values of the policy.
///
/// Terminal states have the value 0 in every result.
///
/// Source: Sutton and Barto (2018), equations 3.20, 4.2 and 4.6; Bertsekas, *Dynamic Programming
/// and Optimal Control* (4th edition, 2012), volume 2, section 1.2.
public struct BellmanOperator: Sendable {
  /// The number of states, terminal ones included.
  public let stateCount: Int
  /// The number of actions.
  public let actionCount: Int
  /// The weight of a reward one step later, in `0...1`.
  public let discount: Double

  /// The outcomes of all rows, one after the other; terminal states have none.
  let entries: [Entry]
  /// Where each state-major row begins in `entries`; one more element marks the end.
  let starts: [Int]

  /// One outcome, its terminal flag turned into the weight of what follows.
  struct Entry {
    var probability: Double
    var reward: Double
    var continuation: Double
    var nextState: Int
  }

  /// Flattens a model, so that applying an operator is one pass over an array.
  ///
  /// - Precondition: `discount` is in `0...1`.
  /// - Complexity: O(states · actions · outcomes).
  public init(of model: some MarkovDecisionProcess, discount: Double) {
    require((0...1).contains(discount), "A discount lies in 0...1.")
    stateCount = model.stateCount
    actionCount = model.actionCount
    self.discount = discount
    var entries: [Entry] = []
    var starts = [0]
    for state in 0..<model.stateCount {
      for action in 0..<model.actionCount {
        let outcomes = model.isTerminal(state) ? [] : model.outcomes(of: action, in: state)
        for outcome in outcomes where outcome.probability > 0 {
          entries.append(
            Entry(
              probability: outcome.probability, reward: outcome.reward,
              continuation: outcome.isTerminal ? 0 : discount, nextState: outcome.nextState))
        }
        starts.append(entries.count)
      }
    }
    self.entries = entries
    self.starts = starts
  }

  /// Looks one step ahead from the values of states.
  ///
  /// - Parameter stateValues: One value for each state; those of terminal outcomes are not read.
  /// - Returns: q(s, a) = Σ p(s′, r given s, a) · (r + γ v(s′)).
  /// - Complexity: O(states · actions · outcomes).
  public func lookAhead(_ stateValues: [Double]) -> ActionValues {
    require(stateValues.count == stateCount, "A model needs one value for each state.")
    let elements = (0..<stateCount * actionCount).map { row in
      var sum = 0.0
      for entry in entries[starts[row]..<starts[row + 1]] {
        var target = entry.reward
        // Not `0 * value`: an infinite value must not leak out of a terminal state as NaN.
        if entry.continuation > 0 { target += entry.continuation * stateValues[entry.nextState] }
        sum += entry.probability * target
      }
      return sum
    }
    return ActionValues(elements: elements, actionCount: actionCount)
  }

  /// Applies the optimality operator: v(s′) = maxₐ q(s′, a).
  ///
  /// - Complexity: O(states · actions · outcomes).
  public func optimality(_ actionValues: ActionValues) -> ActionValues {
    lookAhead(actionValues.maxima)
  }

  /// Applies the expectation operator of a policy: v(s′) = Σₐ π(a given s′) q(s′, a).
  ///
  /// - Complexity: O(states · actions · outcomes).
  public func expectation(
    _ actionValues: ActionValues,
    under policy: some Policy
  ) -> ActionValues {
    lookAhead(actionValues.stateValues(under: policy))
  }

  /// Applies the optimality operator among policies that take any action with chance `epsilon`.
  ///
  /// The value of a state is (1 − ε) maxₐ q(s′, a) + ε · (mean of q(s′, ·)). The fixed point is
  /// what expected SARSA with a constant epsilon learns.
  ///
  /// Source: Sutton and Barto (2018), section 5.4.
  ///
  /// - Precondition: `epsilon` is in `0...1`.
  /// - Complexity: O(states · actions · outcomes).
  public func epsilonSoft(_ actionValues: ActionValues, epsilon: Double) -> ActionValues {
    require((0...1).contains(epsilon), "Epsilon is a probability: it lies in 0...1.")
    return lookAhead(
      (0..<stateCount).map { state in
        (1 - epsilon) * actionValues[state].maximum + epsilon * actionValues[state].mean
      })
  }
}
