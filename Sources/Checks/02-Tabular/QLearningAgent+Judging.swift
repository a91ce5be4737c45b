package import Coursework
import DecisionProcesses
import DynamicProgramming
import Exploration
import Statistics
import TabularLearning

/// How tables and actions are looked at.
extension QLearningAgentChecks {
  /// Compares the tables with the reference's, after each transition.
  package static func judgeStream(
    _ question: QLearningStreamQuestion,
    _ answer: [[[Double]]]
  ) -> Discrepancy? {
    if let wrong = Expectation.count(
      answer.count, question.transitions.count, because: "there is a table after each transition")
    {
      return wrong
    }
    var agent = QLearning(
      actionValues: ActionValues(
        stateCount: question.stateCount, actionCount: question.actionCount),
      explorer: EpsilonGreedy(epsilon: question.epsilon), stepSize: question.stepSize,
      discount: question.discount)
    var generator = SeededGenerator(seed: 0)
    for (number, (transition, table)) in zip(question.transitions, answer).enumerated() {
      agent.learn(from: transition, using: &generator)
      if let wrong = Expectation.equal(
        table, agent.actionValues,
        because: "after transition \(number + 1), which moves Q(S, A) by stepSize · (R + "
          + "\(transition.isTerminal ? "nothing" : "discount · the best next value") − Q(S, A))")
      {
        return wrong
      }
    }
    return nil
  }

  /// Compares frequencies with the probabilities of epsilon-greedy choice.
  static func judgeFrequencies(
    _ question: QLearningActionQuestion,
    _ answer: [Int]
  ) -> Discrepancy? {
    if let wrong = QLearningActionQuestion.judgeActions(question, answer) { return wrong }
    let counts = question.actionValues.indices.map { action in answer.count { $0 == action } }
    let check = FrequencyCheck(
      counts: counts,
      probabilities: EpsilonGreedy(epsilon: question.epsilon).probabilities(
        of: question.actionValues),
      falseAlarm: falseAlarm)
    guard let action = check.failingCells.first else { return nil }
    let accepted = check.acceptedFrequencies(in: action)
    return Discrepancy(
      expected: "action \(action) in a share between \(accepted.lowerBound.shortened) and "
        + "\(accepted.upperBound.shortened) of \(check.drawCount) draws",
      because: "π(\(action)) = \(check.probabilities[action].shortened); right draws leave the "
        + "interval with a chance below \(falseAlarm)",
      actual: "\(counts[action]) of \(check.drawCount): "
        + "\(Double(counts[action]) / Double(check.drawCount))")
  }
}

extension QLearningActionQuestion {
  /// The number of actions asked for, each of them one that there is.
  static func judgeActions(_ question: Self, _ answer: [Int]) -> Discrepancy? {
    let actions = question.actionValues.indices
    return Expectation.count(answer.count, question.drawCount, because: "every draw is an action")
      ?? answer.first { !actions.contains($0) }.map {
        Discrepancy(
          expected: "an action in \(actions)", because: "an action is an index below actionCount",
          actual: "\($0)")
      }
  }
}

extension Double {
  /// The number to four places, for a message.
  fileprivate var shortened: Double { (self * 10_000).rounded() / 10_000 }
}
