public import DecisionProcesses

/// Asks for the table of an agent after each of a stream of transitions.
public struct QLearningStreamQuestion: Question {
  public typealias Asks = Contracts.QLearningAgent
  public var stateCount: Int
  public var actionCount: Int
  public var stepSize: Double
  public var discount: Double
  /// The chance of exploring, in `0...1`.
  public var epsilon: Double
  /// What happened, in order.
  public var transitions: [Transition<Int>]

  /// Creates the question.
  public init(
    stateCount: Int,
    actionCount: Int,
    stepSize: Double,
    discount: Double,
    epsilon: Double,
    transitions: [Transition<Int>]
  ) {
    self.stateCount = stateCount
    self.actionCount = actionCount
    self.stepSize = stepSize
    self.discount = discount
    self.epsilon = epsilon
    self.transitions = transitions
  }

  /// The table after each transition: one row for each state.
  public func answer(by implementation: any QLearningAgentExercise.Type) throws -> [[[Double]]] {
    var agent = try implementation.init(
      stateCount: stateCount, actionCount: actionCount, stepSize: stepSize, discount: discount,
      epsilon: epsilon)
    return try transitions.map { transition in
      try agent.learn(from: transition)
      return try (0..<stateCount).map { try agent.actionValues(of: $0) }
    }
  }

  /// The first half of the transitions, then all but one of them.
  public var smaller: [QLearningStreamQuestion] {
    guard transitions.count > 1 else { return [] }
    return [with { $0.transitions = Array(transitions.prefix(transitions.count / 2)) }]
      + transitions.indices.map { index in
        with { $0.transitions.remove(at: index) }
      }
  }
}

/// Asks for the actions that an agent takes in a state whose values it was taught.
public struct QLearningActionQuestion: SeededQuestion {
  public typealias Asks = Contracts.QLearningAgent
  /// What each action is worth.
  public var actionValues: [Double]
  /// The chance of exploring, in `0...1`.
  public var epsilon: Double
  /// The state; the agent is taught about it and the one after it.
  public var state: Int
  /// The number of actions to take.
  public var drawCount: Int
  /// The seed of every draw.
  public var seed: UInt64

  /// Creates the question.
  public init(
    actionValues: [Double],
    epsilon: Double,
    state: Int,
    drawCount: Int,
    seed: UInt64
  ) {
    self.actionValues = actionValues
    self.epsilon = epsilon
    self.state = state
    self.drawCount = drawCount
    self.seed = seed
  }

  public func answer(by implementation: any QLearningAgentExercise.Type) throws -> [Int] {
    var agent = try implementation.init(
      stateCount: 2, actionCount: actionValues.count, stepSize: 1, discount: 0, epsilon: epsilon)
    // With step size 1 and nothing after it, one reward teaches one value.
    for (action, value) in actionValues.enumerated() {
      try agent.learn(
        from: Transition(state: 0, action: action, reward: value, nextState: 1, isTerminal: true))
    }
    var generator = SeededGenerator(seed: seed)
    return try (0..<drawCount).map { _ in try agent.action(in: state, using: &generator) }
  }

  /// Two samples agree where no action is taken more often in one, by six standard deviations.
  public func agree(_ a: [Int], _ b: [Int]) -> Bool {
    guard a.count == drawCount, b.count == drawCount else { return false }
    let margin = 6 * (0.5 / Double(drawCount)).squareRoot()
    return Set(a + b).allSatisfy { action in
      let difference = a.count { $0 == action } - b.count { $0 == action }
      return abs(Double(difference)) <= margin * Double(drawCount)
    }
  }
}
