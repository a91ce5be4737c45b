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

  /// Five transitions to learn from, with one in their middle that has to be refused.
  ///
  /// Each question has another reason to refuse it. The first is one that δ has no need to see: what
  /// is wrong with the features after the end of an episode.
  static func withRefusals(using generator: inout SeededGenerator) -> [LinearStreamQuestion] {
    let good = withMiddle(using: &generator)
    let middle = good.refused[0]
    return [
      good.with {
        $0.transitions[middle].nextState = []
        $0.transitions[middle].isTerminal = true
      },
      good.with {
        $0.transitions[middle].nextState[2] = .nan
        $0.transitions[middle].isTerminal = true
      },
      good.with { $0.transitions[middle].nextState.removeLast() },
      good.with { $0.transitions[middle].nextState[2] = .infinity },
      good.with { $0.transitions[middle].reward = .infinity },
      good.with { $0.transitions[middle].reward = .nan },
      good.with { $0.transitions[middle].action = good.actionCount },
      good.with { $0.transitions[middle].action = -1 },
      // The last feature is the bad one, so that whoever moves weights on the way has moved some.
      good.with { $0.transitions[middle].state[2] = .nan },
      good.with { $0.transitions[middle].state.append(1) },
      good.with { $0.transitions[middle].state.removeLast() },
    ]
  }

  /// Six transitions, of which the third is marked as one to refuse, and has yet to be spoiled.
  ///
  /// Features are halves, rewards eighths, the step size a quarter and the discount a half: after n
  /// updates a weight is a multiple of 2⁻⁵ⁿ⁻¹, and five updates are exact in every order of operations.
  /// Two updates from rewards up to 4 leave no weight above 1 + 8.5 / 4 = 3.125 and no value above
  /// 9.375, so δ of the third transition is at least 16 − 1.5 · 9.375 = 1.9: to learn from it would
  /// move each weight of its action by 1.9 / 4 / 2 or more.
  private static func withMiddle(using generator: inout SeededGenerator) -> LinearStreamQuestion {
    let middle = 2
    let probes = unitRows(3) + [generator.halves()]
    return LinearStreamQuestion(
      featureCount: 3, actionCount: 2, stepSize: 0.25, discount: 0.5,
      transitions: (0..<6).map { place in
        let reward =
          place == middle ? generator.dyadic(in: 16...20) : generator.dyadic(in: -4...4)
        return Transition(
          state: generator.halves(), action: generator.index(below: 2), reward: reward,
          nextState: generator.halves(), isTerminal: place != middle && generator.flip(0.2))
      },
      probes: probes
    ).with { $0.refused = [middle] }
  }

  /// Rows with a 1 in one place and 0 elsewhere.
  private static func unitRows(_ count: Int) -> [[Double]] {
    (0..<count).map { row in (0..<count).map { $0 == row ? 1 : 0 } }
  }
}

extension SeededGenerator {
  /// Three features, none of them 0.
  fileprivate mutating func halves() -> [Double] {
    (0..<3).map { _ in [-1, -0.5, 0.5, 1][index(below: 4)] }
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
      guard !question.refused.contains(index) else {
        if let wrong = judgeRefused(question, answer, at: index) { return wrong }
        continue
      }
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

  /// The values after a transition that has to be refused: those before it, to the last bit.
  private static func judgeRefused(
    _ question: LinearStreamQuestion, _ answer: [[[Double]]], at place: Int
  ) -> Discrepancy? {
    let zeros = Array(repeating: 0.0, count: question.actionCount)
    return Expectation.equal(
      answer[place], place > 0 ? answer[place - 1] : question.probes.map { _ in zeros },
      within: 0,
      because: "transition \(place) has to be refused, and what is refused changes nothing",
      label: { "action \($1) with features \(question.probes[$0])" })
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
