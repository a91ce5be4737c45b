public import DecisionProcesses

/// Asks for both tables of an agent after each of a stream of transitions.
public struct DoubleQStreamQuestion: SeededQuestion {
  public typealias Asks = Contracts.DoubleQLearningAgent
  public var stateCount: Int
  public var actionCount: Int
  public var stepSize: Double
  public var discount: Double
  /// The chance of exploring, in `0...1`.
  public var epsilon: Double
  /// What happened, in order.
  public var transitions: [Transition<Int>]
  /// The seed of every draw.
  public var seed: UInt64

  /// Both tables at one time: one row for each state.
  public struct Tables: Hashable, Codable, Sendable {
    /// The first table.
    public var first: [[Double]]
    /// The second table.
    public var second: [[Double]]

    /// Creates the tables.
    public init(first: [[Double]], second: [[Double]]) {
      self.first = first
      self.second = second
    }
  }

  /// Creates the question.
  public init(
    stateCount: Int,
    actionCount: Int,
    stepSize: Double,
    discount: Double,
    epsilon: Double,
    transitions: [Transition<Int>],
    seed: UInt64
  ) {
    self.stateCount = stateCount
    self.actionCount = actionCount
    self.stepSize = stepSize
    self.discount = discount
    self.epsilon = epsilon
    self.transitions = transitions
    self.seed = seed
  }

  public func answer(by implementation: any DoubleQLearningAgentExercise.Type) throws -> [Tables] {
    var agent = try implementation.init(
      stateCount: stateCount, actionCount: actionCount, stepSize: stepSize, discount: discount,
      epsilon: epsilon)
    var generator = SeededGenerator(seed: seed)
    return try transitions.map { transition in
      try agent.learn(from: transition, using: &generator)
      return Tables(
        first: try (0..<stateCount).map { try agent.firstValues(of: $0) },
        second: try (0..<stateCount).map { try agent.secondValues(of: $0) })
    }
  }

  /// The first half of the transitions, then all but one of them.
  public var smaller: [DoubleQStreamQuestion] {
    guard transitions.count > 1 else { return [] }
    return [with { $0.transitions = Array(transitions.prefix(transitions.count / 2)) }]
      + transitions.indices.map { index in
        with { $0.transitions.remove(at: index) }
      }
  }

  /// Two agents are the same where one rule explains every step of both: their coins may differ.
  public func agree(_ a: [Tables], _ b: [Tables]) -> Bool {
    a == b || DoubleQRule.explainsBoth(a, b, to: self)
  }
}

/// Asks which tables an agent moves, transition after transition, in episodes of one length.
public struct DoubleQCoinQuestion: SeededQuestion {
  public typealias Asks = Contracts.DoubleQLearningAgent
  /// The number of transitions of an episode; the last one is terminal.
  public var episodeLength: Int
  /// The number of episodes.
  public var episodeCount: Int
  /// The chance of exploring, in `0...1`.
  public var epsilon: Double
  /// The seed of every draw.
  public var seed: UInt64

  /// Creates the question.
  public init(episodeLength: Int, episodeCount: Int, epsilon: Double, seed: UInt64) {
    self.episodeLength = episodeLength
    self.episodeCount = episodeCount
    self.epsilon = epsilon
    self.seed = seed
  }

  /// For each transition: 0 where no table moved, 1 for the first, 2 for the second, 3 for both.
  ///
  /// There is one action, a step size of 1 and a discount of 0; every reward is a new one, so that a
  /// table that learns is seen to move.
  public func answer(by implementation: any DoubleQLearningAgentExercise.Type) throws -> [Int] {
    try moves(of: implementation)
  }

  private func moves<Agent: DoubleQLearningAgentExercise>(of type: Agent.Type) throws -> [Int] {
    var agent = try Agent(
      stateCount: episodeLength + 1, actionCount: 1, stepSize: 1, discount: 0, epsilon: epsilon)
    var generator = SeededGenerator(seed: seed)
    var first = try (0..<episodeLength).map { try agent.firstValues(of: $0) }
    var second = try (0..<episodeLength).map { try agent.secondValues(of: $0) }
    return try (0..<episodeLength * episodeCount).map { number in
      let state = number % episodeLength
      try agent.learn(
        from: Transition(
          state: state, action: 0, reward: Double(number + 1), nextState: state + 1,
          isTerminal: state + 1 == episodeLength),
        using: &generator)
      let after = (try agent.firstValues(of: state), try agent.secondValues(of: state))
      defer { (first[state], second[state]) = after }
      return (after.0 == first[state] ? 0 : 1) + (after.1 == second[state] ? 0 : 2)
    }
  }

