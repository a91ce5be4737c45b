import Coursework

/// How clipped gradients are looked at: against the rules of the contract, written out.
extension GradientClippingChecks {
  static func norm(of gradients: [[Double]]) -> Double {
    var sum = 0.0
    for entry in gradients.joined() { sum += entry * entry }
    return sum.squareRoot()
  }

  static func slope(of error: Double, limit: Double) -> Double {
    error > limit ? limit : error < -limit ? -limit : error
  }

  @Sendable
  static func judge(
    _ question: GradientClippingQuestion, _ answer: GradientClippingQuestion.Answer
  ) -> Discrepancy? {
    let (gradients, limit) = (question.gradients, question.limit)
    let norm = norm(of: gradients)
    let scale = norm > limit ? limit / norm : 1
    return Expectation.equal(
      answer.norm, norm, because: "the norm is the root of the sum of all squares")
      ?? same(
        answer.byNorm, gradients.map { $0.map { $0 * scale } },
        because: norm > limit
          ? "the norm \(norm) exceeds the limit \(limit), so all is multiplied by limit / norm"
          : "the norm \(norm) does not exceed the limit \(limit), so nothing changes")
      ?? same(
        answer.byValue, gradients.map { $0.map { slope(of: $0, limit: limit) } },
        because: "by value each entry is moved into −\(limit)...\(limit) by itself")
  }

  @Sendable
  static func judge(_ question: ErrorSlopesQuestion, _ answer: [Double]) -> Discrepancy? {
    Expectation.equal(
      answer, question.errors.map { slope(of: $0, limit: question.limit) },
      because: "Huber's loss has slope e up to the limit \(question.limit), and the limit with the "
        + "sign of e beyond",
      label: { "error \($0), which is \(question.errors[$0])" })
  }

  @Sendable
  static func judge(_ question: ClippedBatchQuestion, _ answer: [Double]) -> Discrepancy? {
    Expectation.equal(
      answer, expected(question),
      because: "with the rule \(question.rule): \(reason(question.rule))",
      label: { "feature \($0)" })
  }

  private static func expected(_ question: ClippedBatchQuestion) -> [Double] {
    let (features, errors) = (question.features, question.errors)
    func mean(_ weights: [Double]) -> [Double] {
      features[0].indices.map { index in
        features.indices.reduce(0) { $0 + weights[$1] * features[$1][index] }
          / Double(features.count)
      }
    }
    let gradient = mean(errors)
    switch question.rule {
    case .none: return gradient
    case .norm(let limit):
      let norm = norm(of: [gradient])
      return gradient.map { norm > limit ? $0 * limit / norm : $0 }
    case .value(let limit): return gradient.map { slope(of: $0, limit: limit) }
    case .error(let limit): return mean(errors.map { slope(of: $0, limit: limit) })
    }
  }

  private static func reason(_ rule: ClippingRule) -> String {
    switch rule {
    case .none: "the gradient is the mean of eₖ · xₖ"
    case .norm: "the mean gradient, scaled where its norm exceeds the limit"
    case .value: "the mean gradient, each entry clipped"
    case .error: "the mean of clipped errors times features"
    }
  }

  static func same(
    _ answer: [[Double]], _ expected: [[Double]], because reason: String
  ) -> Discrepancy? {
    if answer.map(\.count) != expected.map(\.count) {
      return Discrepancy(
        expected: "tensors of \(expected.map(\.count)) entries", because: "the shape stays",
        actual: "\(answer.prefix(20).map(\.count))")
    }
    for (tensor, (mine, theirs)) in zip(answer, expected).enumerated() {
      if let wrong = Expectation.equal(
        mine, theirs, because: reason, label: { "entry \($0) of tensor \(tensor)" })
      {
        return wrong
      }
    }
    return nil
  }
}
