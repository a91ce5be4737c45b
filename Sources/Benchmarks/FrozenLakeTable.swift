public import DecisionProcesses

/// The 4 by 4 FrozenLake of Gymnasium, slippery: a step goes astray to either side one time in three each.
///
/// Actions are left, down, right and up.
public let frozenLake4x4: FiniteModel = {
  let map = Array("SFFFFHFHFFFHHFFG")
  func isTerminal(_ state: Int) -> Bool { map[state] == "H" || map[state] == "G" }
  func move(_ action: Int, from state: Int) -> Int {
    let row = state / 4
    let column = state % 4
    switch action {
    case 0: return row * 4 + max(column - 1, 0)
    case 1: return min(row + 1, 3) * 4 + column
    case 2: return row * 4 + min(column + 1, 3)
    default: return max(row - 1, 0) * 4 + column
    }
  }
  let rows = (0..<16).flatMap { state in
    (0..<4).map { action in
      [action + 3, action, action + 1].map { slipped in
        let next = isTerminal(state) ? state : move(slipped % 4, from: state)
        return Outcome(
          probability: 1.0 / 3, nextState: next,
          reward: !isTerminal(state) && map[next] == "G" ? 1 : 0, isTerminal: isTerminal(next))
      }
    }
  }
  return FiniteModel(
    actionCount: 4, initialStates: [InitialState(state: 0)], rows: rows,
    terminalStates: (0..<16).map(isTerminal))
}()
