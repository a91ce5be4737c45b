/// Asks for the targets of a batch.
public struct DQNTargetsQuestion: Question {
  public typealias Asks = Contracts.DQNLoss
  public var batch: DQNBatch

  /// Creates the question.
  public init(batch: DQNBatch) { self.batch = batch }

  public func answer(by implementation: any DQNLossExercise.Type) throws -> [Double] {
    try implementation.targets(of: batch)
  }

  /// One transition, then one less.
  public var smaller: [DQNTargetsQuestion] {
    batch.smallerChoices.map { DQNTargetsQuestion(batch: batch.choosing($0)) }
  }
}

/// Asks for the loss of predictions.
public struct DQNLossQuestion: Question {
  public typealias Asks = Contracts.DQNLoss
  public var predictions: [[Double]]
  public var batch: DQNBatch
  public var penalty: DQNPenalty

  /// Creates the question.
  public init(predictions: [[Double]], batch: DQNBatch, penalty: DQNPenalty) {
    self.predictions = predictions
    self.batch = batch
    self.penalty = penalty
  }

  public func answer(by implementation: any DQNLossExercise.Type) throws -> DQNLossValue {
    try implementation.loss(of: predictions, against: batch, penalty: penalty)
  }

  /// One transition, then one less.
  public var smaller: [DQNLossQuestion] {
    batch.smallerChoices.map { choice in
      with {
        $0.batch = batch.choosing(choice)
        $0.predictions = choice.map { predictions[$0] }
      }
    }
  }
}

extension DQNBatch {
  /// The batch of some of the transitions.
  public func choosing(_ indices: [Int]) -> DQNBatch {
    DQNBatch(
      actions: indices.map { actions[$0] }, rewards: indices.map { rewards[$0] },
      isTerminal: indices.map { isTerminal[$0] },
      nextActionValues: indices.map { nextActionValues[$0] },
      weights: indices.map { weights[$0] }, discount: discount)
  }

  /// Which transitions a smaller batch may have: each by itself, and all but one.
  fileprivate var smallerChoices: [[Int]] {
    guard count > 1, isValid else { return [] }
    return (0..<count).map { [$0] }
      + (0..<count).map { index in (0..<count).filter { $0 != index } }
  }
}
