import Coursework
import DecisionProcesses

/// What makes clipping right.
enum GradientClippingChecks {
  static let all: [Check] = [
    workedGradients, workedBatch, gradients, shortGradients, direction, slopes, batches, ends,
    badInput,
  ]

  /// 2² + 3² + 6² = 7².
  static let workedGradients = Check(
    "the tensors [2, −3] and [6] have norm 7, and become [1, −1.5] and [3] at a limit of 3.5",
    .example
  ) { _ in
    GradientClippingQuestion(gradients: [[2, -3], [6]], limit: 3.5)
  } judge: { _, answer in
    Expectation.equal(answer.norm, 7, because: "√(2² + 3² + 6²)")
      ?? same(answer.byNorm, [[1, -1.5], [3]], because: "all tensors are multiplied by 3.5 / 7")
      ?? same(answer.byValue, [[2, -3], [3.5]], because: "by value only 6 is beyond the limit")
  }

  /// Without a rule the gradient is (8 · [3, 4] − 2 · [0, 2]) / 2 = [12, 14], of norm √340.
  static let workedBatch = Check(
    "errors of 8 and −2 under the three rules with limit 1 give three different steps", .example
  ) { inquiry throws(Halt) in
    let rules: [(ClippingRule, [Double], String)] = [
      (.none, [12, 14], "the mean of 8 · [3, 4] and −2 · [0, 2]"),
      (.norm(limit: 1), [0.6507913734559685, 0.7592566023652966], "[12, 14] / √340"),
      (.value(limit: 1), [1, 1], "each entry of [12, 14] is clipped"),
      (.error(limit: 1), [1.5, 1], "the mean of 1 · [3, 4] and −1 · [0, 2]"),
    ]
    for (rule, expected, reason) in rules {
      let question = ClippedBatchQuestion(
        features: [[3, 4], [0, 2]], errors: [8, -2], rule: rule)
      let answer = try await inquiry.answer(to: question)
      try inquiry.expect(
        Expectation.equal(answer, expected, because: reason, label: { "feature \($0)" }),
        on: question)
    }
  }

  static let gradients = Check(
    "by norm all tensors are scaled by limit / norm, by value each entry is clipped", .law,
    rounds: 8
  ) { generator in
    GradientClippingQuestion.random(using: &generator)
  } judge: { question, answer in
    judge(question, answer)
  }

  static let shortGradients = Check(
    "gradients whose norm does not exceed the limit do not change", .law, rounds: 4
  ) { generator in
    GradientClippingQuestion.random(using: &generator).with {
      $0.limit = (generator.flip(0.5) ? 1.01 : 8) * norm(of: $0.gradients)
    }
  } judge: { question, answer in
    judge(question, answer)
  }

  static let direction = Check(
    "gradients a million times as large are clipped to the same numbers by norm", .law
  ) { inquiry throws(Halt) in
    let question = GradientClippingQuestion.random(using: &inquiry.generator)
    let larger = question.with { $0.gradients = $0.gradients.map { $0.map { 1_048_576 * $0 } } }
    let answer = try await inquiry.answer(to: question)
    let second = try await inquiry.answer(to: larger)
    try inquiry.expect(
      same(
        second.byNorm, answer.byNorm,
        because: "the direction is the same, and this was your answer to the smaller ones"),
      on: larger)
  }

  static let slopes = Check(
    "the slope of an error is the error, and beyond the limit the limit with the error's sign",
    .law,
    rounds: 6
  ) { generator in
    ErrorSlopesQuestion.random(using: &generator)
  } judge: { question, answer in
    judge(question, answer)
  }

  static let batches = Check(
    "errors are clipped before the mean, gradients after it", .law
  ) { inquiry throws(Halt) in
    for question in ClippedBatchQuestion.random(using: &inquiry.generator) {
      try await inquiry.ask(question, judge: judge)
    }
  }

  static let ends = Check(
    "gradients of 0, one entry, a norm that is the limit and numbers of 10⁸⁰ and 10⁻⁸⁰ are taken",
    .law
  ) { inquiry throws(Halt) in
    let limit = inquiry.generator.number(in: 0.5...4)
    for (gradients, limit) in [
      ([[0.0, 0], [0]], limit), ([[-9]], limit), ([[3, 0], [-4]], 5), ([[1e80], [-2e80]], limit),
      ([[3e-80, 1e-80], [2e-80]], 1e-80), ([[0.25], [0.5, 0]], 1e-3),
    ] {
      try await inquiry.ask(
        GradientClippingQuestion(gradients: gradients, limit: limit), judge: judge)
    }
  }

  static let badInput = Check(
    "no tensor, an empty one, a limit that is not positive and numbers that are not finite are "
      + "refused", .badInput
  ) { inquiry throws(Halt) in
    for question in GradientClippingQuestion.bad(using: &inquiry.generator) {
      try await inquiry.expectRefusal(question)
    }
    for question in ErrorSlopesQuestion.bad(using: &inquiry.generator) {
      try await inquiry.expectRefusal(question)
    }
    for question in ClippedBatchQuestion.bad(using: &inquiry.generator) {
      try await inquiry.expectRefusal(question)
    }
  }
}
