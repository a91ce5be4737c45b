public import DecisionProcesses

/// Asks what is learned from a stream of transitions, with step sizes by visits.
public struct VisitCountStepSizeQuestion: Question {
  public typealias Asks = Contracts.VisitCountStepSize
  /// What happened, in order.
  public var transitions: [Transition<Int>]
  public var stateCount: Int
  public var actionCount: Int
  /// The power by which step sizes fall.
  public var exponent: Double
  public var discount: Double
  /// How often all transitions happen, at least once.
  public var passes: Int

  /// What was learned.
  public struct Learned: Hashable, Codable, Sendable {
    /// The value of the pair that was just visited, after each transition of the first pass.
    public var values: [Double]
    /// All values after the last transition, one row for each state.
    public var table: [[Double]]

    /// Creates a report of what was learned.
    public init(values: [Double], table: [[Double]]) {
      self.values = values
      self.table = table
    }
  }

  /// Creates the question.
  public init(
    transitions: [Transition<Int>],
    stateCount: Int,
    actionCount: Int,
    exponent: Double,
    discount: Double,
    passes: Int = 1
  ) {
    self.transitions = transitions
    self.stateCount = stateCount
    self.actionCount = actionCount
    self.exponent = exponent
    self.discount = discount
    self.passes = passes
  }

  public func answer(by implementation: any VisitCountStepSizeExercise.Type) throws -> Learned {
    try learned(by: implementation)
  }

  private func learned<Learner: VisitCountStepSizeExercise>(
    by implementation: Learner.Type
  ) throws -> Learned {
    var learner = try Learner(
      stateCount: stateCount, actionCount: actionCount, exponent: exponent, discount: discount)
    var values: [Double] = []
    for pass in 0..<max(1, passes) {
      for transition in transitions {
        try learner.learn(from: transition)
        guard pass == 0 else { continue }
        values.append(
          try learner.actionValue(of: transition.action, in: transition.state))
      }
    }
    let table = try (0..<stateCount).map { state in
      try (0..<actionCount).map { try learner.actionValue(of: $0, in: state) }
    }
    return Learned(values: values, table: table)
  }

  /// Half of the transitions or of the passes, then all but one of the transitions.
  public var smaller: [VisitCountStepSizeQuestion] {
    var questions: [VisitCountStepSizeQuestion] = []
    if passes > 1 { questions.append(with { $0.passes = passes / 2 }) }
    guard transitions.count > 1 else { return questions }
    questions.append(with { $0.transitions = Array(transitions.prefix(transitions.count / 2)) })
    guard transitions.count <= 30 else { return questions }
    return questions
      + transitions.indices.map { index in with { $0.transitions.remove(at: index) } }
  }
}

/// Asks for a value that there is not.
public struct VisitCountValueQuestion: Question {
  public typealias Asks = Contracts.VisitCountStepSize
  public var state: Int
  public var action: Int

  /// Creates the question.
  public init(state: Int, action: Int) {
    self.state = state
    self.action = action
  }

  /// The value of a fresh learner with three states and two actions.
  public func answer(by implementation: any VisitCountStepSizeExercise.Type) throws -> Double {
    let learner: any VisitCountStepSizeExercise = try implementation.init(
      stateCount: 3, actionCount: 2, exponent: 0.7, discount: 0.5)
    return try learner.actionValue(of: action, in: state)
  }
}
