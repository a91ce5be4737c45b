import Coursework
import DecisionProcesses
import LinearLearning

extension LinearStreamQuestion {
  /// Ten transitions between states of three or four features, probed feature by feature.
  ///
  /// Features are small enough for weights to stay within rounding of each other.
  static func random(using generator: inout SeededGenerator) -> LinearStreamQuestion {
    let featureCount = generator.integer(in: 3...4)
    let actionCount = generator.integer(in: 2...3)
    return LinearStreamQuestion(
      featureCount: featureCount, actionCount: actionCount,
      stepSize: generator.number(in: 0.1...0.4), discount: generator.number(in: 0.5...0.95),
      transitions: (0..<10).map { index in
        Transition(
          state: generator.numbers(featureCount, in: -1.5...1.5),
          action: index < actionCount ? index : generator.index(below: actionCount),
          reward: generator.number(in: -6...6),
          nextState: generator.numbers(featureCount, in: -1.5...1.5),
          isTerminal: generator.flip(0.2))
      },
      probes: unitRows(featureCount) + [generator.numbers(featureCount, in: -2...2)])
  }

  /// Fifteen transitions of a world of four states, each with a feature of its own.
  static func oneHot(using generator: inout SeededGenerator) -> LinearStreamQuestion {
    let states = unitRows(4)
    return LinearStreamQuestion(
      featureCount: 4, actionCount: 3, stepSize: generator.stepSize(),
      discount: generator.discount(),
      transitions: (0..<15).map { _ in
        Transition(
          state: states[generator.index(below: 4)], action: generator.index(below: 3),
          reward: generator.number(in: -5...5), nextState: states[generator.index(below: 4)],
          isTerminal: generator.flip(0.2))
      },
      probes: states)
  }

  /// Rows with a 1 in one place and 0 elsewhere.
  private static func unitRows(_ count: Int) -> [[Double]] {
    (0..<count).map { row in (0..<count).map { $0 == row ? 1 : 0 } }
  }
}

extension ApproximateQChecks {
  @Sendable
  static func judge(_ question: LinearStreamQuestion, _ answer: [[[Double]]]) -> Discrepancy? {
    var reference = LinearQLearning(
      featureCount: question.featureCount, actionCount: question.actionCount,
      stepSize: question.stepSize, discount: question.discount)
    if let wrong = Expectation.count(
      answer.count, max(1, question.transitions.count),
      because: "there is a table after each transition")
    {
      return wrong
    }
    if question.transitions.isEmpty {
      return Expectation.equal(
        answer[0], question.probes.map(reference.actionValues),
        because: "all weights are 0 at first",
        label: { "action \($1) with features \(question.probes[$0])" })
    }
    for (index, transition) in question.transitions.enumerated() {
      let error = reference.tdError(of: transition)
      reference.learn(from: transition)
      if let wrong = Expectation.equal(
        answer[index], question.probes.map(reference.actionValues),
        because: "after transition \(index), with δ = \(error), the weights of action "
          + "\(transition.action) move by \(question.stepSize) · δ times the features of the state",
        label: { "action \($1) with features \(question.probes[$0])" })
      {
        return wrong
      }
    }
    return nil
  }

  /// The same by a table, for features that say which state it is.
  @Sendable
  static func judgeTable(_ question: LinearStreamQuestion, _ answer: [[[Double]]]) -> Discrepancy? {
    if let wrong = Expectation.count(
      answer.count, question.transitions.count, because: "there is a table after each transition")
    {
      return wrong
    }
    var table = question.probes.map { _ in
      Array(repeating: 0.0, count: question.actionCount)
    }
    for (index, transition) in question.transitions.enumerated() {
      guard let state = transition.state.firstIndex(of: 1),
        let next = transition.nextState.firstIndex(of: 1)
      else { continue }
      let best = transition.isTerminal ? 0 : table[next].max() ?? 0
      let target = transition.reward + question.discount * best
      table[state][transition.action] +=
        question.stepSize * (target - table[state][transition.action])
      if let wrong = Expectation.equal(
        answer[index], table,
        because: "after transition \(index): a feature for each state makes the weights a table")
      {
        return wrong
      }
    }
    return nil
  }
}
