import DecisionProcesses
import DynamicProgramming

/// A bound on the error of every action value of Q-learning in a deterministic world, carried along
/// with the updates.
///
///     var certificate = ErrorCertificate(of: zeros, against: exact)
///     certificate.update(transition, values: learned, stepSize: 0.1, discount: 0.99)
///     certificate.largest    // no entry of the learned table is further from the exact one
///
/// Let u bound |q − q*|, let the world always answer (s, a) with the same r and s′, and let b and b*
/// be greedy in s′ for q and for q*. Since q* satisfies Bellman's equation, and
/// q(s′, b*) − q*(s′, b*) ≤ max q(s′, ·) − max q*(s′, ·) ≤ q(s′, b) − q*(s′, b), the table after an
/// update satisfies
///
///     |q(s, a) − q*(s, a)| ≤ (1 − α) u(s, a) + α γ max(u(s′, b), u(s′, b*)).
///
/// The bound holds in every run, so comparing with it raises no false alarm; a wrong target breaks
/// it.
struct ErrorCertificate {
  private var bounds: ActionValues
  private let greedyActions: [Int]

  /// Begins with the error itself.
  init(of start: ActionValues, against exact: ActionValues) {
    bounds = ActionValues(
      elements: zip(start.elements, exact.elements).map { abs($0 - $1) },
      actionCount: exact.actionCount)
    greedyActions = (0..<exact.stateCount).map { exact[$0].firstGreedyAction }
  }

  /// The largest bound.
  var largest: Double { supremumNorm(bounds.elements) }

  /// Follows one update of Q-learning, before it happens.
  ///
  /// - Complexity: O(actions).
  mutating func update(
    _ transition: Transition<Int>, values: ActionValues, stepSize: Double, discount: Double
  ) {
    var next = 0.0
    if !transition.isTerminal {
      let state = transition.nextState
      next = max(
        bounds[state, values[state].firstGreedyAction], bounds[state, greedyActions[state]])
    }
    let (state, action) = (transition.state, transition.action)
    bounds[state, action] = (1 - stepSize) * bounds[state, action] + stepSize * discount * next
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
