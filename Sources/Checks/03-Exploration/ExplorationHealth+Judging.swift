import Coursework
import DecisionProcesses
import Exploration
import RealModule
import Statistics

/// How reports are looked at, and the logs that they are about.
extension ExplorationHealthChecks {
  /// A check of a verdict on a log, at a false-alarm probability whose limit ln(2 / δ) is this much
  /// above what the log shows.
  static func verdict(
    _ claim: String,
    _ margin: Double,
    log: @escaping @Sendable (inout SeededGenerator) -> [LoggedChoice]
  ) -> Check {
    Check(claim, .law, rounds: 2) { generator in
      let log = log(&generator)
      let statistic = ExplorationHealth(of: log).statistic
      return ExplorationHealthQuestion(log: log, falseAlarm: 2 * .exp(-statistic - margin))
    } judge: { question, answer in
      judgeReport(question, answer)
    }
  }

  static func judgeShares(
    _ question: ExplorationHealthQuestion,
    _ answer: ExplorationHealthQuestion.Report
  ) -> Discrepancy? {
    let health = ExplorationHealth(of: question.log)
    return Expectation.equal(
      answer.observedShare, health.observedShare,
      because:
        "the observed share: \(health.exploratoryCount) of \(health.choiceCount) actions are "
        + "worth less than the best of their row")
      ?? Expectation.equal(
        answer.expectedShare, health.expectedShare,
        because:
          "the expected share: the mean of epsilon · (n − m) / n over the log, with m of the "
          + "n actions of a row tied for the best")
  }

  static func judgeReport(
    _ question: ExplorationHealthQuestion,
    _ answer: ExplorationHealthQuestion.Report
  ) -> Discrepancy? {
    if let wrong = judgeShares(question, answer) { return wrong }
    let statistic = ExplorationHealth(of: question.log).statistic
    let limit = Double.log(2 / question.falseAlarm)
    // Too near for rounding to tell; no log is made so, but a smaller one may be.
    if abs(statistic - limit) < 1e-6 { return nil }
    return Expectation.holds(
      answer.isConsistent == (statistic <= limit),
      expected: statistic <= limit ? "consistent" : "inconsistent",
      because: "N · kl(observed, expected) = \(statistic), and ln(2 / δ) = \(limit)",
      actual: answer.isConsistent ? "consistent" : "inconsistent")
  }
}

extension ExplorationHealth {
  /// The count of a log that is not empty.
  fileprivate init(of log: [LoggedChoice]) {
    self.init()
    for choice in log {
      record(action: choice.action, of: choice.actionValues, epsilon: choice.epsilon)
    }
  }

  /// N · kl(observed, expected).
  fileprivate var statistic: Double {
    Double(choiceCount) * binaryDivergence(observed: observedShare, expected: expectedShare)
  }
}

extension SeededGenerator {
  /// A log of 60 choices, so many of them exploratory, with an epsilon that falls.
  ///
  /// Two actions tie in every other row, and either is taken; the expected share is about 0.2.
  mutating func log(exploring count: Int) -> [LoggedChoice] {
    let exploring = Set((0..<60).shuffled(using: &self).prefix(count))
    let start = number(in: 0.4...0.5)
    return (0..<60).map { step in
      let tied = step.isMultiple(of: 2) ? 2 : 1
      let values = rankedValues(integer(in: 4...5), tied: tied, best: number(in: -4...9))
      let candidates = values.indices.filter {
        (values[$0] == values.max()) != exploring.contains(step)
      }
      // The last of those that tie: whoever takes the first for the only best one is found out.
      let action =
        exploring.contains(step)
        ? candidates[index(below: candidates.count)]
        : candidates[candidates.count - 1]
      return LoggedChoice(
        actionValues: values, action: action, epsilon: start - 0.2 * Double(step) / 59)
    }
  }

  /// A log of 60 choices, in each of which another action is worth as much as the best but for one
  /// bit or a billionth; those that explore take it.
  mutating func logOfNearTies() -> [LoggedChoice] {
    log(exploring: integer(in: 5...20)).enumerated().map { step, choice in
      let best = choice.actionValues.max() ?? 0
      let others = choice.actionValues.indices.filter { choice.actionValues[$0] < best }
      let near = others.contains(choice.action) ? choice.action : others[0]
      var choice = choice
      choice.actionValues[near] =
        flip(0.5) ? best.nextDown : best - 1e-9 * max(1, abs(best))
      return choice
    }
  }

  /// A log of 60 choices with the fewest explorations that are so much more than expected.
  mutating func log(exploringMore statistic: Double) -> [LoggedChoice] {
    let start = self
    for count in 1..<60 {
      self = start
      let log = log(exploring: count)
      let health = ExplorationHealth(of: log)
      if health.observedShare > health.expectedShare, health.statistic >= statistic { return log }
    }
    stop("Sixty explorations are more than expected.")
  }
}
