/// Asks for an importance ratio.
public struct ImportanceRatioQuestion: Question {
  public typealias Asks = Contracts.BairdCounterexample
  /// The action.
  public var action: Int
  /// The target policy's chance of each action.
  public var target: [Double]
  /// The behaviour's chance of each action.
  public var behavior: [Double]

  /// Creates the question.
  public init(action: Int, target: [Double], behavior: [Double]) {
    self.action = action
    self.target = target
    self.behavior = behavior
  }

  public func answer(by implementation: any BairdCounterexampleExercise.Type) throws -> Double {
    try implementation.importanceRatio(of: action, target: target, behavior: behavior)
  }
}

/// Asks for the weights along a stream of steps on the star, by semi-gradient TD.
public struct StarSemiGradientQuestion: Question {
  public typealias Asks = Contracts.BairdCounterexample
  /// The weights before the first step.
  public var weights: [Double]
  /// What happened, in order.
  public var steps: [StarStep]
  /// Target and behaviour.
  public var policies: StarPolicies
  public var stepSize: Double
  public var discount: Double

  /// Creates the question.
  public init(
    weights: [Double],
    steps: [StarStep],
    policies: StarPolicies,
    stepSize: Double,
    discount: Double
  ) {
    self.weights = weights
    self.steps = steps
    self.policies = policies
    self.stepSize = stepSize
    self.discount = discount
  }

  public func answer(by implementation: any BairdCounterexampleExercise.Type) throws -> [[Double]] {
    try implementation.semiGradient(
      from: weights, along: steps, policies: policies, stepSize: stepSize, discount: discount)
  }

  /// Fewer steps.
  public var smaller: [StarSemiGradientQuestion] {
    guard steps.count > 1 else { return [] }
    return [with { $0.steps = Array(steps.prefix(steps.count / 2)) }]
      + steps.indices.map { index in with { $0.steps.remove(at: index) } }
  }
}

/// Asks for the weights along a stream of steps on the star, by TDC.
public struct StarCorrectionQuestion: Question {
  public typealias Asks = Contracts.BairdCounterexample
  /// The steps, and what semi-gradient TD needs.
  public var stream: StarSemiGradientQuestion
  /// The step size of the second weights.
  public var correctionStepSize: Double

  /// Creates the question.
  public init(stream: StarSemiGradientQuestion, correctionStepSize: Double) {
    self.stream = stream
    self.correctionStepSize = correctionStepSize
  }

  public func answer(
    by implementation: any BairdCounterexampleExercise.Type
  ) throws -> [CorrectedWeights] {
    try implementation.gradientCorrected(
      from: stream.weights, along: stream.steps, policies: stream.policies,
      stepSize: stream.stepSize, correctionStepSize: correctionStepSize, discount: stream.discount)
  }

  /// Fewer steps.
  public var smaller: [StarCorrectionQuestion] {
    stream.smaller.map { stream in with { $0.stream = stream } }
  }
}

/// Asks for the weights after each of some expected updates.
public struct ExpectedUpdateQuestion: Question {
  public typealias Asks = Contracts.BairdCounterexample
  /// The weights before.
  public var weights: [Double]
  /// What is taken away from the triad.
  public var leg: TriadLeg?
  public var stepSize: Double
  public var discount: Double
  /// The number of updates.
  public var count: Int

  /// Creates the question.
  public init(
    weights: [Double], leg: TriadLeg?, stepSize: Double, discount: Double, count: Int = 1
  ) {
    self.weights = weights
    self.leg = leg
    self.stepSize = stepSize
    self.discount = discount
    self.count = count
  }

  public func answer(by implementation: any BairdCounterexampleExercise.Type) throws -> [[Double]] {
    var weights = weights
    return try (0..<count).map { _ in
      weights = try implementation.expectedUpdate(
        of: weights, without: leg, stepSize: stepSize, discount: discount)
      return weights
    }
  }

  /// Fewer updates.
  public var smaller: [ExpectedUpdateQuestion] {
    count > 1 ? [with { $0.count = 1 }, with { $0.count = count / 2 }] : []
  }
}

/// Asks whether expected updates diverge.
public struct DivergenceQuestion: Question {
  public typealias Asks = Contracts.BairdCounterexample
  /// What is taken away from the triad.
  public var leg: TriadLeg?
  public var stepSize: Double
  public var discount: Double

  /// Creates the question.
  public init(leg: TriadLeg?, stepSize: Double, discount: Double) {
    self.leg = leg
    self.stepSize = stepSize
    self.discount = discount
  }

  public func answer(by implementation: any BairdCounterexampleExercise.Type) throws -> Bool {
    try implementation.diverges(without: leg, stepSize: stepSize, discount: discount)
  }
}
