import Coursework
import DecisionProcesses
import Statistics

/// What makes a plan, and an attribution, right.
enum WanderingRobotChecks {
  static let all: [Check] = [
    worked, plans, reachesBay, needed, enough, fewRuns, open, cancelling, lastSteps, anything,
    badPlans,
    badTrials,
  ]

  static let worked = Check(
    "of the three changes one is necessary, one helps beside it, and one does nothing", .example
  ) { _ in
    let counts: [([RobotChange], Int)] = [
      ([], 2), ([.exploration], 40), ([.stepSize], 3), ([.initialValues], 1),
      ([.exploration, .stepSize], 97), ([.exploration, .initialValues], 44),
      ([.stepSize, .initialValues], 2), ([.exploration, .stepSize, .initialValues], 98),
    ]
    return FixAttributionQuestion(
      trials: counts.map { FixTrial(changes: $0, successes: $1, runs: 100) })
  } judge: { _, answer in
    let whole = "a combination works from 66 of 100 on and fails up to 34"
    return Expectation.all(
      {
        Expectation.same(
          [answer.exploration.isSufficient, answer.exploration.isNecessary], [false, true],
          because: "\(whole): exploration alone has 40, and without it there are 2, 3, 1 and 2")
      },
      {
        Expectation.same(
          [answer.stepSize.isSufficient, answer.stepSize.isNecessary], [false, false],
          because: "\(whole): without a falling step size there are 40 and 44, which are open")
      },
      {
        Expectation.same(
          [answer.exploration, answer.stepSize, answer.initialValues].map {
            [$0.helped, $0.harmed]
          },
          [[4, 0], [2, 0], [0, 0]],
          because:
            "2 to 40, 3 to 97, 1 to 44 and 2 to 98 tell; 2 to 3 and 1 to 2 do not, 40 to 97 and "
            + "44 to 98 do; 2 to 1, 40 to 44, 3 to 2 and 97 to 98 do not")
      },
      {
        Expectation.equal(
          [answer.exploration, answer.stepSize, answer.initialValues].map(\.meanEffect),
          [0.6775, 0.2825, 0.0075], because: "271/400, 113/400 and 3/400",
          label: { ["exploration", "the step size", "the initial values"][$0] })
      },
      {
        Expectation.same(
          [answer.initialValues.isSufficient, answer.initialValues.isNecessary], [false, false],
          because: "noise alone has 1 of 100, and without it there are 97 of 100")
      })
  }

  static let plans = Check(
    "a plan of any length has a value for each episode, within its range", .law
  ) { inquiry throws(Halt) in
    for count in [1, 2, inquiry.generator.integer(in: 3...400), 5000, 10_000] {
      try await inquiry.ask(RobotPlanQuestion(episodeCount: count), judge: judge)
    }
  }

  /// With a chance of failing of 5 % for each training Wald's test rejects with 1e-9 at most.
  static let reachesBay = Check(
    "a robot trained by the plan goes to the bay in the end, with nearly every seed", .convergence,
    falseAlarm: .atMost(
      1e-9,
      power: """
        A sequential test of a failure rate of 5 % against one half, over fresh trainings. A plan that \
        fails in half of its trainings or more is missed with probability below 1e-6; between the two \
        rates nothing is promised
        """)
  ) { inquiry throws(Halt) in
    let count = inquiry.generator.integer(in: 2000...2400)
    let question = RobotPlanQuestion(episodeCount: count)
    let plan = try await inquiry.answer(to: question)
    try inquiry.expect(judge(question, plan), on: question)
    var test = RobotPlan.test
    var sum = 0.0
    while test.decision == .undecided, test.runCount < RobotPlan.trainingLimit {
      let share = plan.bayShare(using: &inquiry.generator)
      sum += share
      test.record(isFailure: share < 0.75)
    }
    let last = plan.epsilon.suffix(count / 10)
    try inquiry.expect(
      Expectation.holds(
        test.decision != .rejected,
        expected: "at least three quarters of the last \(count / 10) episodes to end at the bay",
        because:
          "that has to happen in 95 % of trainings; epsilon is \(plan.epsilon[count / 4]) after a quarter "
          + "of the episodes and \(last.reduce(0, +) / Double(last.count)) on average in the last "
          + "tenth, the step size \(plan.stepSize[count - 1]) in the end",
        actual: "less in \(test.failureCount) of \(test.runCount) trainings; "
          + "\((100 * sum / Double(test.runCount)).rounded()) % on average"),
      on: question)
  }

