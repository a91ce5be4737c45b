public import DecisionProcesses
import Environments

/// Asks for the table of an agent, and for what it would do, after each of a stream of transitions.
public struct CountBonusStreamQuestion: Question {
  public typealias Asks = Contracts.CountBonus
  public var stateCount: Int
  public var actionCount: Int
  public var stepSize: Double
  public var discount: Double
  /// The bonus of a first visit.
  public var bonusWeight: Double
  /// What happened, in order.
  public var transitions: [Transition<Int>]

  /// What came back, for each transition.
  public struct Answer: Hashable, Codable, Sendable {
    /// The table after it: one row for each state.
    public var tables: [[[Double]]]
    /// The action that would be taken after it, for each state.
    public var actions: [[Int]]

    /// The values of a state after a transition; none where the answer has none.
    fileprivate func row(_ number: Int, _ state: Int) -> [Double] {
      guard tables.indices.contains(number), tables[number].indices.contains(state) else {
        return []
      }
      return tables[number][state]
    }
  }

  /// Creates the question.
  public init(
    stateCount: Int,
    actionCount: Int,
    stepSize: Double,
    discount: Double,
    bonusWeight: Double,
    transitions: [Transition<Int>]
  ) {
    self.stateCount = stateCount
    self.actionCount = actionCount
    self.stepSize = stepSize
    self.discount = discount
    self.bonusWeight = bonusWeight
    self.transitions = transitions
  }

  public func answer(by implementation: any CountBonusExercise.Type) throws -> Answer {
    var agent = try implementation.init(
      stateCount: stateCount, actionCount: actionCount, stepSize: stepSize, discount: discount,
      bonusWeight: bonusWeight)
    var answer = Answer(tables: [], actions: [])
    for transition in transitions {
      try agent.learn(from: transition)
      answer.tables.append(try (0..<stateCount).map { try agent.actionValues(of: $0) })
      answer.actions.append(try (0..<stateCount).map { try agent.action(in: $0) })
    }
    return answer
  }

  /// Two answers are the same where the tables are, up to rounding, and actions differ only between values
  /// that rounding may have put in either order.
  public func agree(_ a: Answer, _ b: Answer) -> Bool {
    guard a != b else { return true }
    var b = b
    for (number, actions) in a.actions.enumerated() where b.actions.indices.contains(number) {
      for (state, action) in actions.enumerated()
      where b.actions[number].indices.contains(state) {
        let other = b.actions[number][state]
        if a.row(number, state).nearlyTie(action, other) { b.actions[number][state] = action }
      }
    }
    return agreeAsTheyTravel(a, b)
  }

  /// The first half of the transitions, then all but one of them.
  public var smaller: [CountBonusStreamQuestion] {
    guard transitions.count > 1 else { return [] }
    return [with { $0.transitions = Array(transitions.prefix(transitions.count / 2)) }]
      + transitions.indices.map { index in
        with { $0.transitions.remove(at: index) }
      }
  }
}

/// Asks for the values, and for the action, of a single state of a new agent.
public struct CountBonusLookupQuestion: Question {
  public typealias Asks = Contracts.CountBonus
  public var stateCount: Int
  public var actionCount: Int
  public var state: Int
  /// Whether the action is asked for, instead of the values.
  public var asksForAction: Bool

  /// Creates the question.
  public init(stateCount: Int, actionCount: Int, state: Int, asksForAction: Bool) {
    self.stateCount = stateCount
    self.actionCount = actionCount
    self.state = state
    self.asksForAction = asksForAction
  }

  public func answer(by implementation: any CountBonusExercise.Type) throws -> [Double] {
    let agent = try implementation.init(
      stateCount: stateCount, actionCount: actionCount, stepSize: 0.5, discount: 0.5,
      bonusWeight: 1)
    return asksForAction
      ? [Double(try agent.action(in: state))] : try agent.actionValues(of: state)
  }
}

/// Asks what episodes are reported to have earned whose course is laid down, and what was learned.
///
/// The world has one action, so that nothing depends on how ties are broken.
public struct CountBonusEpisodeQuestion: Question {
  public typealias Asks = Contracts.CountBonus
  /// The states in order, one more than there are rewards.
  public var states: [Int]
  /// The reward of each step.
  public var rewards: [Double]
  /// Whether the episode is cut short after its last step, instead of ending there.
  public var isTruncated: Bool
  public var stepSize: Double
  public var discount: Double
  /// The bonus of a first visit.
  public var bonusWeight: Double
  /// How often the episode is played.
  public var episodes: Int

