import DecisionProcesses

/// Two states and an end, small enough to solve with a pencil.
///
/// In state 0, action 0 stays and pays 1; action 1 moves to state 1 and pays 0. In state 1, action
/// 0 ends the episode and pays 4; action 1 ends it or returns to state 0, each half of the time,
/// and pays 2. State 2 is the end.
///
/// With discount ½ and the optimal actions 1 and 0:
///
///     v(1) = max(4, 2 + ½ · ½ · v(0)) = 4        q(1, 1) = 2 + ½ · ½ · 2 = 2.5
///     v(0) = max(1 + ½ v(0), ½ · 4) = 2          q(0, 0) = 1 + ½ · 2 = 2: a tie
let chain = FiniteModel(
  actionCount: 2,
  initialStates: [InitialState(state: 0)],
  rows: [
    [Outcome(probability: 1, nextState: 0, reward: 1, isTerminal: false)],
    [Outcome(probability: 1, nextState: 1, reward: 0, isTerminal: false)],
    [Outcome(probability: 1, nextState: 2, reward: 4, isTerminal: true)],
    [
      Outcome(probability: 0.5, nextState: 2, reward: 2, isTerminal: true),
      Outcome(probability: 0.5, nextState: 0, reward: 2, isTerminal: false),
    ],
    [], [],
  ],
  terminalStates: [false, false, true])
