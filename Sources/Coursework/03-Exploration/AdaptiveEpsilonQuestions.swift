/// Asks for the epsilons of all states, at first and after each of a stream of updates.
public struct AdaptiveEpsilonQuestion: Question {
  public typealias Asks = Contracts.AdaptiveEpsilon
  public var stateCount: Int
  public var actionCount: Int
  public var stepSize: Double
  /// How large a change must be to matter.
  public var inverseSensitivity: Double
  /// The updates, in order.
  public var updates: [Update]

  /// An update of a value.
  public struct Update: Hashable, Codable, Sendable {
    /// The state whose value was updated.
    public var state: Int
    /// How far the target lay above the estimate.
    public var tdError: Double

    /// Creates an update.
    public init(state: Int, tdError: Double) {
      self.state = state
      self.tdError = tdError
    }
  }

  /// Creates the question.
  public init(
    stateCount: Int,
    actionCount: Int,
    stepSize: Double,
    inverseSensitivity: Double,
    updates: [Update]
  ) {
    self.stateCount = stateCount
    self.actionCount = actionCount
    self.stepSize = stepSize
    self.inverseSensitivity = inverseSensitivity
    self.updates = updates
  }

  /// One row of epsilons more than there are updates.
  public func answer(by implementation: any AdaptiveEpsilonExercise.Type) throws -> [[Double]] {
    var rule = try implementation.init(
      stateCount: stateCount, actionCount: actionCount, stepSize: stepSize,
      inverseSensitivity: inverseSensitivity)
    var rows = [try (0..<stateCount).map { try rule.epsilon(in: $0) }]
    for update in updates {
      try rule.adapt(in: update.state, tdError: update.tdError)
      rows.append(try (0..<stateCount).map { try rule.epsilon(in: $0) })
    }
    return rows
  }

  /// Fewer updates.
  public var smaller: [AdaptiveEpsilonQuestion] {
    guard updates.count > 1 else { return [] }
    return [with { $0.updates = Array(updates.prefix(updates.count / 2)) }]
      + updates.indices.map { index in
        with { $0.updates.remove(at: index) }
      }
  }
}

/// Asks a new rule for the epsilon of one state.
public struct EpsilonLookupQuestion: Question {
  public typealias Asks = Contracts.AdaptiveEpsilon
  public var stateCount: Int
  public var state: Int

  /// Creates the question.
  public init(stateCount: Int, state: Int) {
    self.stateCount = stateCount
    self.state = state
  }

  public func answer(by implementation: any AdaptiveEpsilonExercise.Type) throws -> Double {
    try implementation.init(
      stateCount: stateCount, actionCount: 2, stepSize: 0.5, inverseSensitivity: 1
    ).epsilon(in: state)
  }
}

/// Asks for the epsilons of episodes under the rule that begins again.
public struct RestartingEpsilonQuestion: Question {
  public typealias Asks = Contracts.AdaptiveEpsilon
  public var start: Double
  public var floor: Double
  /// What an episode multiplies epsilon by.
  public var factor: Double
  /// The number of episodes from one beginning to the next.
  public var period: Int
  /// The episodes that are asked for.
  public var episodes: [Int]

  /// Creates the question.
  public init(start: Double, floor: Double, factor: Double, period: Int, episodes: [Int]) {
    self.start = start
    self.floor = floor
    self.factor = factor
    self.period = period
    self.episodes = episodes
  }

  public func answer(by implementation: any AdaptiveEpsilonExercise.Type) throws -> [Double] {
    try episodes.map {
      try implementation.restarting(
        from: start, to: floor, factor: factor, every: period, in: $0)
    }
  }

  /// One episode at a time.
  public var smaller: [RestartingEpsilonQuestion] {
    guard episodes.count > 1 else { return [] }
    return episodes.map { episode in with { $0.episodes = [episode] } }
  }
}
