import Coursework
import DecisionProcesses

/// What makes a target network right.
enum TargetNetworkChecks {
  static let all: [Check] = [
    workedCopy, workedBlend, workedBackups, copies, blends, everyStep, refusedSteps, backups,
    perfectFit, badInput,
  ]

  static let workedCopy = Check(
    "with a copy every 3 steps the target changes after steps 3 and 6 of 7", .example
  ) { _ in
    TargetNetworkQuestion(
      online: [5, -5], rule: .copy(every: 3),
      learned: (1...7).map { [Double($0), Double(10 * $0)] })
  } judge: { question, answer in
    judge(question, answer)
  }

  static let workedBlend = Check(
    "a target of 8 and an online network of 16, then 2, lead to 10 and 8 with a rate of 1/4",
    .example
  ) { _ in
    TargetNetworkQuestion(online: [8], rule: .blend(rate: 0.25), learned: [[16], [2]])
  } judge: { _, answer in
    rows(
      answer.after, [[10], [8]], "the target",
      because: "3/4 · 8 + 1/4 · 16 = 10, and 3/4 · 10 + 1/4 · 2 = 8")
  }

  static let workedBackups = Check(
    "a thousand steps allow one backup with C = 1000, and five with a rate of 0.005", .example
  ) { inquiry throws(Halt) in
    let cases: [(TargetRule, Double, String)] = [
      (.copy(every: 1000), 1, "there is one copy"),
      (.blend(rate: 0.005), 4.975082501770, "1000 · log(1 − 0.005 · 0.01) / log 0.99"),
    ]
    for (rule, expected, reason) in cases {
      let question = TargetBackupsQuestion(steps: 1000, rule: rule, discount: 0.99)
      let answer = try await inquiry.answer(to: question)
      try inquiry.expect(
        Expectation.equal(answer, expected, within: 1e-6, because: reason), on: question)
    }
  }

  static let copies = Check(
    "a target is a copy of the online network as it was at the last multiple of C", .law, rounds: 5
  ) { generator in
    TargetNetworkQuestion.random(
      .copy(every: generator.integer(in: 2...5)), using: &generator)
  } judge: { question, answer in
    judge(question, answer)
  }

  static let blends = Check(
    "a blend keeps 1 − rate of the target and takes rate of the online network", .law, rounds: 5
  ) { generator in
    let rate =
      generator.flip(0.5) ? generator.number(in: 0.02...0.4) : generator.number(in: 0.6...0.9)
    return TargetNetworkQuestion.random(.blend(rate: rate), using: &generator)
  } judge: { question, answer in
    judge(question, answer)
  }

  static let everyStep = Check(
    "C = 1 and a rate of 1 make the target the online network of the last step, and no more", .law
  ) { inquiry throws(Halt) in
    for rule in [TargetRule.copy(every: 1), .blend(rate: 1)] {
      try await inquiry.ask(
        TargetNetworkQuestion.random(rule, using: &inquiry.generator), judge: judge)
    }
    try await inquiry.ask(
      TargetNetworkQuestion.random(.copy(every: 1000), using: &inquiry.generator), judge: judge)
  }

  static let refusedSteps = Check(
    "a step that is refused neither changes the target nor counts", .law
  ) { inquiry throws(Halt) in
    for rule in [TargetRule.copy(every: 3), .blend(rate: 0.3)] {
      try await inquiry.ask(
        TargetNetworkQuestion.withRefusedSteps(rule, using: &inquiry.generator), judge: judge)
    }
  }

  static let backups = Check(
    "copies are counted whole, and a blend's worth follows from its rate and the discount", .law
  ) { inquiry throws(Halt) in
    for question in TargetBackupsQuestion.random(using: &inquiry.generator) {
      try await inquiry.ask(question, judge: judge)
    }
  }

  static let perfectFit = Check(
    "where the online network fits perfectly, the distance falls by discount to the power backups",
    .contraction
  ) { inquiry throws(Halt) in
    let discount = inquiry.generator.number(in: 0.6...0.9)
    let steps = inquiry.generator.integer(in: 11...14)
    for rule in [
      TargetRule.copy(every: inquiry.generator.integer(in: 3...5)),
      .blend(rate: inquiry.generator.number(in: 0.05...0.4)),
    ] {
      let fit = PerfectFitQuestion(
        steps: steps, rule: rule, discount: discount, reward: inquiry.generator.number(in: 1...3))
      let run = try await inquiry.answer(to: fit)
      let count = try await inquiry.answer(
        to: TargetBackupsQuestion(steps: steps, rule: rule, discount: discount))
      try inquiry.expect(judgeFit(fit, run, backups: count), on: fit)
    }
  }

  static let badInput = Check(
    "copies every 0 steps, rates outside 0 < rate ≤ 1, and parameters that do not fit are refused",
    .badInput
  ) { inquiry throws(Halt) in
    for question in TargetNetworkQuestion.bad(using: &inquiry.generator) {
      try await inquiry.expectRefusal(question)
    }
    for question in TargetBackupsQuestion.bad(using: &inquiry.generator) {
      try await inquiry.expectRefusal(question)
    }
  }
}
