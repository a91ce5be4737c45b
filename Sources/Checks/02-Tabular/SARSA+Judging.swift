import Coursework
import DecisionProcesses
import TabularLearning

/// How tables and episodes of SARSA are compared with the reference.
extension SARSAChecks {
  static func judgeTable(
    _ answer: [[Double]],
    _ expected: [[Double]],
    within tolerance: Double = 1e-9,
    because reason: String
  ) -> Discrepancy? {
    Expectation.count(
      answer.count, expected.count, because: "the table keeps one row for each state")
      ?? expected.indices.lazy.compactMap { state in
        Expectation.equal(
          answer[state], expected[state], within: tolerance, because: reason,
          label: { "Q(state \(state), action \($0))" })
      }.first
  }

  static func judgeEpisode(
    _ question: SARSAEpisodeQuestion,
    _ answer: SARSAEpisodeQuestion.Answer
  ) -> Discrepancy? {
    let expected = question.expected
    return judgeTable(
      answer.values, expected.values,
      because: "target = R + discount · Q(S′, A′), with A′ chosen in S′ before the update, and R "
        + "alone after the end; the rule chose \(question.choices), call by call")
      ?? Expectation.same(
        answer.taken, expected.taken,
        because: "each action is chosen once, and what was chosen is taken")
      ?? judgeRows(answer.rows, expected.rows)
  }

  /// One row more is all right: some choose in the terminal state and throw the action away.
  private static func judgeRows(_ answer: [[Double]], _ expected: [[Double]]) -> Discrepancy? {
    Expectation.holds(
      (expected.count...expected.count + 1).contains(answer.count),
      expected: "\(expected.count) calls of the rule for choosing",
      because: "it is asked once for each state that is acted in, and for the last one of a cut "
        + "episode", actual: "\(answer.count) calls")
      ?? expected.indices.lazy.compactMap { index in
        Expectation.equal(
          answer[index], expected[index],
          because: "call \(index + 1) is about the row of the state to act in, before the update")
      }.first
  }

  static func judgeExpected(
    _ question: ExpectedSARSAQuestion,
    _ answer: [[Double]]
  ) -> Discrepancy? {
    judgeTable(
      answer, question.expected,
      because: "target = R + discount · ((1 − \(question.epsilon)) · max + \(question.epsilon) · "
        + "mean of Q(S′, ·)), and R alone after the end")
  }
}

extension SARSAEpisodeQuestion {
  /// What the reference leaves behind.
  var expected: Answer {
    let steps = rewards.count
    var answer = Answer(
      values: values, taken: (0..<steps).map { choices[$0 % choices.count] }, rows: [])
    answer.rows.append(values[states[0]])
    for step in 0..<steps {
      let (state, action, next) = (states[step], answer.taken[step], states[step + 1])
      let ends = step == steps - 1 && !isTruncated
      if !ends { answer.rows.append(answer.values[next]) }
      answer.values[state][action] = TemporalDifference.updated(
        answer.values[state][action],
        towards: TemporalDifference.sarsaTarget(
          reward: rewards[step],
          continuation: TemporalDifference.continuation(isTerminal: ends, discount: discount),
          nextActionValue: answer.values[next][choices[(step + 1) % choices.count]]),
        stepSize: stepSize)
    }
    return answer
  }

  /// Up to twelve steps through a few states, with a step that stays where it is.
  static func random(
    isTruncated: Bool,
    using generator: inout SeededGenerator
  ) -> SARSAEpisodeQuestion {
    let (stateCount, actionCount) = (generator.integer(in: 2...4), generator.integer(in: 2...6))
    let steps = generator.integer(in: 6...12)
    var states = (0...steps).map { _ in generator.index(below: stateCount) }
    states[2] = states[1]
    return SARSAEpisodeQuestion(
      values: (0..<stateCount).map { _ in generator.numbers(actionCount, in: -10...10) },
      states: states, rewards: generator.numbers(steps, in: -5...5), isTruncated: isTruncated,
      choices: (0..<2 * steps + 3).map { _ in generator.index(below: actionCount) },
      stepSize: generator.stepSize(), discount: generator.discount())
  }
}

extension ExpectedSARSAQuestion {
  /// The table of the reference.
  var expected: [[Double]] {
    transitions.reduce(into: values) { values, transition in
      let next = values[transition.nextState]
      let best = next.firstIndex(of: next.max() ?? 0)
      let chances = next.indices.map {
        epsilon / Double(next.count) + ($0 == best ? 1 - epsilon : 0)
      }
      values[transition.state][transition.action] = TemporalDifference.updated(
        values[transition.state][transition.action],
        towards: TemporalDifference.expectedSARSATarget(
          reward: transition.reward,
          continuation: TemporalDifference.continuation(
            isTerminal: transition.isTerminal, discount: discount),
          nextActionValues: next, probabilities: chances),
        stepSize: stepSize)
    }
  }

  /// Four transitions between a few states, one of them into a terminal state.
  static func random(
    epsilon: Double,
    using generator: inout SeededGenerator
  ) -> ExpectedSARSAQuestion {
    let (stateCount, actionCount) = (generator.integer(in: 2...4), generator.integer(in: 2...6))
    let terminal = generator.index(below: 4)
    return ExpectedSARSAQuestion(
      values: (0..<stateCount).map { _ in generator.numbers(actionCount, in: -10...10) },
      transitions: (0..<4).map {
        Transition(
          state: generator.index(below: stateCount), action: generator.index(below: actionCount),
          reward: generator.number(in: -5...5), nextState: generator.index(below: stateCount),
          isTerminal: $0 == terminal)
      },
      epsilon: epsilon, stepSize: generator.stepSize(), discount: generator.discount())
  }
}
