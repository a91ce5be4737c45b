import Coursework
import DecisionProcesses
import Statistics
import TabularLearning

/// How plans, and the tables that come of them, are looked at.
extension DynaQChecks {
  /// Every moment plans the right number of times, with what was last seen of pairs that were
  /// tried.
  static func judgePlans(
    _ question: DynaQQuestion,
    _ answer: [DynaQQuestion.Moment]
  ) -> Discrepancy? {
    if let discrepancy = Expectation.count(
      answer.count, question.transitions.count, because: "each transition is learned from once")
    {
      return discrepancy
    }
    return answer.indices.lazy.compactMap { index in
      Expectation.holds(
        answer[index].planned.count == question.planningSteps,
        expected: "\(question.planningSteps) planned updates after transition \(index + 1)",
        because: "the transition itself is remembered before planning, so there is always a pair",
        actual: "\(answer[index].planned.count)")
        ?? answer[index].planned.lazy.compactMap {
          judgeMemory($0, question.transitions[...index])
        }.first
    }.first
  }

  private static func judgeMemory(
    _ planned: Transition<Int>,
    _ experienced: ArraySlice<Transition<Int>>
  ) -> Discrepancy? {
    let latest = experienced.last {
      $0.state == planned.state && $0.action == planned.action
    }
    guard let latest else {
      return Discrepancy(
        expected: "a pair that was tried in the first \(experienced.count) transitions",
        because: "the model knows nothing about other pairs",
        actual: "state \(planned.state), action \(planned.action)")
    }
    return Expectation.same(
      planned, latest, because: "the model holds the last transition of a pair, whole")
  }

  /// Every table follows from the one before it.
  static func judgeTables(
    _ question: DynaQQuestion,
    _ answer: [DynaQQuestion.Moment]
  ) -> Discrepancy? {
    var before = Array(
      repeating: Array(repeating: 0.0, count: question.actionCount), count: question.stateCount)
    for (index, (moment, real)) in zip(answer, question.transitions).enumerated() {
      let updates = ([real] + moment.planned).filter { question.fits($0) }
      let expected = question.learning(before, from: updates)
      if let discrepancy = Expectation.equal(
        moment.values, expected,
        because: "after transition \(index + 1): first the real update, then the planned ones in "
          + "the order returned, each toward R + discount · max Q(S′, ·), or R alone at an end")
      {
        return discrepancy
      }
      before = expected
    }
    return nil
  }

  /// The exact value of walking on: the goal's reward, discounted once for each step before it.
  static func judgeCorridor(
    _ question: DynaQQuestion,
    _ answer: [DynaQQuestion.Moment]
  ) -> Discrepancy? {
    let length = question.transitions.count
    var exact = Array(
      repeating: Array(repeating: 0.0, count: question.actionCount), count: question.stateCount)
    var value = question.transitions[length - 1].reward
    for transition in question.transitions.reversed() {
      exact[transition.state][transition.action] = value
      value *= question.discount
    }
    return Expectation.equal(
      answer.last?.values ?? [], exact,
      because: "planning carries the goal's reward back to the start within the same episode")
  }

  /// The draws of the moments from which on four pairs are known.
  static func judgeFrequencies(
    _ question: DynaQQuestion,
    _ answer: [DynaQQuestion.Moment]
  ) -> Discrepancy? {
    let pairs = question.transitions.prefix(4).map { [$0.state, $0.action] }
    let drawn = answer.dropFirst(3).flatMap(\.planned).map { [$0.state, $0.action] }
    let counts = pairs.map { pair in drawn.count { $0 == pair } }
    guard counts.contains(where: { $0 > 0 }) else { return nil }
    let check = FrequencyCheck(
      counts: counts, probabilities: Array(repeating: 0.25, count: 4), falseAlarm: falseAlarm)
    guard let cell = check.failingCells.first else { return nil }
    let accepted = check.acceptedFrequencies(in: cell)
    return Discrepancy(
      expected:
        "between \(accepted.lowerBound) and \(accepted.upperBound) of the draws for each of "
        + "the four pairs",
      because:
        "n · kl(observed, 0.25) ≤ log(8 / \(falseAlarm)) for uniform draws, n = \(check.drawCount)",
      actual: "\(counts[cell]) for state \(pairs[cell][0]), action \(pairs[cell][1])")
  }
}

extension DynaQQuestion {
  /// Whether a transition has a place in the table.
  func fits(_ transition: Transition<Int>) -> Bool {
    let states = 0..<stateCount
    return states.contains(transition.state) && states.contains(transition.nextState)
      && (0..<actionCount).contains(transition.action)
  }

  /// The table of the reference after some transitions that fit it.
  func learning(_ values: [[Double]], from transitions: [Transition<Int>]) -> [[Double]] {
    transitions.reduce(into: values) { values, transition in
      values[transition.state][transition.action] = TemporalDifference.updated(
        values[transition.state][transition.action],
        towards: TemporalDifference.qLearningTarget(
          reward: transition.reward,
          continuation: TemporalDifference.continuation(
            isTerminal: transition.isTerminal, discount: discount),
          nextActionValues: values[transition.nextState]),
        stepSize: stepSize)
    }
  }
}
