package import Coursework
import DecisionProcesses
import DynamicProgramming
import TabularLearning

/// What makes an update of a table right.
package enum QUpdateChecks {
  static let all: [Check] = [
    workedExample, definition, oneEntry, stepSizeZero, stepSizeOne, terminal, stays, extremes,
    stream, badInput,
  ]

  /// The first document's numbers, computed by hand: 2.5 + 0.1 · (1 + 0.99 · 3.2 − 2.5).
  static let workedExample = Check("the worked example moves 2.5 to 2.6668", .example) { _ in
    QUpdateQuestion(
      actionValues: [[2.5, 2, 3, 1.5], [3, 2.8, 3.2, 2.9]],
      transitions: [Transition(state: 0, action: 0, reward: 1, nextState: 1, isTerminal: false)],
      stepSize: 0.1, discount: 0.99)
  } judge: { _, answer in
    Expectation.equal(
      answer, ActionValues(rows: [[2.6668, 2, 3, 1.5], [3, 2.8, 3.2, 2.9]]),
      because: "2.5 + 0.1 · (4.168 − 2.5), and nothing else moves")
  }

  static let definition = Check(
    "the entry moves by the step size times the error", .law, rounds: 30
  ) { generator in
    QUpdateQuestion.random(.moves, using: &generator)
  } judge: { question, answer in
    judgeUpdates(question, answer)
  }

  /// Needs no reference: whatever the entry becomes, the rest is what it was, to the last bit.
  static let oneEntry = Check(
    "only the entry of the state and action that were taken changes", .law, rounds: 20
  ) { generator in
    QUpdateQuestion.random(.moves, using: &generator)
  } judge: { question, answer in
    judgeOneEntry(question, answer)
  }

  static let stepSizeZero = Check(
    "a step size of 0 changes nothing", .law, rounds: 5
  ) { generator in
    QUpdateQuestion.random(.moves, using: &generator).with { $0.stepSize = 0 }
  } judge: { question, answer in
    Expectation.equal(
      answer, ActionValues(rows: question.actionValues), within: 0,
      because: "no share of the error is added")
  }

  static let stepSizeOne = Check(
    "a step size of 1 replaces the entry by the target", .law, rounds: 10
  ) { generator in
    QUpdateQuestion.random(.moves, using: &generator).with { $0.stepSize = 1 }
  } judge: { question, answer in
    judgeUpdates(question, answer)
  }

  static let terminal = Check(
    "nothing is added for a terminal next state, whatever its row holds", .law, rounds: 20
  ) { generator in
    QUpdateQuestion.random(.ends, using: &generator)
  } judge: { question, answer in
    judgeUpdates(question, answer)
  }

  static let stays = Check(
    "a transition that stays makes its target of the row before the update", .law, rounds: 20
  ) { generator in
    QUpdateQuestion.random(.stays, using: &generator)
  } judge: { question, answer in
    judgeUpdates(question, answer)
  }

  static let extremes = Check(
    "a discount of 0 or 1, a reward of 0 and a best next value of 0 count as they are", .law
  ) { inquiry throws(Halt) in
    for _ in 0..<5 {
      let question = QUpdateQuestion.random(.moves, using: &inquiry.generator)
      for extreme in question.extremes { try await inquiry.ask(extreme, judge: judgeUpdates) }
    }
  }

  static let stream = Check(
    "a stream of transitions leaves the table of the definition", .law, rounds: 5
  ) { generator in
    QUpdateQuestion.stream(using: &generator)
  } judge: { question, answer in
    judgeUpdates(question, answer)
  }

  static let badInput = Check.refuses(
    "shares outside 0...1, numbers that are not finite and places outside the table are refused"
  ) { generator in
    [.moves, .ends].flatMap { QUpdateQuestion.random($0, using: &generator).spoilt }
  }

  /// Compares the table with the reference's.
  package static func judgeUpdates(
    _ question: QUpdateQuestion,
    _ answer: [[Double]]
  ) -> Discrepancy? {
    Expectation.equal(
      answer, question.expectedTable,
      because: """
        Q(S, A) + step size · (target − Q(S, A)), with target = reward + discount · max over a of \
        Q(S′, a), or the reward alone where S′ is terminal
        """)
  }

  private static func judgeOneEntry(
    _ question: QUpdateQuestion,
    _ answer: [[Double]]
  ) -> Discrepancy? {
    let actionCount = question.actionValues[0].count
    let shape = Expectation.shape(
      answer, stateCount: question.actionValues.count, actionCount: actionCount)
    guard shape == nil, let taken = question.transitions.first else { return shape }
    var restored = answer
    restored[taken.state][taken.action] = question.actionValues[taken.state][taken.action]
    return Expectation.equal(
      restored, ActionValues(rows: question.actionValues), within: 0,
      because: "only the entry of state \(taken.state), action \(taken.action) was tried")
  }
}
