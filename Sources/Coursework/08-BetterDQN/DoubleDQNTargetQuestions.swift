/// Asks for the targets of a batch.
public struct DoubleDQNTargetsQuestion: Question {
  public typealias Asks = Contracts.DoubleDQNTarget
  /// The transitions.
  public var batch: DoubleDQNBatch
  /// The discount.
  public var discount: Double

  /// Creates the question.
  public init(batch: DoubleDQNBatch, discount: Double) {
    self.batch = batch
    self.discount = discount
  }

  public func answer(by implementation: any DoubleDQNTargetExercise.Type) throws -> [Double] {
    try implementation.targets(of: batch, discount: discount)
  }

  /// Fewer transitions.
  public var smaller: [DoubleDQNTargetsQuestion] {
    batch.smaller.map { batch in with { $0.batch = batch } }
  }
}

/// Asks for the errors of a batch.
public struct DoubleDQNErrorsQuestion: Question {
  public typealias Asks = Contracts.DoubleDQNTarget
  /// The transitions.
  public var batch: DoubleDQNBatch
  /// The discount.
  public var discount: Double

  /// Creates the question.
  public init(batch: DoubleDQNBatch, discount: Double) {
    self.batch = batch
    self.discount = discount
  }

  public func answer(by implementation: any DoubleDQNTargetExercise.Type) throws -> [Double] {
    try implementation.errors(of: batch, discount: discount)
  }

  /// Fewer transitions.
  public var smaller: [DoubleDQNErrorsQuestion] {
    batch.smaller.map { batch in with { $0.batch = batch } }
  }
}

extension DoubleDQNBatch {
  /// The batches that lack one transition.
  fileprivate var smaller: [DoubleDQNBatch] {
    guard rewards.count > 1 else { return [] }
    return rewards.indices.map { index in
      var batch = self
      batch.actions.remove(at: index)
      batch.rewards.remove(at: index)
      batch.isTerminated.remove(at: index)
      batch.onlineActionValues.remove(at: index)
      batch.onlineNextActionValues.remove(at: index)
      batch.targetNextActionValues.remove(at: index)
      return batch
    }
  }
}
