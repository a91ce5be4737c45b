public import DecisionProcesses

/// Asks what a linear learner has learned after each of a stream of transitions.
public struct LinearStreamQuestion: Question {
  public typealias Asks = Contracts.ApproximateQ
  public var featureCount: Int
  public var actionCount: Int
  public var stepSize: Double
  public var discount: Double
  /// What happened, in order; states are features.
  public var transitions: [Transition<[Double]>]
  /// The features whose values are asked for after each transition.
  public var probes: [[Double]]
  /// The transitions that have to be refused, by their places; the learner then goes on.
  public var refused: [Int] = []

  /// Creates the question.
  public init(
    featureCount: Int,
    actionCount: Int,
    stepSize: Double,
    discount: Double,
    transitions: [Transition<[Double]>],
    probes: [[Double]]
  ) {
    self.featureCount = featureCount
    self.actionCount = actionCount
    self.stepSize = stepSize
    self.discount = discount
    self.transitions = transitions
    self.probes = probes
  }

  /// After each transition, the values of all actions for each probe.
  ///
  /// Without transitions, one table: what is known at first.
  public func answer(by implementation: any ApproximateQExercise.Type) throws -> [[[Double]]] {
    try learned(by: implementation)
  }

  private func learned<Learner: ApproximateQExercise>(
    by implementation: Learner.Type
  ) throws -> [[[Double]]] {
    var learner = try Learner(
      featureCount: featureCount, actionCount: actionCount, stepSize: stepSize, discount: discount)
    if transitions.isEmpty { return [try probes.map { try learner.actionValues(of: $0) }] }
    return try transitions.enumerated().map { place, transition in
      if refused.contains(place) {
        // Whether it is refused at all is another question.
        do { try learner.learn(from: transition) } catch is InvalidInput {}
      } else {
        try learner.learn(from: transition)
      }
      return try probes.map { try learner.actionValues(of: $0) }
    }
  }

  /// The first half of the transitions, then all but one of them.
  public var smaller: [LinearStreamQuestion] {
    guard transitions.count > 1 else { return [] }
    return [keeping(Array(0..<transitions.count / 2))]
      + transitions.indices.map { left in keeping(transitions.indices.filter { $0 != left }) }
  }

  /// The question with the transitions of these places alone.
  private func keeping(_ places: [Int]) -> LinearStreamQuestion {
    with {
      $0.transitions = places.map { transitions[$0] }
      $0.refused = places.indices.filter { refused.contains(places[$0]) }
    }
  }
}
