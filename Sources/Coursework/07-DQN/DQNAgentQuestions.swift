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

  /// For each transition, the values of all probes in one row.
  public func answer(by implementation: DQNAssembly) throws -> [[Double]] {
    var agent = try implementation.agent.init(
      network: ValueNetwork(inputCount: inputCount, actionCount: actionCount, seed: seed),
      settings: settings, parts: .provided)
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

/// Asks for what an agent has learned in the corridor.
public struct DQNCorridorQuestion: SeededQuestion {
  public typealias Asks = Contracts.DQNAgent
  public var corridor: DQNCorridor
  public var settings: DQNAgentSettings
  /// The number of steps.
  public var stepCount: Int
  /// Whether the agent works with its author's own parts.
  public var usesOwnParts: Bool
  /// The seed of the network and of every draw.
  public var seed: UInt64

  /// What was learned, and what was earned on the way.
  public struct Answer: Hashable, Codable, Sendable {
    /// The online network's parameters after the last step.
    public var parameters: [Double]
    /// The discounted return of each episode that came to its end or its limit.
    public var returns: [Double]
  }

  /// Creates the question.
  public init(
    corridor: DQNCorridor, settings: DQNAgentSettings, stepCount: Int, usesOwnParts: Bool = false,
    seed: UInt64
  ) {
    self.corridor = corridor
    self.settings = settings
    self.stepCount = stepCount
    self.usesOwnParts = usesOwnParts
    self.seed = seed
  }

  /// The network before the first step.
  public var network: ValueNetwork {
    ValueNetwork(inputCount: corridor.length, actionCount: 2, seed: seed)
  }

  public var secondsAllowed: Double { 20 }

  /// Lets the agent walk: episodes begin in any state but the last, and are cut short after 20 steps.
  public func answer(by implementation: DQNAssembly) throws -> Answer {
    var agent = try implementation.agent.init(
      network: network, settings: settings,
      parts: usesOwnParts ? implementation.ownParts : .provided)
    var draws = SeededGenerator(seed: seed)
    var world = draws.spawn()
    var answer = Answer(parameters: [], returns: [])
    var state = world.index(below: corridor.length - 1)
    var (steps, weight) = (0, 1.0)
    for _ in 0..<stepCount {
      let observation = corridor.observation(of: state)
      let action = try agent.action(in: observation, using: &draws)
      guard action == 0 || action == 1 else { throw InvalidInput("there is no action \(action)") }
      let next = corridor.next(after: action, in: state)
      let isEnd = corridor.isEnd(next)
      try agent.learn(
        from: Transition(
          state: observation, action: action, reward: isEnd ? 1 : 0,
          nextState: corridor.observation(of: next), isTerminal: isEnd),
        using: &draws)
      (state, steps) = (next, steps + 1)
      if isEnd || steps == 20 {
        answer.returns.append(isEnd ? weight : 0)
        state = world.index(below: corridor.length - 1)
        (steps, weight) = (0, 1)
      } else {
        weight *= settings.discount
      }
    }
    answer.parameters = try agent.network.parameters
    return answer
  }

  /// Long runs of the same mistake part ways; what an agent does step by step is compared elsewhere.
  public func agree(_ a: Answer, _ b: Answer) -> Bool {
    a.parameters.count == b.parameters.count
  }
}

/// Asks which of the parts that an agent is assembled from do not work yet.
public struct DQNPartsQuestion: Question {
  public typealias Asks = Contracts.DQNAgent

  /// Creates the question.
  public init() {}

  /// The numbers of their exercises.
  public func answer(by implementation: DQNAssembly) -> [String] {
    let (own, right) = (implementation.ownParts, DQNParts.provided)
    return Self.probes.filter { probe in
      guard let expected = try? probe.value(right) else { return false }
      return (try? probe.value(own)) != expected
    }.map(\.exercise)
  }

  private struct Probe {
    let exercise: String
    let value: (DQNParts) throws -> [Double]
  }

  private static var probes: [Probe] {
    [
      Probe(exercise: "3.1") { try $0.exploration.init(epsilon: 0.5).probabilities(of: [1, 3]) },
      Probe(exercise: "7.4") { parts in
        var buffer = try parts.replay.init(capacity: 2)
        for number in 0..<3 {
          try buffer.append(
            Transition(
              state: [Double(number)], action: 0, reward: 0, nextState: [0], isTerminal: false))
        }
        var generator = SeededGenerator(seed: 1)
        let batch = try buffer.sample(count: 2, using: &generator)
        return try buffer.transitions.flatMap(\.state) + batch.flatMap(\.state).sorted()
      },
      Probe(exercise: "7.6") { parts in
        let batch = DQNBatch(
          actions: [0, 1], rewards: [1, 2], isTerminal: [false, true],
          nextActionValues: [[0, 4], [8, 8]], discount: 0.5)
        let value = try parts.loss.loss(
          of: [[1, 1], [5, 5]], against: batch, penalty: .huber(threshold: 1))
        return [value.loss] + value.errors + value.gradient.joined()
      },
    ]
  }
}
