/// Asks for the action values of a batch.
public struct DuelingForwardQuestion: Question {
  public typealias Asks = Contracts.DuelingHead
  /// The value of each state.
  public var values: [Double]
  /// The advantages of each state's actions.
  public var advantages: [[Double]]

  /// Creates the question.
  public init(values: [Double], advantages: [[Double]]) {
    self.values = values
    self.advantages = advantages
  }

  public func answer(by implementation: any DuelingHeadExercise.Type) throws -> [[Double]] {
    try implementation.actionValues(values: values, advantages: advantages)
  }

  /// Fewer states, then fewer actions.
  public var smaller: [DuelingForwardQuestion] {
    let fewerStates =
      values.count < 2
      ? []
      : values.indices.map { index in
        with {
          $0.values.remove(at: index)
          $0.advantages.remove(at: index)
        }
      }
    return fewerStates + advantages.withFewerActions.map { rows in with { $0.advantages = rows } }
  }
}

/// Asks for the gradients of both streams.
public struct DuelingBackwardQuestion: Question {
  public typealias Asks = Contracts.DuelingHead
  /// What the loss changes by with each action value.
  public var outputGradients: [[Double]]

  /// Creates the question.
  public init(outputGradients: [[Double]]) {
    self.outputGradients = outputGradients
  }

  public func answer(by implementation: any DuelingHeadExercise.Type) throws -> DuelingGradients {
    try implementation.gradients(of: outputGradients)
  }

  /// Fewer states, then fewer actions.
  public var smaller: [DuelingBackwardQuestion] {
    let fewerStates =
      outputGradients.count < 2
      ? []
      : outputGradients.indices.map { index in
        with { $0.outputGradients.remove(at: index) }
      }
    return fewerStates
      + outputGradients.withFewerActions.map { rows in with { $0.outputGradients = rows } }
  }
}

extension [[Double]] {
  /// The tables that lack one column.
  fileprivate var withFewerActions: [[[Double]]] {
    guard let width = first?.count, width > 1 else { return [] }
    return (0..<width).map { action in
      map { row in
        var row = row
        row.remove(at: action)
        return row
      }
    }
  }
}
