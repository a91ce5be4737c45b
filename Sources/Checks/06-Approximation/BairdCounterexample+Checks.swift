import Coursework
import DecisionProcesses
import Environments

/// What makes learning on Baird's star right.
enum BairdCounterexampleChecks {
  static let all: [Check] = [
    worked, workedCorrection, workedExpectation, ratios, offPolicy, onPolicy, corrected, atRest,
    expected, triad, badSteps, badSettings,
  ]

  static let star = StarPolicies(target: [0, 1], behavior: [6.0 / 7, 1.0 / 7])
  static let firstWeights = BairdStar().initialWeights

  /// Two solid steps, from an upper state and from the lower one, with a dashed one between.
  private static let firstSteps = [
    StarStep(state: 0, action: 1, nextState: 6), StarStep(state: 6, action: 0, nextState: 3),
    StarStep(state: 6, action: 1, nextState: 6),
  ]

  /// From an upper state, worth 3, solid leads to the lower one, worth 12.
  ///
  /// δ = 0.99 · 12 − 3 = 8.88, times 0.01 · 7. The lower state is then worth 13.2432, and δ = −0.01 · 13.2432.
  static let worked = Check(
    "the first solid step of the book's example raises w₀ to 2.2432 and w₇ to 1.6216", .example
  ) { _ in
    StarSemiGradientQuestion(
      weights: firstWeights, steps: firstSteps, policies: star, stepSize: 0.01, discount: 0.99)
  } judge: { _, answer in
    let raised = [2.2432, 1, 1, 1, 1, 1, 10, 1.6216]
    return Expectation.equal(
      answer, [raised, raised, [2.2432, 1, 1, 1, 1, 1, 9.99072976, 1.60305952]],
      because: "δ is 0.99 · 12 − 3 = 8.88 with ratio 7; dashed has ratio 0 and moves nothing; then "
        + "δ is −0.01 · 13.2432 with ratio 7",
      label: { "weight \($1) after step \($0)" })
  }

  /// Worked in the reference's tests: v·x is 15.54 at the second step, and δ is 7.002768.
  static let workedCorrection = Check(
    "with the correction, the second solid step lowers w₇ to -0.042 instead of raising it", .example
  ) { _ in
    StarCorrectionQuestion(
      stream: StarSemiGradientQuestion(
        weights: firstWeights, steps: [firstSteps[0], firstSteps[0]], policies: star,
        stepSize: 0.01, discount: 0.99),
      correctionStepSize: 0.05)
  } judge: { question, answer in
    if let wrong = judgeCorrection(question, answer) { return wrong }
    return Expectation.equal(
      answer[question.stream.steps.count - 1].weights,
      [3.22358752, 1, 1, 1, 1, 1, 8.923078, -0.04205024],
      because: "δ is 7.002768 and v·x is 15.54: w₇ gains 0.07 · (7.002768 − 0.99 · 2 · 15.54)",
      label: { "weight \($0)" })
  }

  /// Each upper state: δ = 8.88 with feature 2; the lower one: δ = −0.12.
  static let workedExpectation = Check(
    "the first expected update raises upper weights to 1.02537 and w₇ to 1.07577", .example
  ) { _ in
    ExpectedUpdateQuestion(weights: firstWeights, leg: nil, stepSize: 0.01, discount: 0.99)
  } judge: { _, answer in
    let upper = 1 + 0.01 / 7 * 17.76
    return Expectation.equal(
      answer, [Array(repeating: upper, count: 6) + [10 - 0.0012 / 7, 1 + 0.5304 / 7]],
      because:
        "0.01 / 7 · 2 · 8.88 for an upper weight, and 0.01 / 7 · (6 · 8.88 − 2 · 0.12) for the "
        + "shared one",
      label: { "weight \($1) after update \($0)" })
  }

