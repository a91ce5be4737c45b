import DecisionProcesses

/// Compares a model with a table of Gymnasium's.
///
/// Equal results are added up first, since Gymnasium lists some twice, and probabilities agree to
/// 1e-12: it lists .33333333333333337 beside .3333333333333333. Everything else agrees exactly.
/// Terminal states are left out, since Gymnasium gives some of them outgoing moves; but a state may
/// only be terminal here if Gymnasium ends an episode there, or if no episode can get there.
struct TableComparison {
  let model: any MarkovDecisionProcess
  /// Gymnasium's index of each of our actions.
  let actions: [Int]
  let table: GymnasiumTable

  /// A sentence for each difference; none if the two agree.
  func differences() -> [String] {
    guard model.stateCount == table.stateCount, model.actionCount == table.actionCount,
      actions.sorted() == Array(0..<table.actionCount)
    else { return ["The numbers of states or actions differ."] }
    let rows = table.outcomes()
    var differences = initialStateDifferences() + terminalStateDifferences(rows)
    for state in 0..<model.stateCount where !model.isTerminal(state) {
      for (action, counterpart) in actions.enumerated() {
        let ours = model.outcomes(of: action, in: state).merged()
        let theirs = rows[state][counterpart].merged()
        if !agree(ours, theirs) {
          differences.append("State \(state), action \(action): \(ours) instead of \(theirs).")
        }
      }
    }
    return differences
  }

  private func agree(_ ours: [Outcome], _ theirs: [Outcome]) -> Bool {
    ours.count == theirs.count
      && ours.allSatisfy { our in
        theirs.contains { their in
          our.nextState == their.nextState && our.reward == their.reward
            && our.isTerminal == their.isTerminal
            && abs(our.probability - their.probability) <= 1e-12
        }
      }
  }

  private func initialStateDifferences() -> [String] {
    let ours = model.initialStates
    let agrees =
      ours.map(\.state) == table.initialStates.map { Int($0[0]) }
      && zip(ours, table.initialStates).allSatisfy { abs($0.probability - $1[1]) <= 1e-12 }
    return agrees ? [] : ["The initial states differ."]
  }

  private func terminalStateDifferences(_ rows: [[[Outcome]]]) -> [String] {
    var reached = Set(table.initialStates.map { Int($0[0]) })
    var waiting = Array(reached)
    var ends: Set<Int> = []
    while let state = waiting.popLast() {
      for outcome in rows[state].joined() {
        if outcome.isTerminal {
          ends.insert(outcome.nextState)
        } else if reached.insert(outcome.nextState).inserted {
          waiting.append(outcome.nextState)
        }
      }
    }
    return (0..<model.stateCount).compactMap { state in
      if ends.contains(state) && !model.isTerminal(state) {
        return "State \(state) ends an episode in Gymnasium only."
      }
      if reached.contains(state) && model.isTerminal(state) {
        return "State \(state) is terminal here, but episodes in Gymnasium go on from it."
      }
      return nil
    }
  }
}
