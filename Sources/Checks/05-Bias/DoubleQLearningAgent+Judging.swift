import Coursework
import DecisionProcesses
import TabularLearning

/// How tables are looked at.
extension DoubleQLearningAgentChecks {
  private typealias Tables = DoubleQStreamQuestion.Tables

  /// Steps from the tables that were reported to those that may follow them, one after another.
  ///
  /// Where the coin fell is read off the answer: either table may be the one that moved.
  static func judgeStream(
    _ question: DoubleQStreamQuestion,
    _ answer: [DoubleQStreamQuestion.Tables]
  ) -> Discrepancy? {
    if let wrong = judgeShape(question, answer) { return wrong }
    var before = question.freshTables
    for (number, (step, after)) in zip(question.transitions, answer).enumerated() {
      let first = targets(of: step, question, before.first, before.second)
      let second = targets(of: step, question, before.second, before.first)
      let results =
        first.map { before.with(step, firstMovingTo: $0, question.stepSize) }
        + second.map { before.with(step, secondMovingTo: $0, question.stepSize) }
      guard results.contains(where: { $0.isClose(to: after) }) else {
        return Discrepancy(
          expected: "Q₁(S, A) moved towards \(text(first)) or Q₂(S, A) towards \(text(second)), "
            + "by \(question.stepSize) of the way, and nothing else",
          because: "after transition \(number + 1): the target is R"
            + (step.isTerminal
              ? " alone, for nothing follows"
              : " + discount · the other table's value of the moving table's best action"),
          actual: before.changes(to: after))
      }
      before = after
    }
    return nil
  }

  /// Counts what changes.
  static func judgeOneEntry(
    _ question: DoubleQStreamQuestion,
    _ answer: [DoubleQStreamQuestion.Tables]
  ) -> Discrepancy? {
    if let wrong = judgeShape(question, answer) { return wrong }
    var before = question.freshTables
    for (number, (step, after)) in zip(question.transitions, answer).enumerated() {
      var restored = [after, after]
      restored[0].first[step.state][step.action] = before.first[step.state][step.action]
      restored[1].second[step.state][step.action] = before.second[step.state][step.action]
      guard restored.contains(before) else {
        return Discrepancy(
          expected: "one of Q₁(S, A) and Q₂(S, A) changed, and nothing else",
          because: "transition \(number + 1) is of state \(step.state), action \(step.action), and "
            + "one table learns from it",
          actual: before.changes(to: after))
      }
      before = after
    }
    return nil
  }

  /// By hand: the table that was taught holds 0.5 · 10 = 5 in state 1, the other one 0.
  static func judgeWorkedExample(
    _ question: DoubleQStreamQuestion,
    _ answer: [DoubleQStreamQuestion.Tables]
  ) -> Discrepancy? {
    if let wrong = judgeShape(question, answer) { return wrong }
    let same = Tables(first: [[0.5], [5]], second: [[0], [0]])
    let other = Tables(first: [[0], [5]], second: [[1.75], [0]])
    let last = answer[question.transitions.count - 1]
    let expected = [same, same.exchanged, other, other.exchanged]
    return Expectation.holds(
      expected.contains { $0.isClose(to: last) },
      expected: "one table with 5 in state 1, and in state 0 either 0.5 in it or 1.75 in the other",
      because: "0.5 · (1 + 0.5 · the other table's value of state 1), which is 0 or 5",
      actual: "Q₁ = \(last.first), Q₂ = \(last.second)")
  }

  /// Two whole tables of finite numbers after each transition.
  private static func judgeShape(
    _ question: DoubleQStreamQuestion,
    _ answer: [DoubleQStreamQuestion.Tables]
  ) -> Discrepancy? {
    if let wrong = Expectation.count(
      answer.count, question.transitions.count, because: "there are tables after each transition")
    {
      return wrong
    }
    for tables in answer {
      for table in [tables.first, tables.second] {
        if let wrong = Expectation.finite(
          table, stateCount: question.stateCount, actionCount: question.actionCount)
        {
          return wrong
        }
      }
    }
    return nil
  }

  /// The targets that a table may move to: one, or several where actions tie in it.
  private static func targets(
    of step: Transition<Int>,
    _ question: DoubleQStreamQuestion,
    _ selector: [[Double]],
    _ evaluator: [[Double]]
  ) -> [Double] {
    let selecting = selector[step.nextState]
    let best = selecting.reduce(-.infinity, max)
    // Values that differ by rounding alone may be a tie to one learner and none to another.
    let ties = selecting.indices.filter { selecting[$0] >= best - 1e-9 * max(1, abs(best)) }
    return ties.map { action in
      // The tied action stands alone in this row.
      TemporalDifference.doubleQLearningTarget(
        reward: step.reward,
        continuation: TemporalDifference.continuation(
          isTerminal: step.isTerminal, discount: question.discount),
        selector: selecting.indices.map { $0 == action ? 1.0 : 0 },
        evaluator: evaluator[step.nextState])
    }
  }

  private static func text(_ targets: [Double]) -> String {
    targets.map { "\($0)" }.joined(separator: " or ")
  }
}

extension DoubleQStreamQuestion {
  fileprivate var freshTables: Tables {
    let zeros = Array(repeating: Array(repeating: 0.0, count: actionCount), count: stateCount)
    return Tables(first: zeros, second: zeros)
  }
}

extension DoubleQStreamQuestion.Tables {
  fileprivate var exchanged: Self { Self(first: second, second: first) }

  fileprivate func with(
    _ step: Transition<Int>, firstMovingTo target: Double, _ stepSize: Double
  ) -> Self {
    var tables = self
    tables.first[step.state][step.action] = TemporalDifference.updated(
      first[step.state][step.action], towards: target, stepSize: stepSize)
    return tables
  }

  fileprivate func with(
    _ step: Transition<Int>, secondMovingTo target: Double, _ stepSize: Double
  ) -> Self {
    exchanged.with(step, firstMovingTo: target, stepSize).exchanged
  }

  /// Whether two pairs of tables of one shape are equal up to rounding.
  fileprivate func isClose(to other: Self) -> Bool {
    zip(first + second, other.first + other.second).allSatisfy { mine, theirs in
      mine == theirs
        || zip(mine, theirs).allSatisfy { abs($0 - $1) <= 1e-9 * max(1, abs($0)) }
    }
  }

  /// What is different in `other`, for a message.
  fileprivate func changes(to other: Self) -> String {
    let changes = zip(["Q₁", "Q₂"], zip([first, second], [other.first, other.second])).flatMap {
      name, tables in
      tables.0.indices.flatMap { state in
        tables.0[state].indices.compactMap { action -> String? in
          let (old, new) = (tables.0[state][action], tables.1[state][action])
          return old == new ? nil : "\(name)(\(state), \(action)) from \(old) to \(new)"
        }
      }
    }
    return changes.isEmpty ? "nothing changed" : changes.joined(separator: ", ")
  }
}