  static let ratios = Check(
    "the importance ratio is the target's chance over the behaviour's", .law, rounds: 6
  ) { generator in
    let policies = StarPolicies.random(actionCount: generator.integer(in: 2...4), using: &generator)
    return ImportanceRatioQuestion(
      action: generator.index(below: policies.target.count), target: policies.target,
      behavior: policies.behavior)
  } judge: { question, answer in
    Expectation.equal(
      answer, question.target[question.action] / question.behavior[question.action],
      because: "π(a) / b(a)")
  }

  static let offPolicy = Check(
    "off the policy, each step moves the weights by its ratio and its error along x(S)", .law,
    rounds: 4
  ) { generator in
    StarSemiGradientQuestion.random(using: &generator)
  } judge: { question, answer in
    judgeSemiGradient(question, answer)
  }

  static let onPolicy = Check(
    "where the behaviour itself is evaluated, every ratio is 1", .law, rounds: 3
  ) { generator in
    StarSemiGradientQuestion.random(using: &generator).with {
      $0.policies.target = $0.policies.behavior
    }
  } judge: { question, answer in
    judgeSemiGradient(question, answer)
  }

  static let corrected = Check(
    "with the gradient correction, both rows of weights move as TDC moves them", .law, rounds: 4
  ) { generator in
    StarCorrectionQuestion(
      stream: .random(using: &generator), correctionStepSize: generator.number(in: 0.02...0.3))
  } judge: { question, answer in
    judgeCorrection(question, answer)
  }

  /// 2 wᵢ + w₇ = 0 and w₆ + 2 w₇ = 0, which one family of weights satisfies.
  static let atRest = Check(
    "weights that make every value 0 are right, and stay", .law
  ) { inquiry throws(Halt) in
    let shared = inquiry.generator.dyadic(in: 0.5...4)
    let weights = Array(repeating: -shared / 2, count: 6) + [-2 * shared, shared]
    let question = StarSemiGradientQuestion.random(using: &inquiry.generator).with {
      $0.weights = weights
    }
    try await inquiry.ask(question, judge: judgeSemiGradient)
    for leg in [nil, TriadLeg.offPolicyTraining, .bootstrapping] {
      try await inquiry.ask(
        ExpectedUpdateQuestion(
          weights: weights, leg: leg, stepSize: question.stepSize, discount: question.discount),
        judge: judgeExpected)
    }
  }

  static let expected = Check(
    "expected updates are means over states, actions and next states, with any leg taken away", .law
  ) { inquiry throws(Halt) in
    for leg in [nil] + TriadLeg.allCases.map(Optional.init) {
      let count = leg == .functionApproximation ? 7 : 8
      try await inquiry.ask(
        ExpectedUpdateQuestion(
          weights: inquiry.generator.numbers(count, in: -5...10), leg: leg,
          stepSize: inquiry.generator.number(in: 0.01...0.5),
          discount: inquiry.generator.number(in: 0.5...0.99), count: 3),
        judge: judgeExpected)
    }
  }

  /// With u and l the values of upper and lower states, an update adds α/7 times a matrix with trace
  /// 17 γ − 15 and determinant 26 (1 − γ): off the policy values grow where γ is above 15/17.
  static let triad = Check(
    "all three legs together diverge at a high discount; without any one of them nothing does",
    .convergence
  ) { inquiry throws(Halt) in
    let high = inquiry.generator.number(in: 0.98...0.99)
    try await inquiry.ask(
      DivergenceQuestion(leg: nil, stepSize: 0.4, discount: high), judge: judgeDivergence)
    for leg in TriadLeg.allCases {
      try await inquiry.ask(
        DivergenceQuestion(leg: leg, stepSize: 0.4, discount: high), judge: judgeDivergence)
    }
    try await inquiry.ask(
      DivergenceQuestion(
        leg: nil, stepSize: 0.4, discount: inquiry.generator.number(in: 0.6...0.8)),
      judge: judgeDivergence)
  }
}
