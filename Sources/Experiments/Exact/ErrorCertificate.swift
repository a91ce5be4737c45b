import DecisionProcesses
import DynamicProgramming

/// Bounds on the error of every action value of Q-learning, carried along with the updates.
///
///     var certificate = ErrorCertificate(of: zeros, against: exact, discount: 0.99)
///     certificate.update(transition, values: learned, stepSize: 0.1)
///     certificate.largest    // no entry of the learned table is further from the exact one
///
/// Let l ≤ q − q* ≤ u, and let b and b* be greedy in s′ for q and for q*. An update adds α (r + γ
/// max q(s′, ·) − q(s, a)) to q(s, a). With the surprise ξ = r + γ max q*(s′, ·) − q*(s, a) the
/// error of q(s, a) becomes (1 − α) of itself plus α (ξ + γ (max q(s′, ·) − max q*(s′, ·))), and
/// q(s′, b*) − q*(s′, b*) ≤ max q(s′, ·) − max q*(s′, ·) ≤ q(s′, b) − q*(s′, b). So these bounds
/// hold afterwards:
///
///     l(s, a) ← (1 − α) l(s, a) + α (ξ + γ l(s′, b*))
///     u(s, a) ← (1 − α) u(s, a) + α (ξ + γ u(s′, b))
///
/// They hold in every run of every world, so comparing with them raises no false alarm; a wrong
/// target breaks them. In a deterministic world nothing surprises, and they shrink to 0; elsewhere
/// they are as wide as the noise.
struct ErrorCertificate {
  private var lower: ActionValues
  private var upper: ActionValues
  private let exact: ActionValues
  private let greedyActions: [Int]
  private let discount: Double

  /// Begins with the error itself.
  init(of start: ActionValues, against exact: ActionValues, discount: Double) {
    lower = ActionValues(
      elements: zip(start.elements, exact.elements).map(-), actionCount: exact.actionCount)
    upper = lower
    self.exact = exact
    self.discount = discount
    greedyActions = (0..<exact.stateCount).map { exact[$0].firstGreedyAction }
  }

  /// The largest distance from the exact values that the bounds allow.
  var largest: Double { max(supremumNorm(lower.elements), supremumNorm(upper.elements)) }

  /// Follows one update of Q-learning, before it happens.
  ///
  /// - Complexity: O(actions).
  mutating func update(_ transition: Transition<Int>, values: ActionValues, stepSize: Double) {
    let (state, action) = (transition.state, transition.action)
    var low = transition.reward - exact[state, action]
    var high = low
    if !transition.isTerminal {
      let next = transition.nextState
      let best = greedyActions[next]
      low += discount * (exact[next, best] + lower[next, best])
      high += discount * (exact[next, best] + upper[next, values[next].firstGreedyAction])
    }
    lower[state, action] = (1 - stepSize) * lower[state, action] + stepSize * low
    upper[state, action] = (1 - stepSize) * upper[state, action] + stepSize * high
  }
}

extension ActionValueRow {
  /// The first of the actions with the largest value.
  fileprivate var firstGreedyAction: Int {
    var best = 0
    for action in 1..<Swift.max(count, 1) where self[action] > self[best] { best = action }
    return best
  }
}
