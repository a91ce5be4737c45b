import Coursework
import DecisionProcesses
import Environments
import LinearLearning

extension StarPolicies {
  /// Two policies whose chances differ, none of them 0.
  static func random(actionCount: Int, using generator: inout SeededGenerator) -> StarPolicies {
    func chances(_ generator: inout SeededGenerator) -> [Double] {
      let weights = (0..<actionCount).map { _ in Double(generator.integer(in: 1...8)) }
      let total = weights.reduce(0, +)
      return weights.map { $0 / total }
    }
    let target = chances(&generator)
    var behavior = chances(&generator)
    while behavior[0] == target[0] { behavior = chances(&generator) }
    return StarPolicies(target: target, behavior: behavior)
  }
}

extension StarSemiGradientQuestion {
  /// Eight steps on the star by two policies, from weights near the book's.
  ///
  /// One step leads from an upper state to another, one to the lower state, and one stays there.
  static func random(using generator: inout SeededGenerator) -> StarSemiGradientQuestion {
    let upper = generator.index(below: 6)
    var steps = [
      StarStep(state: upper, action: 0, nextState: (upper + 1) % 6),
      StarStep(state: upper, action: 1, nextState: 6),
      StarStep(state: 6, action: 1, nextState: 6),
      StarStep(state: 6, action: 0, nextState: upper),
    ]
    for _ in 0..<4 {
      let action = generator.index(below: 2)
      steps.append(
        StarStep(
          state: generator.index(below: 7), action: action,
          nextState: action == BairdStar.solid ? BairdStar.lower : generator.index(below: 6)))
    }
    return StarSemiGradientQuestion(
      weights: generator.numbers(6, in: 0.5...2) + [generator.number(in: 5...12)]
        + [generator.number(in: 0.5...2)],
      steps: steps.shuffled(using: &generator),
      policies: .random(actionCount: 2, using: &generator),
      stepSize: generator.number(in: 0.01...0.1), discount: generator.number(in: 0.6...0.99))
  }
}

extension BairdCounterexampleChecks {
  private static func ratio(_ step: StarStep, _ policies: StarPolicies) -> Double {
    policies.target[step.action] / policies.behavior[step.action]
  }

  @Sendable
  static func judgeSemiGradient(
    _ question: StarSemiGradientQuestion, _ answer: [[Double]]
  ) -> Discrepancy? {
    if let wrong = Expectation.count(
      answer.count, question.steps.count, because: "there are weights after each step")
    {
      return wrong
    }
    let features = BairdStar().features
    var learner = LinearTD(weights: question.weights, stepSize: question.stepSize)
    for (index, step) in question.steps.enumerated() {
      let ratio = ratio(step, question.policies)
      learner.learn(
        from: features[step.state], reward: 0, nextFeatures: features[step.nextState],
        continuation: question.discount, importanceRatio: ratio)
      if let wrong = Expectation.equal(
        answer[index], learner.weights,
        because: "step \(index) has ratio \(ratio), and moves w along the features of state "
          + "\(step.state)",
        label: { "weight \($0) after step \(index)" })
      {
        return wrong
      }
    }
    return nil
  }

  @Sendable
  static func judgeCorrection(
    _ question: StarCorrectionQuestion, _ answer: [CorrectedWeights]
  ) -> Discrepancy? {
    let stream = question.stream
    if let wrong = Expectation.count(
      answer.count, stream.steps.count, because: "there are weights after each step")
    {
      return wrong
    }
    let features = BairdStar().features
    var learner = GradientCorrectedTD(
      weights: stream.weights, stepSize: stream.stepSize,
      correctionStepSize: question.correctionStepSize)
    for (index, step) in stream.steps.enumerated() {
      let ratio = ratio(step, stream.policies)
      learner.learn(
        from: features[step.state], reward: 0, nextFeatures: features[step.nextState],
        continuation: stream.discount, importanceRatio: ratio)
      let reason = "step \(index) has ratio \(ratio); δ and v·x(S) are those from before it"
      if let wrong = Expectation.equal(
        answer[index].weights, learner.weights, because: reason,
        label: { "weight \($0) after step \(index)" })
        ?? Expectation.equal(
          answer[index].corrections, learner.corrections, because: reason,
          label: { "second weight \($0) after step \(index)" })
      {
        return wrong
      }
    }
    return nil
  }

  @Sendable
  static func judgeExpected(
    _ question: ExpectedUpdateQuestion, _ answer: [[Double]]
  ) -> Discrepancy? {
    if let wrong = Expectation.count(
      answer.count, question.count, because: "there are weights after each update")
    {
      return wrong
    }
    let updates = updates(without: question.leg, discount: question.discount)
    var weights = question.weights
    for (index, row) in answer.enumerated() {
      weights = updates.semiGradient(weights, stepSize: question.stepSize)
      if let wrong = Expectation.equal(
        row, weights,
        because: "the mean of the updates of all states, actions and next states"
          + (question.leg.map { ", without \($0)" } ?? ""),
        label: { "weight \($0) after update \(index)" })
      {
        return wrong
      }
    }
    return nil
  }

  @Sendable
  static func judgeDivergence(_ question: DivergenceQuestion, _ answer: Bool) -> Discrepancy? {
    let updates = updates(without: question.leg, discount: question.discount)
    var weights = BairdStar().initialWeights
    if question.leg == .functionApproximation { weights.removeLast() }
    var largest = 0.0
    for _ in 0..<400 where largest <= 1e6 {
      weights = updates.semiGradient(weights, stepSize: question.stepSize)
      largest = weights.reduce(largest) { max($0, abs($1)) }
    }
    return Expectation.holds(
      answer == (largest > 1e6), expected: largest > 1e6 ? "true" : "false",
      because: "within 400 updates the largest weight gets to \(largest)", actual: "\(answer)")
  }

  private static func updates(without leg: TriadLeg?, discount: Double) -> ExpectedLinearTD {
    let star = BairdStar()
    let table = (0..<7).map { state in (0..<7).map { $0 == state ? 1.0 : 0 } }
    return ExpectedLinearTD(
      features: leg == .functionApproximation ? table : star.features,
      evaluating: leg == .offPolicyTraining ? star.behaviorPolicy : star.targetPolicy, in: star,
      discount: leg == .bootstrapping ? 0 : discount,
      stateChances: Array(repeating: 1 / 7, count: 7))
  }
}
