import Coursework
import Exploration

/// How scores and choices are looked at.
extension UpperConfidenceBoundChecks {
  @Sendable
  static func judge(
    _ question: UpperConfidenceBoundQuestion,
    _ answer: UpperConfidenceBoundQuestion.Answer
  ) -> Discrepancy? {
    let expected = UpperConfidenceBound(explorationWeight: question.explorationWeight)
      .scores(of: question.actionValues, counts: question.counts)
    let best = expected.max()
    let total = question.counts.reduce(0, +)
    return Expectation.all(
      {
        Expectation.equal(
          answer.scores, expected,
          because: "an action that was never chosen has an infinite score, another one its "
            + "estimate + \(question.explorationWeight) · √(ln \(total) / its own count)",
          label: { "action \($0), chosen \(question.counts[$0]) times" })
      },
      {
        Expectation.same(
          answer.bestActions, expected.indices.filter { expected[$0] == best },
          because: "these are all actions that share the largest score, in rising order")
      })
  }

  /// Follows the choices as long as they are right, so that a failure names its round.
  static func judgePlay(_ question: BanditPlayQuestion, _ answer: [Int]) -> Discrepancy? {
    if let wrong = Expectation.count(
      answer.count, question.rounds, because: "each round is a choice")
    {
      return wrong
    }
    let rule = UpperConfidenceBound(explorationWeight: question.explorationWeight)
    var estimates = question.rewards.map { _ in 0.0 }
    var counts = question.rewards.map { _ in 0 }
    for (round, choice) in answer.enumerated() {
      let scores = rule.scores(of: estimates, counts: counts)
      let first = scores.firstIndex(of: scores.max() ?? 0) ?? 0
      guard choice == first else {
        return Discrepancy(
          expected: "action \(first) in round \(round + 1)",
          because: "after counts of \(counts) the scores are \(scores)", actual: "\(choice)")
      }
      estimates[first] = question.rewards[first]
      counts[first] += 1
    }
    return nil
  }
}