  @Sendable
  private static func judge(_ question: RobotPlanQuestion, _ plan: RobotPlan) -> Discrepancy? {
    let count = question.episodeCount
    return Expectation.count(plan.epsilon.count, count, because: "epsilon has one for each episode")
      ?? Expectation.count(
        plan.stepSize.count, count, because: "the step size has one for each episode")
      ?? Expectation.holds(
        plan.isValid(episodeCount: count), expected: "values within their ranges",
        because:
          "epsilon is in 0...1, a step size above 0 and at most 1, the level in -10...10, the noise in "
          + "0...10",
        actual:
          "epsilon from \(plan.epsilon.min() ?? 0) to \(plan.epsilon.max() ?? 0), step sizes from "
          + "\(plan.stepSize.min() ?? 0) to \(plan.stepSize.max() ?? 0), level \(plan.level), "
          + "noise \(plan.noise)")
  }

  static let needed = check("what nothing works without is necessary, and need not be sufficient") {
    [
      { $0.isSuperset(of: [0, 1]) ? 0.93 : 0.06 }, { $0.count == 3 ? 0.92 : 0.04 },
      { $0.contains(0) ? ($0.contains(1) ? 0.94 : 0.5) : 0.05 },
    ]
  }

  static let enough = check("what works alone is sufficient, and need not be necessary") {
    [
      { $0.isEmpty || $0 == [2] ? 0.05 : 0.95 }, { $0.contains(0) ? 0.94 : 0.06 },
      { $0 == [0] || $0.count == 3 ? 0.9 : 0.07 },
    ]
  }

  static let fewRuns = check(
    "of a few runs nothing is known, however different their shares", runs: 3...8
  ) {
    [{ $0.contains(0) ? 0.7 : 0.3 }, { $0.contains(1) ? 0.65 : 0.4 }]
  }

  static let open = check(
    "what neither works nor fails beyond doubt has not failed", runs: 60...200
  ) {
    [
      { $0.contains(0) ? 0.95 : $0.contains(1) ? 0.45 : 0.04 },
      { $0.contains(0) ? ($0.contains(1) ? 0.95 : 0.55) : 0.46 },
    ]
  }

  static let cancelling = check("what helps in one company and harms in another does both") {
    [
      { $0.contains(1) == $0.contains(0) ? 0.9 : 0.1 },
      { $0.contains(0) ? ($0.contains(1) ? 0.9 : 0.2) : ($0.contains(1) ? 0.15 : 0.75) },
    ]
  }

  static let lastSteps = check("where nothing works nothing is necessary") {
    [{ $0.contains(0) ? 0.2 : 0.05 }, { _ in 0.1 }]
  }

  static let anything = Check("any eight counts are attributed by the rules", .law) {
    inquiry throws(Halt) in
    for _ in 0..<6 {
      let shares = (0..<8).map { _ in inquiry.generator.number(in: 0...1) }
      let question = FixAttributionQuestion.random(
        runs: inquiry.generator.flip(0.5) ? 5...60 : 1...1000, using: &inquiry.generator
      ) { numbers in
        shares[numbers.reduce(0) { $0 + (1 << $1) }]
      }
      try await inquiry.ask(question, judge: judge)
    }
  }

  static let badPlans = Check.refuses("trainings without episodes, or too long, are refused") {
    generator in
    [0, -generator.integer(in: 1...9), 10_001].map { RobotPlanQuestion(episodeCount: $0) }
  }

  static let badTrials = Check.refuses(
    "combinations that are missing or come twice, and counts that cannot be, are refused"
  ) { generator in
    FixAttributionQuestion.bad(using: &generator)
  }

  /// A check of some scenarios.
  private static func check(
    _ claim: String, runs: ClosedRange<Int> = 60...900,
    _ scenarios: @escaping @Sendable () -> [FixAttributionQuestion.Chances]
  ) -> Check {
    Check(claim, .law) { inquiry throws(Halt) in
      for chances in scenarios() {
        let question = FixAttributionQuestion.random(
          runs: runs, using: &inquiry.generator, chances)
        try await inquiry.ask(question, judge: judge)
      }
    }
  }
}
