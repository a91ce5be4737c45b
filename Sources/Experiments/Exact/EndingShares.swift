import DecisionProcesses

/// Where a policy's episodes end, exactly.
///
///     let endings = EndingShares(of: policy, in: Warehouse(), stepLimit: 200)
///     endings[in: warehouse.bay]    // the chance that an episode ends there within 200 steps
///
/// The distribution over states is carried forward one step at a time, so that policies which walk
/// in circles have an answer, too: their shares add up to less than 1.
struct EndingShares: Hashable, Sendable {
  /// The chance that an episode ended in each state within the limit.
  private let shares: [Double]

  /// Carries the distribution forward.
  ///
  /// - Complexity: O(steps · states · actions · outcomes).
  init(of policy: some Policy, in model: some MarkovDecisionProcess, stepLimit: Int) {
    let rows = (0..<model.stateCount).map { state in
      model.isTerminal(state) ? [] : Self.moves(of: policy, in: model, from: state)
    }
    var mass = Array(repeating: 0.0, count: model.stateCount)
    var shares = mass
    for initial in model.initialStates { mass[initial.state] += initial.probability }
    for _ in 0..<stepLimit {
      var next = Array(repeating: 0.0, count: mass.count)
      for state in mass.indices where mass[state] > 0 {
        for move in rows[state] {
          if move.isTerminal {
            shares[move.nextState] += mass[state] * move.probability
          } else {
            next[move.nextState] += mass[state] * move.probability
          }
        }
      }
      mass = next
    }
    self.shares = shares
  }

  /// The chance that an episode ends in a state.
  subscript(in state: Int) -> Double { shares[state] }

  private static func moves(
    of policy: some Policy, in model: some MarkovDecisionProcess, from state: Int
  ) -> [Outcome] {
    policy.probabilities(in: state).enumerated().filter { $0.element > 0 }
      .flatMap { action, chance in
        model.outcomes(of: action, in: state).map { outcome in
          var outcome = outcome
          outcome.probability *= chance
          return outcome
        }
      }
  }
}
