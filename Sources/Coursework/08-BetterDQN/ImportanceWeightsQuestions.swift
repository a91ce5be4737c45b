/// Asks for the weights of a batch.
public struct ImportanceWeightsQuestion: Question {
  public typealias Asks = Contracts.ImportanceWeights
  /// The indices that were drawn.
  public var batch: [Int]
  /// The probability of every stored transition.
  public var probabilities: [Double]
  /// The importance-sampling exponent.
  public var exponent: Double
  /// Whether weights are divided by the largest of the batch.
  public var isNormalized: Bool

  /// Creates the question.
  public init(batch: [Int], probabilities: [Double], exponent: Double, isNormalized: Bool) {
    self.batch = batch
    self.probabilities = probabilities
    self.exponent = exponent
    self.isNormalized = isNormalized
  }

  public func answer(by implementation: any ImportanceWeightsExercise.Type) throws -> [Double] {
    try implementation.weights(
      of: batch, probabilities: probabilities, exponent: exponent, isNormalized: isNormalized)
  }

  /// A smaller batch.
  public var smaller: [ImportanceWeightsQuestion] {
    guard batch.count > 1 else { return [] }
    return batch.indices.map { index in with { $0.batch.remove(at: index) } }
  }
}

/// Asks for the exponent at several steps.
public struct AnnealedExponentQuestion: Question {
  public typealias Asks = Contracts.ImportanceWeights
  /// The steps.
  public var steps: [Int]
  /// The exponent at step 0.
  public var initial: Double
  /// The step at which 1 is reached.
  public var annealingSteps: Int

  /// Creates the question.
  public init(steps: [Int], initial: Double, annealingSteps: Int) {
    self.steps = steps
    self.initial = initial
    self.annealingSteps = annealingSteps
  }

  public func answer(by implementation: any ImportanceWeightsExercise.Type) throws -> [Double] {
    try steps.map { try implementation.exponent(at: $0, from: initial, over: annealingSteps) }
  }

  /// One step alone.
  public var smaller: [AnnealedExponentQuestion] {
    steps.count > 1 ? steps.map { step in with { $0.steps = [step] } } : []
  }
}

/// Asks how far a weighted average is off.
public struct ImportanceBiasQuestion: Question {
  public typealias Asks = Contracts.ImportanceWeights
  /// The number that each stored transition contributes.
  public var values: [Double]
  /// The probability of each.
  public var probabilities: [Double]
  /// The importance-sampling exponent.
  public var exponent: Double

  /// Creates the question.
  public init(values: [Double], probabilities: [Double], exponent: Double) {
    self.values = values
    self.probabilities = probabilities
    self.exponent = exponent
  }

  public func answer(by implementation: any ImportanceWeightsExercise.Type) throws -> Double {
    try implementation.bias(of: values, probabilities: probabilities, exponent: exponent)
  }
}

/// Asks for the weights and the priorities of a training step.
public struct ImportanceStepQuestion: Question {
  public typealias Asks = Contracts.ImportanceWeights
  /// The indices that were drawn.
  public var batch: [Int]
  /// The priority of every stored transition.
  public var priorities: [Double]
  /// The error of each index of the batch.
  public var errors: [Double]
  /// What keeps a priority above 0.
  public var offset: Double
  /// The importance-sampling exponent.
  public var exponent: Double

  /// Creates the question.
  public init(
    batch: [Int], priorities: [Double], errors: [Double], offset: Double, exponent: Double
  ) {
    self.batch = batch
    self.priorities = priorities
    self.errors = errors
    self.offset = offset
    self.exponent = exponent
  }

  public func answer(
    by implementation: any ImportanceWeightsExercise.Type
  ) throws -> ImportanceStep {
    try implementation.trainingStep(
      on: batch, priorities: priorities, errors: errors, offset: offset, exponent: exponent)
  }

  /// A smaller batch.
  public var smaller: [ImportanceStepQuestion] {
    guard batch.count > 1 else { return [] }
    return batch.indices.map { index in
      with {
        $0.batch.remove(at: index)
        $0.errors.remove(at: index)
      }
    }
  }
}
