import Checks
import Coursework
import DecisionProcesses

/// What grading alone asks about an update of a table.
enum QUpdateHiddenChecks {
  static let all: [Check] = [sizes]

  /// The other checks ask about two to five states and two to six actions, and the last state is the terminal one.
  static let sizes = Check(
    "a table of one entry, one row, one column or hundreds of entries is updated like any other",
    .law, visibility: .hidden
  ) { inquiry throws(Halt) in
    for (stateCount, actionCount) in [(1, 1), (1, 9), (8, 1), (30, 12)] {
      let question = QUpdateQuestion.stream(
        stateCount: stateCount, actionCount: actionCount, using: &inquiry.generator)
      try await inquiry.ask(question, judge: QUpdateChecks.judgeUpdates)
    }
  }
}

extension QUpdateQuestion {
  /// Two dozen transitions between any states of a table; the first state is terminal, unless it is the only one.
  fileprivate static func stream(
    stateCount: Int, actionCount: Int, using generator: inout SeededGenerator
  ) -> QUpdateQuestion {
    var question = QUpdateQuestion(
      actionValues: (0..<stateCount).map { _ in generator.numbers(actionCount, in: -50...50) },
      transitions: [], stepSize: generator.stepSize(), discount: generator.discount())
    let living = min(1, stateCount - 1)..<stateCount
    for _ in 0..<24 {
      let next = generator.index(below: stateCount)
      question.transitions.append(
        Transition(
          state: living.lowerBound + generator.index(below: living.count),
          action: generator.index(below: actionCount), reward: generator.number(in: -20...20),
          nextState: next, isTerminal: !living.contains(next)))
    }
    return question
  }
}
