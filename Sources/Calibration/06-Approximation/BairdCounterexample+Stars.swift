import Coursework

/// Lists samples one by one.
enum SampledStar<Rule: StarRule>: BairdCounterexampleExercise {
  static func importanceRatio(of action: Int, target: [Double], behavior: [Double]) throws -> Double
  {
    try StarFrame.ratio(action, target, behavior, by: Rule.self)
  }

  static func semiGradient(
    from weights: [Double], along steps: [StarStep], policies: StarPolicies, stepSize: Double,
    discount: Double
  ) throws -> [[Double]] {
    try StarFrame.along(
      weights, steps, policies, stepSize, second: nil, discount, by: Rule.self
    ).map(\.weights)
  }

  static func gradientCorrected(
    from weights: [Double], along steps: [StarStep], policies: StarPolicies, stepSize: Double,
    correctionStepSize: Double, discount: Double
  ) throws -> [CorrectedWeights] {
    try StarFrame.along(
      weights, steps, policies, stepSize, second: correctionStepSize, discount, by: Rule.self)
  }

  static func expectedUpdate(
    of weights: [Double], without leg: TriadLeg?, stepSize: Double, discount: Double
  ) throws -> [Double] {
    let count = leg == .functionApproximation ? 7 : 8
    try StarFrame.check(weights, count, [stepSize], discount)
    return StarFrame.expectation(weights, leg, stepSize, discount, by: Rule.self)
  }

  static func diverges(without leg: TriadLeg?, stepSize: Double, discount: Double) throws -> Bool {
    try StarFrame.diverges(leg, stepSize, discount, by: Rule.self)
  }
}

/// Makes a matrix of the expected updates of unit vectors, and multiplies by it.
enum MatrixStar<Rule: StarRule>: BairdCounterexampleExercise {
  static func importanceRatio(of action: Int, target: [Double], behavior: [Double]) throws -> Double
  {
    try SampledStar<Rule>.importanceRatio(of: action, target: target, behavior: behavior)
  }

  static func semiGradient(
    from weights: [Double], along steps: [StarStep], policies: StarPolicies, stepSize: Double,
    discount: Double
  ) throws -> [[Double]] {
    try SampledStar<Rule>.semiGradient(
      from: weights, along: steps, policies: policies, stepSize: stepSize, discount: discount)
  }

  static func gradientCorrected(
    from weights: [Double], along steps: [StarStep], policies: StarPolicies, stepSize: Double,
    correctionStepSize: Double, discount: Double
  ) throws -> [CorrectedWeights] {
    try SampledStar<Rule>.gradientCorrected(
      from: weights, along: steps, policies: policies, stepSize: stepSize,
      correctionStepSize: correctionStepSize, discount: discount)
  }

  static func expectedUpdate(
    of weights: [Double], without leg: TriadLeg?, stepSize: Double, discount: Double
  ) throws -> [Double] {
    let count = leg == .functionApproximation ? 7 : 8
    try StarFrame.check(weights, count, [stepSize], discount)
    return StarFrame.times(StarFrame.columns(leg, stepSize, discount, by: Rule.self), weights)
  }

  static func diverges(without leg: TriadLeg?, stepSize: Double, discount: Double) throws -> Bool {
    try StarFrame.diverges(leg, stepSize, discount, by: Rule.self)
  }
}
