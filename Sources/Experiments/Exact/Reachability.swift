import DecisionProcesses

/// Which states can be reached, and from which an episode can end.
struct Reachability {
  /// Whether each state occurs in some episode before its end.
  let isReachable: [Bool]
  /// Whether an episode can end from every state, also from those that cannot be reached.
  let canAlwaysEnd: Bool

  /// Follows a model forwards from its initial states and backwards from its ends.
  ///
  /// - Complexity: O(states² · actions · outcomes) at worst.
  init(of model: some MarkovDecisionProcess) {
    var edges: [(from: Int, to: Int)] = []
    var canEnd = (0..<model.stateCount).map(model.isTerminal)
    for state in canEnd.indices where !model.isTerminal(state) {
      for action in 0..<model.actionCount {
        for outcome in model.outcomes(of: action, in: state) where outcome.probability > 0 {
          if outcome.isTerminal { canEnd[state] = true }
          if !outcome.isTerminal { edges.append((state, outcome.nextState)) }
        }
      }
    }
    var isReachable = Array(repeating: false, count: model.stateCount)
    for initial in model.initialStates where initial.probability > 0 {
      isReachable[initial.state] = true
    }
    spread(&isReachable, along: edges)
    spread(&canEnd, along: edges.map { ($0.to, $0.from) })
    self.isReachable = isReachable
    canAlwaysEnd = canEnd.allSatisfy(\.self)
  }
}

/// Marks everything that edges lead to from what is marked.
private func spread(_ marks: inout [Bool], along edges: [(from: Int, to: Int)]) {
  var isChanged = true
  while isChanged {
    isChanged = false
    for edge in edges where marks[edge.from] && !marks[edge.to] {
      marks[edge.to] = true
      isChanged = true
    }
  }
}
