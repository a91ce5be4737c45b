import Coursework
import Exploration
import Statistics

/// How coins and actions are looked at.
extension DoubleQLearningAgentChecks {
  /// Counts throws, and throws that repeat one before.
  static func judgeCoin(_ question: DoubleQCoinQuestion, _ answer: [Int]) -> Discrepancy? {
    let count = question.episodeLength * question.episodeCount
    if let wrong = Expectation.count(
      answer.count, count, because: "there is a throw for each transition")
    {
      return wrong
    }
    if let number = answer.firstIndex(where: { $0 != 1 && $0 != 2 }) {
      return Discrepancy(
        expected: "one table that moves", because: "each transition is for one of the two tables",
        actual: "\(answer[number] == 0 ? "none" : "both") moved at transition \(number + 1)")
    }
    return judgeShare(
      answer.count { $0 == 1 }, of: count, named: "Q₁", "a fair coin says which table moves")
      ?? (1...4).lazy.compactMap { distance in
        judgeShare(
          (distance..<count).count { answer[$0] == answer[$0 - distance] }, of: count - distance,
          named: "the same table as \(distance == 1 ? "just" : "\(distance) transitions") before",
          "no throw of a fair coin depends on another")
      }.first
  }

  /// Compares a count of something that a fair coin does half of the time; there are five of them.
  ///
  /// Whether a fair throw repeats the one so many before is a fair throw itself, independent of the
  /// other repeats.
  private static func judgeShare(
    _ count: Int, of drawCount: Int, named name: String, _ reason: String
  ) -> Discrepancy? {
    guard drawCount > 0 else { return nil }
    let check = FrequencyCheck(
      counts: [count, drawCount - count], probabilities: [0.5, 0.5], falseAlarm: falseAlarm / 5)
    guard !check.passes else { return nil }
    return discrepancy(check, 0, named: name, reason)
  }

  /// Looks for a choice that is not the best.
  static func judgeGreedy(
    _ question: DoubleQActionQuestion,
    _ answer: [DoubleQActionQuestion.Moment]
  ) -> Discrepancy? {
    if let wrong = judgeMoments(question, answer) { return wrong }
    for (number, moment) in answer.enumerated() {
      let sums = zip(moment.first, moment.second).map { $0 + $1 }
      guard let best = sums.max(), let action = moment.actions.first(where: { sums[$0] != best })
      else { continue }
      return Discrepancy(
        expected: "an action whose sum is \(best)",
        because: "after lesson \(number + 1), Q₁ = \(moment.first) and Q₂ = \(moment.second), and "
          + "epsilon is 0",
        actual: "action \(action), whose sum is \(sums[action])")
    }
    return nil
  }

  /// Compares the frequencies after the last lesson with epsilon-greedy choice by the sums.
  static func judgeFrequencies(
    _ question: DoubleQActionQuestion,
    _ answer: [DoubleQActionQuestion.Moment]
  ) -> Discrepancy? {
    if let wrong = judgeMoments(question, answer) { return wrong }
    guard let moment = answer.last, !moment.actions.isEmpty else { return nil }
    let sums = zip(moment.first, moment.second).map { $0 + $1 }
    let check = FrequencyCheck(
      counts: sums.indices.map { action in moment.actions.count { $0 == action } },
      probabilities: EpsilonGreedy(epsilon: question.epsilon).probabilities(of: sums),
      falseAlarm: falseAlarm)
    guard let action = check.failingCells.first else { return nil }
    return discrepancy(check, action, named: "action \(action)", "the sums are \(sums)")
  }

  /// Rows, values and actions such as there are.
  private static func judgeMoments(
    _ question: DoubleQActionQuestion,
    _ answer: [DoubleQActionQuestion.Moment]
  ) -> Discrepancy? {
    if let wrong = Expectation.count(
      answer.count, question.lessons.count, because: "there are choices after each lesson")
    {
      return wrong
    }
    for (moment, lesson) in zip(answer, question.lessons) {
      let wrong =
        Expectation.finite([moment.first, moment.second], stateCount: 2, actionCount: lesson.count)
        ?? Expectation.count(
          moment.actions.count, question.drawCount, because: "every draw is an action")
        ?? moment.actions.first { !lesson.indices.contains($0) }.map {
          Discrepancy(
            expected: "an action in \(lesson.indices)",
            because: "an action is an index below actionCount", actual: "\($0)")
        }
      if let wrong { return wrong }
    }
    return nil
  }

  private static func discrepancy(
    _ check: FrequencyCheck, _ cell: Int, named name: String, _ reason: String
  ) -> Discrepancy {
    let accepted = check.acceptedFrequencies(in: cell)
    return Discrepancy(
      expected: "\(name) in a share between \(accepted.lowerBound.shortened) and "
        + "\(accepted.upperBound.shortened) of \(check.drawCount)",
      because: "\(reason): the chance is \(check.probabilities[cell].shortened), and right draws "
        + "leave the interval with a chance below \(check.falseAlarm)",
      actual: "\(check.counts[cell]) of \(check.drawCount)")
  }
}

extension Double {
  /// The number to four places, for a message.
  fileprivate var shortened: Double { (self * 10_000).rounded() / 10_000 }
}