  /// What came back.
  public struct Answer: Hashable, Codable, Sendable {
    /// What each episode is reported to have earned.
    public var returns: [Double]
    /// The value of the only action in each state.
    public var values: [Double]
  }

  /// Creates the question.
  public init(
    states: [Int],
    rewards: [Double],
    isTruncated: Bool,
    stepSize: Double,
    discount: Double,
    bonusWeight: Double,
    episodes: Int
  ) {
    self.states = states
    self.rewards = rewards
    self.isTruncated = isTruncated
    self.stepSize = stepSize
    self.discount = discount
    self.bonusWeight = bonusWeight
    self.episodes = episodes
  }

  /// The number of states that the agent is told of.
  public var stateCount: Int { (states.max() ?? 0) + 1 }

  public func answer(by implementation: any CountBonusExercise.Type) throws -> Answer {
    var agent = try implementation.init(
      stateCount: stateCount, actionCount: 1, stepSize: stepSize, discount: discount,
      bonusWeight: bonusWeight)
    var generator = SeededGenerator(seed: 0)
    let returns = try (0..<episodes).map { _ in
      var world = FixedEpisode(
        actionCount: 1, states: states, rewards: rewards, isTruncated: isTruncated)
      return try agent.playEpisode(in: &world, using: &generator)
    }
    return Answer(
      returns: returns,
      values: try (0..<stateCount).flatMap { try agent.actionValues(of: $0) })
  }

  /// Fewer episodes, then shorter ones.
  public var smaller: [CountBonusEpisodeQuestion] {
    let fewer = episodes > 1 ? [with { $0.episodes -= 1 }] : []
    guard rewards.count > 1 else { return fewer }
    return fewer + [
      with {
        $0.states.removeLast()
        $0.rewards.removeLast()
      }
    ]
  }
}

/// Asks for the returns of an agent that tries to open a lock, with step size 1.
public struct CountBonusLockQuestion: Question {
  public typealias Asks = Contracts.CountBonus
  /// The action that leads on from each state.
  public var combination: [Int]
  public var actionCount: Int
  public var discount: Double
  /// The bonus of a first visit.
  public var bonusWeight: Double
  public var episodes: Int

  /// Creates the question.
  public init(
    combination: [Int],
    actionCount: Int,
    discount: Double,
    bonusWeight: Double,
    episodes: Int
  ) {
    self.combination = combination
    self.actionCount = actionCount
    self.discount = discount
    self.bonusWeight = bonusWeight
    self.episodes = episodes
  }

  public func answer(by implementation: any CountBonusExercise.Type) throws -> [Double] {
    var world = Simulation(of: CombinationLock(combination, actionCount: actionCount))
    var agent = try implementation.init(
      stateCount: combination.count + 1, actionCount: actionCount, stepSize: 1,
      discount: discount, bonusWeight: bonusWeight)
    var generator = SeededGenerator(seed: 0)
    return try (0..<episodes).map { _ in try agent.playEpisode(in: &world, using: &generator) }
  }

  /// Two runs are the same where both open the lock or both do not, and both report what it pays or
  /// both report something else.
  ///
  /// The way there depends on how values round that would tie exactly.
  public func agree(_ a: [Double], _ b: [Double]) -> Bool {
    func isHonest(_ returns: [Double]) -> Bool { returns.allSatisfy { $0 == 0 || $0 == 1 } }
    guard a.count == b.count, isHonest(a) == isHonest(b) else { return false }
    return !isHonest(a) || a.contains(1) == b.contains(1)
  }
}

extension [Double] {
  /// Whether two of the values are apart by rounding alone; values that never moved are not.
  fileprivate func nearlyTie(_ first: Int, _ second: Int) -> Bool {
    guard indices.contains(first), indices.contains(second) else { return false }
    let (a, b) = (self[first], self[second])
    return abs(a - b) <= 1e-9 && (a != 0 || b != 0)
  }
}
