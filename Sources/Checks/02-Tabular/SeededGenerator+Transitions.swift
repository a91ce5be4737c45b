import DecisionProcesses

extension SeededGenerator {
  /// A stream of transitions of no world in particular, in which the classic mistakes of learning
  /// show.
  ///
  /// First every value is set by a reward at an end, those of state 0 by costs only, so that the
  /// rest of the stream finds nothing equal to 0. Then transitions lead from anywhere to anywhere,
  /// one in four of them terminal: a state that ended one episode is passed through in another. A
  /// few rewards are 0. The count is that of the transitions after the first ones.
  mutating func transitions(
    _ count: Int,
    stateCount: Int,
    actionCount: Int
  ) -> [Transition<Int>] {
    let firsts = (0..<stateCount * actionCount).map { index in
      Transition(
        state: index / actionCount, action: index % actionCount,
        reward: number(in: index < actionCount ? -9 ... -1 : -9...9),
        nextState: self.index(below: stateCount), isTerminal: true)
    }
    let others = (0..<count).map { step in
      Transition(
        state: index(below: stateCount), action: index(below: actionCount),
        reward: flip(0.1) ? 0 : number(in: -5...5),
        nextState: step == 0 ? 0 : index(below: stateCount),
        isTerminal: step > 0 && flip(0.25))
    }
    return firsts.shuffled(using: &self) + others
  }
}
