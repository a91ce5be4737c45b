import Coursework

/// What an n-step target is made of, written down with a power for each reward.
struct NStepWindow {
  /// The steps used.
  let steps: ArraySlice<NStepRecord>

  /// The steps that the target of step `first` uses.
  ///
  /// `first` is one of the steps, and `n` at least 1.
  init(_ steps: [NStepRecord], from first: Int, n: Int) {
    let rest = steps[first...]
    let end = rest.firstIndex { $0.isTerminated || $0.isTruncated } ?? steps.count - 1
    self.steps = rest[...end].prefix(n)
  }

  /// Creates a window of steps that were chosen otherwise; at least one.
  init(_ steps: ArraySlice<NStepRecord>) {
    self.steps = steps
  }

  /// The last step used.
  var last: NStepRecord { steps[steps.endIndex - 1] }

  /// The discounted sum of the rewards.
  func rewardSum(_ discount: Double) -> Double {
    steps.enumerated().reduce(0) { $0 + discount.power($1.offset) * $1.element.reward }
  }

  /// What the estimate is multiplied by.
  func bootstrapDiscount(_ discount: Double) -> Double {
    last.isTerminated ? 0 : discount.power(steps.count)
  }

  func transition(_ discount: Double) -> NStepTransition {
    NStepTransition(
      rewardSum: rewardSum(discount), stepCount: steps.count,
      bootstrapDiscount: bootstrapDiscount(discount))
  }

  func target(_ discount: Double) -> Double {
    rewardSum(discount) + bootstrapDiscount(discount) * last.nextValue
  }

  /// The target in words.
  func reason(_ discount: Double) -> String {
    let rewards = steps.map { "\($0.reward)" }.joined(separator: ", ")
    let ending =
      switch (last.isTerminated, last.isTruncated) {
      case (true, _): "the last of these steps terminates the episode, and nothing is added"
      case (false, true):
        "the last of these steps is truncated, and \(discount)^\(steps.count) · \(last.nextValue) is added"
      case (false, false): "then \(discount)^\(steps.count) · \(last.nextValue) is added"
      }
    return "the rewards used are [\(rewards)], times \(discount)^0 and so on; \(ending)"
  }
}

extension Double {
  /// The number multiplied by itself, `exponent` factors in all; 1 without any.
  func power(_ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { product, _ in product * self }
  }
}

/// How transitions and targets are looked at.
extension NStepReturnChecks {
  @Sendable
  static func judge(_ question: NStepTargetsQuestion, _ answer: [Double]) -> Discrepancy? {
    let windows = question.steps.indices.map {
      NStepWindow(question.steps, from: $0, n: question.n)
    }
    if let wrong = Expectation.count(
      answer.count, windows.count, because: "every step gets a target")
    {
      return wrong
    }
    for (index, window) in windows.enumerated() {
      if let wrong = Expectation.equal(
        [answer[index]], [window.target(question.discount)],
        because: window.reason(question.discount), label: { _ in "step \(index)" })
      {
        return wrong
      }
    }
    return nil
  }

  @Sendable
  static func judgeTransitions(
    _ question: NStepTransitionsQuestion, _ answer: [NStepTransition]
  ) -> Discrepancy? {
    let windows = question.steps.indices.map {
      NStepWindow(question.steps, from: $0, n: question.n)
    }
    if let wrong = Expectation.count(
      answer.count, windows.count, because: "every step is the first of a transition")
    {
      return wrong
    }
    for (index, window) in windows.enumerated() {
      if let wrong = judge(answer[index], window, question.discount, index) { return wrong }
    }
    return nil
  }

  private static func judge(
    _ answer: NStepTransition, _ window: NStepWindow, _ discount: Double, _ index: Int
  ) -> Discrepancy? {
    let expected = window.transition(discount)
    return Expectation.all(
      {
        Expectation.holds(
          answer.stepCount == expected.stepCount,
          expected: "\(expected.stepCount) steps from step \(index)",
          because: window.reason(discount), actual: "\(answer.stepCount)")
      },
      {
        Expectation.equal(
          [answer.rewardSum], [expected.rewardSum], because: window.reason(discount),
          label: { _ in "the sum of rewards of step \(index)" })
      },
      {
        Expectation.equal(
          [answer.bootstrapDiscount], [expected.bootstrapDiscount],
          because: window.reason(discount),
          label: { _ in "what the estimate of step \(index) is multiplied by" })
      })
  }
}
