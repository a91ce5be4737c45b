import DecisionProcesses

/// Asks for what an agent has learned in the corridor.
///
/// It is asked once: other questions find out whether all draws come from the seed.
public struct DQNCorridorQuestion: Question {
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
    ValueNetwork(
      inputCount: corridor.length, hiddenWidths: [16], actionCount: 2, seed: seed)
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
