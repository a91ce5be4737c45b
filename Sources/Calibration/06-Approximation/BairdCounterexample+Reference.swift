import Coursework
import Environments
import LinearLearning

/// The reference's linear learners and expected updates behind the contract of exercise 6.5.
///
/// Without bootstrapping the target is 0, as it is with a discount of 0: all rewards are 0.
enum BairdCounterexampleReference: BairdCounterexampleExercise {
  static func importanceRatio(
    of action: Int, target: [Double], behavior: [Double]
  ) throws -> Double {
    // The reference is handed ratios; their division is that of the alternatives.
    try StarFrame.ratio(action, target, behavior, by: PlainStar.self)
  }

  static func semiGradient(
    from weights: [Double], along steps: [StarStep], policies: StarPolicies, stepSize: Double,
    discount: Double
  ) throws -> [[Double]] {
    try StarFrame.check(weights, 8, [stepSize], discount)
    let features = BairdStar().features
    var learner = LinearTD(weights: weights, stepSize: stepSize)
    return try steps.map { step in
      let ratio = try ratio(of: step, policies)
      learner.learn(
        from: features[step.state], reward: 0, nextFeatures: features[step.nextState],
        continuation: discount, importanceRatio: ratio)
      return learner.weights
    }
  }

  static func gradientCorrected(
    from weights: [Double], along steps: [StarStep], policies: StarPolicies, stepSize: Double,
    correctionStepSize: Double, discount: Double
  ) throws -> [CorrectedWeights] {
    try StarFrame.check(weights, 8, [stepSize, correctionStepSize], discount)
    let features = BairdStar().features
    var learner = GradientCorrectedTD(
      weights: weights, stepSize: stepSize, correctionStepSize: correctionStepSize)
    return try steps.map { step in
      let ratio = try ratio(of: step, policies)
      learner.learn(
        from: features[step.state], reward: 0, nextFeatures: features[step.nextState],
        continuation: discount, importanceRatio: ratio)
      return CorrectedWeights(weights: learner.weights, corrections: learner.corrections)
    }
  }

  static func expectedUpdate(
    of weights: [Double], without leg: TriadLeg?, stepSize: Double, discount: Double
  ) throws -> [Double] {
    try StarFrame.check(weights, StarFrame.first(leg).count, [stepSize], discount)
    return updates(without: leg, discount: discount).semiGradient(weights, stepSize: stepSize)
  }

  static func diverges(without leg: TriadLeg?, stepSize: Double, discount: Double) throws -> Bool {
    var weights = StarFrame.first(leg)
    try StarFrame.check(weights, weights.count, [stepSize], discount)
    let updates = updates(without: leg, discount: discount)
    for _ in 0..<400 {
      weights = updates.semiGradient(weights, stepSize: stepSize)
      if weights.contains(where: { abs($0) > 1e6 }) { return true }
    }
    return false
  }

  private static func ratio(of step: StarStep, _ policies: StarPolicies) throws -> Double {
    guard (0..<7).contains(step.state), (0..<7).contains(step.nextState) else {
      throw InvalidInput("state")
    }
    return try importanceRatio(
      of: step.action, target: policies.target, behavior: policies.behavior)
  }

  private static func updates(without leg: TriadLeg?, discount: Double) -> ExpectedLinearTD {
    let star = BairdStar()
    let isTable = leg == .functionApproximation
    return ExpectedLinearTD(
      features: isTable
        ? (0..<7).map { StarFrame.features(of: $0, isTable: true) } : star.features,
      evaluating: leg == .offPolicyTraining ? star.behaviorPolicy : star.targetPolicy, in: star,
      discount: leg == .bootstrapping ? 0 : discount,
      stateChances: Array(repeating: 1 / 7, count: 7))
  }
}
