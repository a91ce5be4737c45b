public import DecisionProcesses

/// Asks for the online network's values after each of a stream of transitions.
public struct DQNStreamQuestion: SeededQuestion {
  public typealias Asks = Contracts.DQNAgent
  /// The number of entries of a state.
  public var inputCount: Int
  public var actionCount: Int
  public var settings: DQNAgentSettings
  /// What happened, in order.
  public var transitions: [Transition<[Double]>]
  /// The states whose values are looked at.
  public var probes: [[Double]]
  /// The seed of the network and of every draw.
  public var seed: UInt64

  /// Creates the question.
  public init(
    inputCount: Int,
    actionCount: Int,
    settings: DQNAgentSettings,
    transitions: [Transition<[Double]>],
    probes: [[Double]],
    seed: UInt64
  ) {
    self.inputCount = inputCount
    self.actionCount = actionCount
    self.settings = settings
    self.transitions = transitions
    self.probes = probes
    self.seed = seed
  }

  /// The network before the first transition.
  public var network: ValueNetwork {
    ValueNetwork(inputCount: inputCount, actionCount: actionCount, seed: seed)
  }

  /// For each transition, the values of all probes in one row.
  public func answer(by implementation: DQNAssembly) throws -> [[Double]] {
    var agent = try implementation.agent.init(
      network: network, settings: settings, parts: .provided)
    var generator = SeededGenerator(seed: seed)
    return try transitions.map { transition in
      try agent.learn(from: transition, using: &generator)
      let network = try agent.network
      return try probes.flatMap { try network.actionValues(of: $0) }
    }
  }

  /// Fewer transitions.
  public var smaller: [DQNStreamQuestion] {
    let count = transitions.count
    return [settings.batchSize, count / 2, count - 1].filter { $0 > 0 && $0 < count }.map { count in
      with { $0.transitions = Array(transitions.prefix(count)) }
    }
  }

  /// Two agents learn the same where their values do not differ by more than rounding grows to.
  public func agree(_ a: [[Double]], _ b: [[Double]]) -> Bool {
    a.map(\.count) == b.map(\.count)
      && zip(a.joined(), b.joined()).allSatisfy { abs($0 - $1) <= 1e-6 * max(1, abs($1)) }
  }
}

/// Asks what an agent does after it has learned something.
public struct DQNActionQuestion: SeededQuestion {
  public typealias Asks = Contracts.DQNAgent
  public var actionCount: Int
  public var settings: DQNAgentSettings
  /// The lessons: all are terminal, and each is taught `repetitions` times.
  public var lessons: [Transition<[Double]>]
  public var repetitions: Int
  /// The states to act in.
  public var states: [[Double]]
  /// The number of actions taken in each.
  public var drawCount: Int
  /// The seed of the network and of every draw.
  public var seed: UInt64

  /// What an agent believes about a state, and what it does there.
  public struct Choice: Hashable, Codable, Sendable {
    /// The online network's values.
    public var values: [Double]
    /// The actions taken.
    public var actions: [Int]
  }

  /// Creates the question.
  public init(
    actionCount: Int,
    settings: DQNAgentSettings,
    lessons: [Transition<[Double]>],
    repetitions: Int,
    states: [[Double]],
    drawCount: Int,
    seed: UInt64
  ) {
    self.actionCount = actionCount
    self.settings = settings
    self.lessons = lessons
    self.repetitions = repetitions
    self.states = states
    self.drawCount = drawCount
    self.seed = seed
  }

  /// The network before any lesson.
  public var network: ValueNetwork {
    ValueNetwork(inputCount: states.first?.count ?? 1, actionCount: actionCount, seed: seed)
  }

  public func answer(by implementation: DQNAssembly) throws -> [Choice] {
    var agent = try implementation.agent.init(
      network: network, settings: settings, parts: .provided)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<repetitions {
      for lesson in lessons { try agent.learn(from: lesson, using: &generator) }
    }
    let network = try agent.network
    return try states.map { state in
      Choice(
        values: try network.actionValues(of: state),
        actions: try (0..<drawCount).map { _ in try agent.action(in: state, using: &generator) })
    }
  }

  /// Two agents act alike where their values and the shares of their actions are alike.
  ///
  /// Two shares of n draws differ by more than √(18 / n) with a chance of 2 exp(−18) at most.
  public func agree(_ a: [Choice], _ b: [Choice]) -> Bool {
    let tolerance = settings.epsilon == 0 ? 0 : (18 / Double(max(1, drawCount))).squareRoot()
    return a.count == b.count
      && zip(a, b).allSatisfy { x, y in
        x.values.count == y.values.count && x.actions.count == y.actions.count
          && zip(x.values, y.values).allSatisfy { abs($0 - $1) <= 1e-6 * max(1, abs($1)) }
          && (0..<actionCount).allSatisfy { action in
            let counts = [x, y].map { $0.actions.count { $0 == action } }
            return Double(abs(counts[0] - counts[1])) <= tolerance * Double(drawCount)
          }
      }
  }
}
