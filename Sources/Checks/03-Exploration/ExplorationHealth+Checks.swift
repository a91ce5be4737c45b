import Coursework
import DecisionProcesses

/// What makes a report about exploration right.
enum ExplorationHealthChecks {
  static let all: [Check] = [
    workedExample, shares, nearTies, inside, outside, littleInside, littleOutside, loose,
    impossible, ends,
    badLog, badFalseAlarm,
  ]

  static let workedExample = Check(
    "of four choices one is exploratory, and 0.15 are expected to be", .example
  ) { _ in
    ExplorationHealthQuestion(
      log: [
        LoggedChoice(actionValues: [1, 2, 0.5, 1.5], action: 1, epsilon: 0.4),
        LoggedChoice(actionValues: [3, 1, 3, 2], action: 2, epsilon: 0.4),
        LoggedChoice(actionValues: [0, 0], action: 1, epsilon: 0.4),
        LoggedChoice(actionValues: [5, 1], action: 1, epsilon: 0.2),
      ], falseAlarm: 0.1)
  } judge: { _, answer in
    Expectation.equal(
      [answer.observedShare, answer.expectedShare], [0.25, 0.15],
      because: "1 of 4; and (0.4 · 3/4 + 0.4 · 2/4 + 0.4 · 0 + 0.2 · 1/2) / 4",
      label: { $0 == 0 ? "the observed share" : "the expected share" })
      ?? Expectation.same(
        answer.isConsistent, true, because: "4 · kl(0.25, 0.15) = 0.14, and ln(2 / 0.1) = 3.0")
  }

  static let shares = Check(
    "the shares are counted by value, and expected choice by choice", .law, rounds: 3
  ) { generator in
    ExplorationHealthQuestion(
      log: generator.log(exploring: generator.integer(in: 0...20)), falseAlarm: 0.5)
  } judge: { question, answer in
    judgeShares(question, answer)
  }

  static let nearTies = Check(
    "a value that is less in the last bit is not one of the best", .law, rounds: 2
  ) { generator in
    ExplorationHealthQuestion(log: generator.logOfNearTies(), falseAlarm: 0.5)
  } judge: { question, answer in
    judgeShares(question, answer)
  }

  static let inside = verdict("too much exploring is accepted just within the limit", 0.3) {
    $0.log(exploringMore: 8)
  }

  static let outside = verdict("too much exploring is found just beyond the limit", -0.3) {
    $0.log(exploringMore: 8)
  }

  static let littleInside = verdict("too little exploring is accepted just within the limit", 0.3) {
    $0.log(exploring: 1)
  }

  static let littleOutside = verdict("too little exploring is found just beyond the limit", -0.3) {
    $0.log(exploring: 1)
  }

  static let loose = verdict("a small excess is found where many false alarms are allowed", -0.2) {
    $0.log(exploringMore: 1)
  }

  static let impossible = Check("what cannot happen is inconsistent, however often", .law) {
    inquiry throws(Halt) in
    for count in 0...1 {
      let log = inquiry.generator.log(exploring: count).map {
        LoggedChoice(actionValues: $0.actionValues, action: $0.action, epsilon: 0)
      }
      try await inquiry.ask(
        ExplorationHealthQuestion(log: log, falseAlarm: 0.001), judge: judgeReport)
    }
  }

  static let ends = Check("single actions, rows that tie and an epsilon of 1 are taken", .law) {
    inquiry throws(Halt) in
    let value = inquiry.generator.number(in: -9...9)
    for values in [[value], [value, value, value]] {
      let log = Array(
        repeating: LoggedChoice(actionValues: values, action: values.count - 1, epsilon: 1),
        count: 3)
      try await inquiry.ask(
        ExplorationHealthQuestion(log: log, falseAlarm: 0.001), judge: judgeReport)
    }
    let log = inquiry.generator.log(exploring: 30).map {
      LoggedChoice(actionValues: $0.actionValues, action: $0.action, epsilon: 1)
    }
    try await inquiry.ask(
      ExplorationHealthQuestion(log: log, falseAlarm: 1e-6), judge: judgeReport)
  }

  static let badLog = Check.refuses(
    "an empty log, and choices that cannot have been made, are refused"
  ) { generator in
    let good = ExplorationHealthQuestion(log: generator.log(exploring: 5), falseAlarm: 0.01)
    return [
      good.with { $0.log = [] },
      good.with { $0.log[1].actionValues = [] },
      good.with { $0.log[1].actionValues[0] = .nan },
      good.with { $0.log[1].actionValues[0] = .infinity },
      good.with { $0.log[1].action = $0.log[1].actionValues.count },
      good.with { $0.log[1].action = -1 },
      good.with { $0.log[1].epsilon = 1.01 },
      good.with { $0.log[1].epsilon = .nan },
    ]
  }

  static let badFalseAlarm = Check.refuses(
    "a false-alarm probability that is not between 0 and 1 is refused"
  ) { generator in
    let log = generator.log(exploring: 5)
    return [0, 1, -0.1, .nan].map { ExplorationHealthQuestion(log: log, falseAlarm: $0) }
  }
}
