public import DecisionProcesses

/// Finds every breach of the laws that any finite model obeys; a lawful model gives an empty list.
///
///     #expect(checkProcess(FrozenLake.document) == [])
///
/// The laws: initial states are real, not terminal, and their probabilities sum to 1; outcomes of
/// states that are not terminal have probabilities in `0...1` that sum to 1, finite rewards, next
/// states in range and a terminal flag that agrees with `isTerminal`. Sums are exact to 1e-12.
/// Terminal states have no outcomes worth asking for, so theirs are not looked at.
///
/// - Complexity: O(states · actions · outcomes).
public func checkProcess(_ process: some MarkovDecisionProcess) -> [String] {
  var breaches = initialStateBreaches(of: process)
  for state in 0..<process.stateCount where !process.isTerminal(state) {
    for action in 0..<process.actionCount {
      let outcomes = process.outcomes(of: action, in: state)
      let place = "state \(state), action \(action)"
      if let fault = fault(ofSum: outcomes.map(\.probability)) {
        breaches.append("\(place): the probabilities \(fault).")
      }
      for outcome in outcomes {
        if let fault = fault(of: outcome, in: process) {
          breaches.append("\(place), next state \(outcome.nextState): \(fault).")
        }
      }
    }
  }
  return breaches
}

private func initialStateBreaches(of process: some MarkovDecisionProcess) -> [String] {
  var breaches: [String] = []
  for initial in process.initialStates {
    if !(0..<process.stateCount).contains(initial.state) {
      breaches.append(
        "initial state \(initial.state): it is outside 0..<\(process.stateCount).")
    } else if process.isTerminal(initial.state) {
      breaches.append("initial state \(initial.state): it is terminal.")
    }
    if !(0...1).contains(initial.probability) {
      breaches.append(
        "initial state \(initial.state): its probability \(initial.probability) is outside 0...1.")
    }
  }
  if let fault = fault(ofSum: process.initialStates.map(\.probability)) {
    breaches.append("initial states: the probabilities \(fault).")
  }
  return breaches
}

private func fault(ofSum probabilities: [Double]) -> String? {
  let sum = probabilities.reduce(0, +)
  return abs(sum - 1) <= 1e-12 ? nil : "sum to \(sum) instead of 1"
}

private func fault(of outcome: Outcome, in process: some MarkovDecisionProcess) -> String? {
  if !(0..<process.stateCount).contains(outcome.nextState) {
    return "it is outside 0..<\(process.stateCount)"
  }
  if !(0...1).contains(outcome.probability) {
    return "its probability \(outcome.probability) is outside 0...1"
  }
  if !outcome.reward.isFinite {
    return "its reward \(outcome.reward) is not finite"
  }
  if outcome.isTerminal != process.isTerminal(outcome.nextState) {
    return "the outcome's terminal flag is \(outcome.isTerminal), "
      + "but isTerminal says \(!outcome.isTerminal)"
  }
  return nil
}
