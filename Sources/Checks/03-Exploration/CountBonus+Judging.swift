import Coursework
import DecisionProcesses
import DynamicProgramming
import Exploration
import TabularLearning

/// How tables, actions and returns are looked at.
extension CountBonusChecks {
  /// Compares tables and actions with the reference's, after each transition.
  @Sendable
  static func judgeStream(
    _ question: CountBonusStreamQuestion,
    _ answer: CountBonusStreamQuestion.Answer
  ) -> Discrepancy? {
    let count = question.transitions.count
    if let wrong = Expectation.count(
      answer.tables.count, count, because: "there is a table after each transition")
      ?? Expectation.count(
        answer.actions.count, count, because: "every state has an action after each transition")
    {
      return wrong
    }
    var agent = CountBonusQLearning(
      stateCount: question.stateCount, actionCount: question.actionCount,
      stepSize: question.stepSize, discount: question.discount,
      bonusWeight: question.bonusWeight)
    var generator = SeededGenerator(seed: 0)
    for (number, transition) in question.transitions.enumerated() {
      agent.learn(from: transition, using: &generator)
      let visits = agent.bonus.counts[transition.state][transition.action]
      if let wrong = Expectation.equal(
        answer.tables[number], agent.actionValues,
        because: "after transition \(number + 1), visit \(visits) of its pair, whose reward is "
          + "\(transition.reward) and whose bonus is \(question.bonusWeight) / √\(visits)")
        ?? judgeActions(answer.actions[number], agent, after: number + 1)
      {
        return wrong
      }
    }
    return nil
  }

  private static func judgeActions(
    _ actions: [Int],
    _ agent: CountBonusQLearning,
    after number: Int
  ) -> Discrepancy? {
    if let wrong = Expectation.count(
      actions.count, agent.actionValues.stateCount, because: "there is one action for each state")
    {
      return wrong
    }
    for (state, action) in actions.enumerated() {
      let expected = agent.action(in: state)
      let row = Array(agent.actionValues[state])
      let isUntried = agent.bonus.firstUntried(in: state) != nil
      // Values that never moved tie for everybody; others that tie may be rounded otherwise.
      let isExact = row.allSatisfy { $0 == 0 }
      let isBest = row.indices.contains(action) && row[action] >= row[expected] - 1e-9
      guard action != expected, isUntried || isExact || !isBest else { continue }
      return Discrepancy(
        expected: "action \(expected) in state \(state) after transition \(number)",
        because: isUntried
          ? "it is the first that was never taken there"
          : "all were taken there, and it is the first of the best of \(row)",
        actual: "\(action)")
    }
    return nil
  }

  /// Adds up what the world paid, and learns alongside.
  static func judgeEpisodes(
    _ question: CountBonusEpisodeQuestion,
    _ answer: CountBonusEpisodeQuestion.Answer
  ) -> Discrepancy? {
    var agent = CountBonusQLearning(
      stateCount: question.stateCount, actionCount: 1, stepSize: question.stepSize,
      discount: question.discount, bonusWeight: question.bonusWeight)
    var generator = SeededGenerator(seed: 0)
    for _ in 0..<question.episodes {
      for (step, reward) in question.rewards.enumerated() {
        let isLast = step == question.rewards.count - 1
        agent.learn(
          from: Transition(
            state: question.states[step], action: 0, reward: reward,
            nextState: question.states[step + 1], isTerminal: isLast && !question.isTruncated),
          using: &generator)
      }
    }
    let paid = question.rewards.reduce(0, +)
    return Expectation.equal(
      answer.returns, Array(repeating: paid, count: question.episodes),
      because: "the world paid \(question.rewards), and nobody else pays",
      label: { "episode \($0)" })
      ?? Expectation.equal(
        answer.values, (0..<question.stateCount).map { agent.actionValues[$0, 0] },
        because: "this is what \(question.episodes) such episodes teach, each "
          + (question.isTruncated
            ? "cut short: its last state keeps its value" : "terminated: nothing follows it"),
        label: { "state \($0)" })
  }

  static func judgeLock(_ question: CountBonusLockQuestion, _ answer: [Double]) -> Discrepancy? {
    if let wrong = Expectation.count(
      answer.count, question.episodes, because: "each episode has a return")
    {
      return wrong
    }
    if let odd = answer.first(where: { $0 != 0 && $0 != 1 }) {
      return Discrepancy(
        expected: "returns of 0 and 1", because: "the lock pays 1 when it opens, and nothing else",
        actual: "\(odd)")
    }
    return Expectation.holds(
      answer.contains(1), expected: "a return of 1 in one of \(question.episodes) episodes",
      because: "whoever follows the bonus tries every action of every state that it reaches, and "
        + "is led on by what it has not tried there",
      actual: "the lock was never opened")
  }
}