  /// Two coins are the same where they favour a side as much and change sides as often, within an
  /// episode and between two.
  public func agree(_ a: [Int], _ b: [Int]) -> Bool {
    CoinTraits(of: a, to: self).agrees(with: CoinTraits(of: b, to: self))
  }
}

/// Asks for the actions that an agent takes between lessons about one state.
public struct DoubleQActionQuestion: SeededQuestion {
  public typealias Asks = Contracts.DoubleQLearningAgent
  /// The rewards of each lesson, one for each action.
  public var lessons: [[Double]]
  /// How often each lesson is taught.
  public var repetitions: Int
  /// The number of actions taken after each lesson.
  public var drawCount: Int
  /// The chance of exploring, in `0...1`.
  public var epsilon: Double
  /// The state to act in; the lessons are about state 0 of two.
  public var state: Int
  /// The seed of every draw.
  public var seed: UInt64

  /// What an agent believes after a lesson, and what it does then.
  public struct Moment: Hashable, Codable, Sendable {
    /// The values of the state in the first table.
    public var first: [Double]
    /// The values of the state in the second table.
    public var second: [Double]
    /// The actions taken.
    public var actions: [Int]
  }

  /// Creates the question.
  public init(
    lessons: [[Double]],
    repetitions: Int,
    drawCount: Int,
    epsilon: Double,
    state: Int,
    seed: UInt64
  ) {
    self.lessons = lessons
    self.repetitions = repetitions
    self.drawCount = drawCount
    self.epsilon = epsilon
    self.state = state
    self.seed = seed
  }

  public func answer(by implementation: any DoubleQLearningAgentExercise.Type) throws -> [Moment] {
    var agent = try implementation.init(
      stateCount: 2, actionCount: lessons.first?.count ?? 1, stepSize: 1, discount: 0,
      epsilon: epsilon)
    var generator = SeededGenerator(seed: seed)
    return try lessons.map { lesson in
      for _ in 0..<repetitions {
        for (action, reward) in lesson.enumerated() {
          try agent.learn(
            from: Transition(
              state: 0, action: action, reward: reward, nextState: 1, isTerminal: true),
            using: &generator)
        }
      }
      let actions = try (0..<drawCount).map { _ in try agent.action(in: state, using: &generator) }
      return Moment(
        first: try agent.firstValues(of: state), second: try agent.secondValues(of: state),
        actions: actions)
    }
  }

  /// The first half of the lessons.
  public var smaller: [DoubleQActionQuestion] {
    lessons.count > 1 ? [with { $0.lessons = Array(lessons.prefix(lessons.count / 2)) }] : []
  }

  /// Two agents act alike where one way of ranking actions explains the choices of both.
  public func agree(_ a: [Moment], _ b: [Moment]) -> Bool {
    a == b
      || !ActingRule.explaining(a, to: self).isDisjoint(with: ActingRule.explaining(b, to: self))
  }
}

/// Asks for one row of an agent that has learned nothing.
public struct DoubleQRowQuestion: Question {
  public typealias Asks = Contracts.DoubleQLearningAgent
  public var stateCount: Int
  public var actionCount: Int
  /// The state.
  public var state: Int
  /// Whether the row is of the second table.
  public var isSecond: Bool

  /// Creates the question.
  public init(stateCount: Int, actionCount: Int, state: Int, isSecond: Bool) {
    self.stateCount = stateCount
    self.actionCount = actionCount
    self.state = state
    self.isSecond = isSecond
  }

  public func answer(by implementation: any DoubleQLearningAgentExercise.Type) throws -> [Double] {
    let agent = try implementation.init(
      stateCount: stateCount, actionCount: actionCount, stepSize: 0.5, discount: 0.5, epsilon: 0.5)
    return try isSecond ? agent.secondValues(of: state) : agent.firstValues(of: state)
  }
}
