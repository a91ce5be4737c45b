import Coursework
import DecisionProcesses

/// What makes tracking right.
enum NonStationaryTrackingChecks {
  private typealias Judge = NonStationaryTrackingJudge

  static let all: [Check] = [
    workedEstimates, constant, sampleAverage, steadyDrift, workedError, error, expectedErrors,
    workedLimits, limits, noLimit, workedRules, rules, noDrift, noNoise, badStream, badModel,
  ]

  static let workedEstimates = Check(
    "observations 4, 8, 0 are followed by 3, 5.5, 2.75, and averaged to 4, 6, 4", .example
  ) { inquiry throws(Halt) in
    let cases: [(TrackingRule, [Double], String)] = [
      (.constant(stepSize: 0.5), [3, 5.5, 2.75], "half way from 2 to 4, then to 8, then to 0"),
      (.sampleAverage, [4, 6, 4], "4 / 1, then 12 / 2, then 12 / 3"),
    ]
    for (rule, expected, reason) in cases {
      let question = TrackingEstimatesQuestion(
        observations: [4, 8, 0], rule: rule, initialEstimate: 2)
      let answer = try await inquiry.answer(to: question)
      try inquiry.expect(
        Expectation.equal(
          answer, expected, because: reason, label: { "the estimate after observation \($0 + 1)" }),
        on: question)
    }
  }

  static let constant = Check(
    "under a constant step size the weight of an observation fades by 1 − α with each later one",
    .law, rounds: 10
  ) { generator in
    .random(rule: .constant(stepSize: generator.stepSize()), using: &generator)
  } judge: { question, answer in
    Judge.estimates(question, answer)
  }

  static let sampleAverage = Check(
    "under the sample average the estimate is the mean, wherever it began", .law, rounds: 10
  ) { generator in
    .random(rule: .sampleAverage, using: &generator)
  } judge: { question, answer in
    Judge.estimates(question, answer)
  }

  /// A target that moves by the same amount each time is followed at a constant distance.
  static let steadyDrift = Check(
    "behind a target that moves by c each time, a constant step size stays c (1 − α) / α behind",
    .convergence, rounds: 5
  ) { generator in
    let (stepSize, speed) = (generator.number(in: 0.2...1), generator.number(in: 0.5...3))
    let lag = speed * (1 - stepSize) / stepSize
    return TrackingEstimatesQuestion(
      observations: (1...30).map { speed * Double($0) },
      rule: .constant(stepSize: stepSize), initialEstimate: -lag)
  } judge: { question, answer in
    Judge.estimates(question, answer)
  }

  static let workedError = Check(
    "differences of 0, 2 and −1, of which the first does not count, have a mean square of 2.5",
    .example
  ) { _ in
    TrackingErrorQuestion(estimates: [1, 6, 2], targets: [1, 4, 3], first: 1)
  } judge: { _, answer in
    Expectation.equal(answer, 2.5, because: "(2² + 1²) / 2")
  }

  static let error = Check(
    "the tracking error is the mean square from the first entry that counts on", .law, rounds: 15
  ) { generator in
    TrackingErrorQuestion.random(using: &generator)
  } judge: { question, answer in
    Judge.error(question, answer)
  }

  static let expectedErrors = Check(
    "the expected square follows from the weights of every drift and noise", .law, rounds: 15
  ) { generator in
    ExpectedErrorsQuestion.random(using: &generator)
  } judge: { question, answer in
    Judge.expectedErrors(question, answer)
  }

  static let workedLimits = Check(
    "drift 1 and noise 2 leave a step size of 1/2 with 1; drift 1 and noise 6 leave 1/3 with 2",
    .example
  ) { inquiry throws(Halt) in
    for (stepSize, noise, limit) in [(0.5, 2.0, 1.0), (1 / 3.0, 6, 2), (1, 7, 7)] {
      let question = LimitErrorQuestion(
        rule: .constant(stepSize: stepSize), drift: 1, noise: noise)
      let answer = try await inquiry.answer(to: question)
      try inquiry.expect(
        Judge.limit(
          answer, limit, because: "P = (1 − α)² (P + 1) + α² · \(noise) has this solution"),
        on: question)
    }
  }

