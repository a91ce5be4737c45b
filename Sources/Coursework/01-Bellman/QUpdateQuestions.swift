public import DecisionProcesses

/// Asks for a table after some transitions, each of which updates it once.
public struct QUpdateQuestion: Question, Equatable {
  public typealias Asks = Contracts.QUpdate
  /// The table before the first transition: a row for each state, a value for each action.
  public var actionValues: [[Double]]
  /// What happened, in order.
  public var transitions: [Transition<Int>]
  public var stepSize: Double
  public var discount: Double

  /// Creates the question.
  public init(
    actionValues: [[Double]],
    transitions: [Transition<Int>],
    stepSize: Double,
    discount: Double
  ) {
    self.actionValues = actionValues
    self.transitions = transitions
    self.stepSize = stepSize
    self.discount = discount
  }

  public func answer(by implementation: any QUpdateExercise.Type) throws -> [[Double]] {
    var table = actionValues
    for transition in transitions {
      try implementation.update(
        &table, with: transition, stepSize: stepSize, discount: discount)
    }
    return table
  }

  /// One transition alone, then rounder numbers.
  public var smaller: [QUpdateQuestion] {
    guard transitions.count == 1 else {
      return transitions.map { transition in
        with { $0.transitions = [transition] }
      }
    }
    let rounder = with {
      $0.actionValues = actionValues.map { $0.map { $0.rounded() } }
      $0.transitions[0].reward.round()
      if stepSize > 0, stepSize < 1 { $0.stepSize = 0.5 }
      if discount > 0, discount < 1 { $0.discount = 0.5 }
    }
    return rounder == self ? [] : [rounder]
  }
}
