import Checks
import Coursework
import DecisionProcesses

/// What grading alone asks about a Q-learning agent.
enum QLearningAgentHiddenChecks {
  static let all: [Check] = [interleaved]

  /// The other checks ask about two to five states and as many actions.
  static let interleaved = Check(
    "visits to a few states in turn, of one state or of dozens, leave the table of Q-learning",
    .law, visibility: .hidden
  ) { inquiry throws(Halt) in
    for (stateCount, actionCount) in [(1, 1), (1, 7), (9, 1), (24, 6)] {
      let question = QLearningStreamQuestion.interleaved(
        stateCount: stateCount, actionCount: actionCount, using: &inquiry.generator)
      try await inquiry.ask(question, judge: QLearningAgentChecks.judgeStream)
    }
  }
}

extension QLearningStreamQuestion {
  /// Five states and actions in turn, six times each, that lead from one to another; so values come back into
  /// targets long after they were learned.
  fileprivate static func interleaved(
    stateCount: Int, actionCount: Int, using generator: inout SeededGenerator
  ) -> QLearningStreamQuestion {
    let pairs = (0..<5).map { _ in
      (state: generator.index(below: stateCount), action: generator.index(below: actionCount))
    }
    var question = QLearningStreamQuestion(
      stateCount: stateCount, actionCount: actionCount, stepSize: generator.stepSize(),
      discount: generator.discount(), epsilon: generator.number(in: 0.2...0.8), transitions: [])
    for step in 0..<30 {
      let pair = pairs[step % pairs.count]
      question.transitions.append(
        Transition(
          state: pair.state, action: pair.action, reward: generator.number(in: -20...20),
          nextState: pairs[generator.index(below: pairs.count)].state,
          isTerminal: generator.flip(0.2)))
    }
    return question
  }
}
