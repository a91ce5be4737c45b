public import DecisionProcesses

/// Asks what is learned from a log.
public struct OffPolicyLearningQuestion: Question {
  public typealias Asks = Contracts.OffPolicyLearning
  /// What happened, in order.
  public var transitions: [Transition<Int>]
  public var stateCount: Int
  public var actionCount: Int
  public var stepSize: Double
  public var discount: Double
  /// How often the log is read.
  public var passes: Int

  /// Creates the question.
  public init(
    transitions: [Transition<Int>],
    stateCount: Int,
    actionCount: Int,
    stepSize: Double,
    discount: Double,
    passes: Int
  ) {
    self.transitions = transitions
    self.stateCount = stateCount
    self.actionCount = actionCount
    self.stepSize = stepSize
    self.discount = discount
    self.passes = passes
  }

  public func answer(by implementation: any OffPolicyLearningExercise.Type) throws -> [[Double]] {
    try implementation.actionValues(
      from: transitions, stateCount: stateCount, actionCount: actionCount, stepSize: stepSize,
      discount: discount, passes: passes)
  }

  /// Half of the log or of the passes, then all but one of the transitions.
  public var smaller: [OffPolicyLearningQuestion] {
    var questions: [OffPolicyLearningQuestion] = []
    for half in [
      transitions.prefix(transitions.count / 2), transitions.suffix(transitions.count / 2),
    ]
    where !half.isEmpty {
      questions.append(with { $0.transitions = Array(half) })
    }
    if passes > 1 { questions.append(with { $0.passes = passes / 2 }) }
    guard transitions.count <= 20 else { return questions }
    return questions
      + transitions.indices.map { index in with { $0.transitions.remove(at: index) } }
  }
}
