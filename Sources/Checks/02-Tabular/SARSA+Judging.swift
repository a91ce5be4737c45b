import Coursework
import DecisionProcesses
import TabularLearning

/// How tables and episodes of SARSA are compared with the reference.
extension SARSAChecks {
  static func judgeEpisode(
    _ question: SARSAEpisodeQuestion,
    _ answer: SARSAEpisodeQuestion.Answer
  ) -> Discrepancy? {
    let expected = question.expected
    return Expectation.equal(
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
    Expectation.equal(
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
}
