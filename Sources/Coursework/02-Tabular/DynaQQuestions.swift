public import DecisionProcesses

/// Asks what an agent plans with, and what it then believes, after each of some transitions.
public struct DynaQQuestion: SeededQuestion {
  public typealias Asks = Contracts.DynaQ
  public var stateCount: Int
  public var actionCount: Int
  public var stepSize: Double
  public var discount: Double
  /// The number of planned updates after each real one.
  public var planningSteps: Int
  /// What happened, in order.
  public var transitions: [Transition<Int>]
  /// The seed of every draw.
  public var seed: UInt64

  /// What comes of one transition.
  public struct Moment: Hashable, Codable, Sendable {
    /// What was planned with, in order.
    public var planned: [Transition<Int>]
    /// Q afterwards.
    public var values: [[Double]]
  }

  /// Creates the question.
  public init(
    stateCount: Int,
    actionCount: Int,
    stepSize: Double,
    discount: Double,
    planningSteps: Int,
    transitions: [Transition<Int>],
    seed: UInt64
  ) {
    self.stateCount = stateCount
    self.actionCount = actionCount
    self.stepSize = stepSize
    self.discount = discount
    self.planningSteps = planningSteps
    self.transitions = transitions
    self.seed = seed
  }

  public func answer(by implementation: any DynaQExercise.Type) throws -> [Moment] {
    var agent = try implementation.init(
      stateCount: stateCount, actionCount: actionCount, stepSize: stepSize, discount: discount,
      planningSteps: planningSteps)
    var generator = SeededGenerator(seed: seed)
    return try transitions.map { transition in
      let planned = try agent.learn(from: transition, using: &generator)
      return Moment(planned: planned, values: try agent.actionValues)
    }
  }

  /// Fewer transitions, the first ones.
  public var smaller: [DynaQQuestion] {
    guard transitions.count > 1 else { return [] }
    return [1, 2, transitions.count / 2, transitions.count - 1].filter { $0 < transitions.count }
      .map { count in
        with { $0.transitions = Array(transitions.prefix(count)) }
      }
  }

  /// Two agents are the same that plan as often and with the same kinds of memories, and whose
  /// tables follow from what they planned with in the same way: the draws themselves may differ.
  public func agree(_ a: [Moment], _ b: [Moment]) -> Bool {
    a == b || DynaQTraits(of: a, to: self).agrees(with: DynaQTraits(of: b, to: self))
  }
}
