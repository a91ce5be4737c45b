import Coursework
import Exploration

/// How chances are looked at, and choices where nothing is explored.
extension EpsilonGreedyChecks {
  static func judgeProbabilities(
    _ question: EpsilonGreedyQuestion,
    _ answer: [Double]
  ) -> Discrepancy? {
    let best = question.actionValues.max()
    let ties = question.actionValues.count { $0 == best }
    return Expectation.equal(
      answer, EpsilonGreedy(epsilon: question.epsilon).probabilities(of: question.actionValues),
      because: "epsilon / \(question.actionValues.count), and (1 − epsilon) / \(ties) more for the "
        + "best, with epsilon \(question.epsilon)",
      label: { "action \($0)" })
  }

  /// Looks for an action that is not one of the best, where nothing is explored.
  static func judgeGreedy(
    _ question: EpsilonGreedyChoicesQuestion,
    _ answer: [Int]
  ) -> Discrepancy? {
    let best = question.actionValues.max()
    return question.judgeActions(answer)
      ?? answer.first { question.actionValues[$0] != best }.map { action in
        Discrepancy(
          expected: "actions worth \(best ?? 0)", because: "epsilon is 0: every choice is greedy",
          actual: "action \(action), worth \(question.actionValues[action])")
      }
  }
}
