import Coursework
import DecisionProcesses

/// What exercise 6.5 refuses.
extension BairdCounterexampleChecks {
  static let badSteps = Check(
    "states and actions that are none, and actions that behaviour never takes, are refused",
    .badInput
  ) { inquiry throws(Halt) in
    let good = StarSemiGradientQuestion.random(using: &inquiry.generator)
    for question in [
      good.with { $0.steps[1].state = 7 }, good.with { $0.steps[1].state = -1 },
      good.with { $0.steps[1].nextState = 7 }, good.with { $0.steps[1].action = 2 },
      good.with { $0.steps[1].action = -1 },
      good.with {
        $0.policies = StarPolicies(target: [0, 1], behavior: [1, 0])
        $0.steps[1].action = 1
      },
    ] {
      try await inquiry.expectRefusal(question)
      try await inquiry.expectRefusal(
        StarCorrectionQuestion(stream: question, correctionStepSize: 0.1))
    }
    for question in [
      ImportanceRatioQuestion(action: 0, target: [1, 0], behavior: [0, 1]),
      ImportanceRatioQuestion(action: 2, target: [0.5, 0.5], behavior: [0.5, 0.5]),
      ImportanceRatioQuestion(action: -1, target: [0.5, 0.5], behavior: [0.5, 0.5]),
      ImportanceRatioQuestion(action: 0, target: [1], behavior: [0.5, 0.5]),
      ImportanceRatioQuestion(action: 0, target: [1.5, -0.5], behavior: [0.5, 0.5]),
      ImportanceRatioQuestion(action: 0, target: [0.5, 0.5], behavior: [.nan, 0.5]),
    ] {
      try await inquiry.expectRefusal(question)
    }
  }

  static let badSettings = Check(
    "too few or too many weights, and settings out of their range, are refused", .badInput
  ) { inquiry throws(Halt) in
    let good = StarSemiGradientQuestion.random(using: &inquiry.generator)
    for question in [
      good.with { $0.weights.removeLast() }, good.with { $0.weights.append(0) },
      good.with { $0.weights[3] = .nan }, good.with { $0.stepSize = 0 },
      good.with { $0.stepSize = .infinity }, good.with { $0.discount = 1.01 },
      good.with { $0.discount = -0.01 }, good.with { $0.discount = .nan },
    ] {
      try await inquiry.expectRefusal(question)
      try await inquiry.expectRefusal(
        StarCorrectionQuestion(stream: question, correctionStepSize: 0.1))
      try await inquiry.expectRefusal(
        ExpectedUpdateQuestion(
          weights: question.weights, leg: nil, stepSize: question.stepSize,
          discount: question.discount))
    }
    for stepSize in [0, -0.1, .infinity, Double.nan] {
      try await inquiry.expectRefusal(
        StarCorrectionQuestion(stream: good, correctionStepSize: stepSize))
    }
    try await inquiry.expectRefusal(
      ExpectedUpdateQuestion(
        weights: good.weights, leg: .functionApproximation, stepSize: 0.1, discount: 0.5))
    try await inquiry.expectRefusal(
      DivergenceQuestion(leg: nil, stepSize: -0.4, discount: 0.5))
    try await inquiry.expectRefusal(
      DivergenceQuestion(leg: .bootstrapping, stepSize: 0.4, discount: 1.5))
  }
}
