public import DecisionProcesses

/// Asks for the values of a policy.
public struct PolicyEvaluationQuestion: Question {
  public typealias Asks = Contracts.PolicyIteration
  /// An action for each state.
  public var policy: [Int]
  public var model: FiniteModel
  public var discount: Double

  /// Creates the question.
  public init(policy: [Int], model: FiniteModel, discount: Double) {
    self.policy = policy
    self.model = model
    self.discount = discount
  }

  public func answer(by implementation: any PolicyIterationExercise.Type) throws -> [Double] {
    try implementation.evaluate(policy, in: model, discount: discount)
  }

  /// A rounder discount.
  public var smaller: [PolicyEvaluationQuestion] {
    guard discount != 0.5 else { return [] }
    return [PolicyEvaluationQuestion(policy: policy, model: model, discount: 0.5)]
  }
}

/// Asks for a policy that is greedy with respect to some values.
public struct PolicyImprovementQuestion: Question {
  public typealias Asks = Contracts.PolicyIteration
  /// An action for each state.
  public var policy: [Int]
  /// A value for each state.
  public var stateValues: [Double]
  public var model: FiniteModel
  public var discount: Double

  /// Creates the question.
  public init(policy: [Int], stateValues: [Double], model: FiniteModel, discount: Double) {
    self.policy = policy
    self.stateValues = stateValues
    self.model = model
    self.discount = discount
  }

  public func answer(by implementation: any PolicyIterationExercise.Type) throws -> [Int] {
    try implementation.improve(policy, stateValues: stateValues, in: model, discount: discount)
  }

  /// Rounder numbers.
  public var smaller: [PolicyImprovementQuestion] {
    let rounder = with {
      $0.discount = 0.5
      $0.stateValues = stateValues.map { $0.rounded() }
    }
    let isRound = rounder.discount == discount && rounder.stateValues == stateValues
    return isRound ? [] : [rounder]
  }
}

/// Asks for policy iteration from some policy on.
public struct PolicyIterationQuestion: Question {
  public typealias Asks = Contracts.PolicyIteration
  /// An action for each state.
  public var policy: [Int]
  public var model: FiniteModel
  public var discount: Double
  /// The most policies to evaluate.
  public var maximumRounds: Int

  /// Creates the question.
  public init(policy: [Int], model: FiniteModel, discount: Double, maximumRounds: Int) {
    self.policy = policy
    self.model = model
    self.discount = discount
    self.maximumRounds = maximumRounds
  }

  public func answer(
    by implementation: any PolicyIterationExercise.Type
  ) throws -> PolicyIterationResult {
    try implementation.iterate(
      from: policy, in: model, discount: discount, maximumRounds: maximumRounds)
  }
}
