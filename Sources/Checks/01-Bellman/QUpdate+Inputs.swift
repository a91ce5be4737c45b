import Coursework
import DecisionProcesses
import DynamicProgramming
import TabularLearning

/// Fresh updates, and what the reference makes of them.
extension QUpdateQuestion {
  /// Where a transition leads.
  enum Kind {
    /// To another state.
    case moves
    /// To the state it began in.
    case stays
    /// To a terminal state, whose row is far from 0.
    case ends
  }

  /// One transition in a table of three to five states, the last of which is terminal.
  static func random(_ kind: Kind, using generator: inout SeededGenerator) -> QUpdateQuestion {
    var question = table(using: &generator)
    question.transitions = [question.transition(kind, using: &generator)]
    return question
  }

  /// A dozen transitions of every kind.
  static func stream(using generator: inout SeededGenerator) -> QUpdateQuestion {
    var question = table(using: &generator)
    for kind in Array(repeating: Kind.moves, count: 6) + [
      .stays, .stays, .ends, .ends, .moves, .ends,
    ] {
      question.transitions.append(question.transition(kind, using: &generator))
    }
    return question
  }

  /// The same transition with numbers at the ends of what the contract allows.
  var extremes: [QUpdateQuestion] {
    let next = transitions[0].nextState
    return [
      with { $0.discount = 0 },
      with { $0.discount = 1 },
      with { $0.transitions[0].reward = 0 },
      with {
        let worse = actionValues[next].map { -abs($0) - 1 }
        $0.actionValues[next] = [0] + worse.dropFirst()
      },
    ]
  }

  /// The same transition with one number each that the contract rules out.
  var spoilt: [QUpdateQuestion] {
    let (stateCount, taken) = (actionValues.count, transitions[0])
    return [
      with { $0.stepSize = -0.01 },
      with { $0.stepSize = 1.01 },
      with { $0.stepSize = .nan },
      with { $0.discount = -0.01 },
      with { $0.discount = 1.01 },
      with { $0.discount = .nan },
      with { $0.transitions[0].reward = .nan },
      with { $0.transitions[0].reward = -.infinity },
      with { $0.transitions[0].state = stateCount },
      with { $0.transitions[0].state = -1 },
      with { $0.transitions[0].action = actionValues[0].count },
      with { $0.transitions[0].action = -1 },
      with { $0.transitions[0].nextState = stateCount },
      with { $0.transitions[0].nextState = -1 },
      with { $0.actionValues[taken.state][taken.action] = .infinity },
      with { $0.actionValues[taken.nextState][0] = .nan },
      with { $0.actionValues[taken.nextState][1] = .nan },
    ]
  }

  /// The table after all transitions, by the reference.
  var expectedTable: ActionValues {
    var table = ActionValues(rows: actionValues)
    for transition in transitions {
      let target = TemporalDifference.qLearningTarget(
        reward: transition.reward, continuation: transition.isTerminal ? 0 : discount,
        nextActionValues: table[transition.nextState])
      table[transition.state, transition.action] = TemporalDifference.updated(
        table[transition.state, transition.action], towards: target, stepSize: stepSize)
    }
    return table
  }

  private static func table(using generator: inout SeededGenerator) -> QUpdateQuestion {
    let actionCount = generator.integer(in: 2...6)
    let living = (0..<generator.integer(in: 2...4)).map { _ in
      generator.numbers(actionCount, in: -10...10)
    }
    return QUpdateQuestion(
      actionValues: living + [generator.numbers(actionCount, in: 15...30)], transitions: [],
      stepSize: generator.stepSize(), discount: generator.discount())
  }

  private func transition(
    _ kind: Kind,
    using generator: inout SeededGenerator
  ) -> Transition<Int> {
    let end = actionValues.count - 1
    let state = generator.index(below: end)
    let next =
      switch kind {
      case .moves: (state + generator.integer(in: 1...(end - 1))) % end
      case .stays: state
      case .ends: end
      }
    return Transition(
      state: state, action: generator.index(below: actionValues[0].count),
      reward: generator.number(in: -5...5), nextState: next, isTerminal: kind == .ends)
  }
}