  static let limits = Check(
    "the limit of a constant step size adds up what noise and drift leave", .law, rounds: 15
  ) { generator in
    LimitErrorQuestion(
      rule: .constant(stepSize: generator.stepSize()), drift: generator.number(in: 0.1...5),
      noise: generator.number(in: 0.1...5))
  } judge: { question, answer in
    Judge.limit(question, answer)
  }

  static let noLimit = Check(
    "the sample average arrives at a target that stays, and loses every other", .law, rounds: 6
  ) { generator in
    LimitErrorQuestion(
      rule: .sampleAverage, drift: generator.flip(0.5) ? 0 : generator.number(in: 0.01...5),
      noise: generator.number(in: 0...5))
  } judge: { question, answer in
    Judge.limit(question, answer)
  }

  static let workedRules = Check(
    "drift 1 calls for 1/2 under noise 2, and for 1/3 under noise 6", .example
  ) { inquiry throws(Halt) in
    for (noise, stepSize) in [(2.0, 0.5), (6, 1 / 3.0)] {
      let question = BestRuleQuestion(drift: 1, noise: noise)
      let answer = try await inquiry.answer(to: question)
      try inquiry.expect(
        Judge.rule(
          answer, .constant(stepSize: stepSize),
          because: "\(noise) α² + α − 1 = 0, where the limit is least"),
        on: question)
    }
  }

  static let rules = Check(
    "a drifting target calls for the constant step size with the least limit", .law, rounds: 15
  ) { generator in
    BestRuleQuestion(
      drift: generator.number(in: 0.01...5), noise: generator.number(in: 0.1...5))
  } judge: { question, answer in
    Judge.rule(question, answer)
  }

  static let noDrift = Check(
    "a target that stays calls for the sample average", .law, rounds: 3
  ) { generator in
    BestRuleQuestion(drift: 0, noise: generator.flip(0.5) ? 0 : generator.number(in: 0.1...5))
  } judge: { question, answer in
    Judge.rule(question, answer)
  }

  static let noNoise = Check(
    "observations without noise call for a step size of 1", .law, rounds: 3
  ) { generator in
    BestRuleQuestion(drift: generator.number(in: 0.01...5), noise: 0)
  } judge: { question, answer in
    Judge.rule(question, answer)
  }

  static let badStream = Check(
    "numbers that are not finite, lengths that differ and step sizes outside 0...1 are refused",
    .badInput
  ) { inquiry throws(Halt) in
    for question in TrackingEstimatesQuestion.bad(using: &inquiry.generator) {
      try await inquiry.expectRefusal(question)
    }
    for question in TrackingErrorQuestion.bad(using: &inquiry.generator) {
      try await inquiry.expectRefusal(question)
    }
  }

  static let badModel = Check(
    "variances that are negative or not finite are refused, and counts out of range", .badInput
  ) { inquiry throws(Halt) in
    for question in ExpectedErrorsQuestion.bad {
      try await inquiry.expectRefusal(question)
    }
    for rule in TrackingRule.bad {
      try await inquiry.expectRefusal(LimitErrorQuestion(rule: rule, drift: 1, noise: 1))
    }
    for (drift, noise) in [(-1.0, 1.0), (1, -1), (.nan, 1), (1, .nan), (.infinity, 1)] {
      let rule = TrackingRule.constant(stepSize: 0.5)
      try await inquiry.expectRefusal(LimitErrorQuestion(rule: rule, drift: drift, noise: noise))
      try await inquiry.expectRefusal(BestRuleQuestion(drift: drift, noise: noise))
    }
  }
}
