import Coursework
import DecisionProcesses
import Exploration

/// How epsilons are looked at, and asked for.
extension AdaptiveEpsilonChecks {
  @Sendable
  static func judge(_ question: AdaptiveEpsilonQuestion, _ answer: [[Double]]) -> Discrepancy? {
    if let wrong = Expectation.shape(
      answer, stateCount: question.updates.count + 1, actionCount: question.stateCount)
    {
      return Discrepancy(
        expected: "the epsilon of \(question.stateCount) states, at first and after each of "
          + "\(question.updates.count) updates",
        because: "every state has one", actual: wrong.actual)
    }
    var rule = ValueDifferenceEpsilon(
      stateCount: question.stateCount, actionCount: question.actionCount,
      stepSize: question.stepSize, inverseSensitivity: question.inverseSensitivity)
    for number in 0...question.updates.count {
      var reason = "every epsilon is 1 at first"
      if number > 0 {
        let update = question.updates[number - 1]
        rule.adapt(in: update.state, tdError: update.tdError)
        reason =
          "update \(number) was in state \(update.state), with x = |\(question.stepSize) · "
          + "\(update.tdError)| / \(question.inverseSensitivity) and n = \(question.actionCount)"
      }
      if let wrong = Expectation.equal(
        answer[number], (0..<question.stateCount).map { rule[$0] }, because: reason,
        label: { "state \($0)" })
      {
        return wrong
      }
    }
    return nil
  }

  @Sendable
  static func judgeRestart(
    _ question: RestartingEpsilonQuestion,
    _ answer: [Double]
  ) -> Discrepancy? {
    let schedule = RestartingSchedule(
      ExponentialSchedule(from: question.start, to: question.floor, factor: question.factor),
      every: question.period)
    return Expectation.equal(
      answer, question.episodes.map(schedule.value),
      because: "\(question.start) · \(question.factor) to the power of the episode modulo "
        + "\(question.period), and never below \(question.floor)",
      label: { "episode \(question.episodes[$0])" })
  }
}

extension AdaptiveEpsilonQuestion {
  /// Updates of both signs in all states, neither tiny nor so large that f is 1 anyway.
  static func random(using generator: inout SeededGenerator) -> Self {
    let stateCount = generator.integer(in: 2...4)
    return AdaptiveEpsilonQuestion(
      stateCount: stateCount, actionCount: generator.integer(in: 3...5),
      stepSize: generator.number(in: 0.1...0.8),
      inverseSensitivity: generator.flip(0.5)
        ? generator.number(in: 0.3...0.7) : generator.number(in: 1.5...4),
      updates: (0..<10).map { index in
        let size = generator.number(in: 0.5...4)
        return Update(
          state: generator.index(below: stateCount), tdError: index.isMultiple(of: 2) ? size : -size
        )
      })
  }

  /// Questions that the contract rules out.
  static func bad(using generator: inout SeededGenerator) -> [Self] {
    let good = random(using: &generator)
    return [
      good.with { $0.stateCount = 0 }, good.with { $0.actionCount = 0 },
      good.with { $0.stepSize = -0.01 }, good.with { $0.stepSize = 1.01 },
      good.with { $0.stepSize = .nan }, good.with { $0.inverseSensitivity = 0 },
      good.with { $0.inverseSensitivity = -1 }, good.with { $0.inverseSensitivity = .infinity },
      good.with { $0.inverseSensitivity = .nan },
      good.with { $0.updates[1].state = good.stateCount },
      good.with { $0.updates[1].state = -1 }, good.with { $0.updates[1].tdError = .nan },
      good.with { $0.updates[1].tdError = -.infinity },
    ]
  }
}

extension RestartingEpsilonQuestion {
  /// Episodes of the first periods, the ends of each among them, and one long after.
  static func random(using generator: inout SeededGenerator) -> Self {
    let period = generator.integer(in: 3...8)
    return RestartingEpsilonQuestion(
      start: generator.number(in: 0.5...1), floor: generator.number(in: 0.01...0.1),
      factor: generator.number(in: 0.4...0.9), period: period,
      episodes: [
        0, 1, period - 1, period, period + 1, 2 * period - 1, 2 * period, 100 * period + 2,
      ]
    )
  }

  /// Questions that the contract rules out.
  static func bad(using generator: inout SeededGenerator) -> [Self] {
    let good = random(using: &generator)
    return [
      good.with { $0.start = 1.01 }, good.with { $0.start = $0.floor - 0.005 },
      good.with { $0.start = .nan }, good.with { $0.floor = -0.01 },
      good.with { $0.floor = .nan }, good.with { $0.factor = 0 }, good.with { $0.factor = 1.01 },
      good.with { $0.factor = .nan }, good.with { $0.period = 0 }, good.with { $0.period = -3 },
      good.with { $0.episodes = [-1] },
    ]
  }
}
