/// Asks for the scores of actions, and for the best of them.
public struct UpperConfidenceBoundQuestion: Question {
  public typealias Asks = Contracts.UpperConfidenceBound
  /// The estimate of each action.
  public var actionValues: [Double]
  /// How often each action was chosen.
  public var counts: [Int]
  /// The weight of the bonus.
  public var explorationWeight: Double

  /// What came back.
  public struct Answer: Hashable, Codable, Sendable {
    /// The score of each action.
    public var scores: [Double]
    /// The actions that share the largest.
    public var bestActions: [Int]
  }

  /// Creates the question.
  public init(actionValues: [Double], counts: [Int], explorationWeight: Double) {
    self.actionValues = actionValues
    self.counts = counts
    self.explorationWeight = explorationWeight
  }

  public func answer(
    by implementation: any UpperConfidenceBoundExercise.Type
  ) throws -> Answer {
    Answer(
      scores: try implementation.scores(
        of: actionValues, counts: counts, explorationWeight: explorationWeight),
      bestActions: try implementation.bestActions(
        for: actionValues, counts: counts, explorationWeight: explorationWeight))
  }

  /// Fewer actions.
  public var smaller: [UpperConfidenceBoundQuestion] {
    guard actionValues.count > 1 else { return [] }
    return actionValues.indices.map { index in
      with {
        $0.actionValues.remove(at: index)
        $0.counts.remove(at: index)
      }
    }
  }
}

/// Asks for the best actions alone, to see that they are refused where scores are.
public struct BestActionsQuestion: Question {
  public typealias Asks = Contracts.UpperConfidenceBound
  /// The estimate of each action.
  public var actionValues: [Double]
  /// How often each action was chosen.
  public var counts: [Int]
  /// The weight of the bonus.
  public var explorationWeight: Double

  /// Creates the question.
  public init(actionValues: [Double], counts: [Int], explorationWeight: Double) {
    self.actionValues = actionValues
    self.counts = counts
    self.explorationWeight = explorationWeight
  }

  public func answer(by implementation: any UpperConfidenceBoundExercise.Type) throws -> [Int] {
    try implementation.bestActions(
      for: actionValues, counts: counts, explorationWeight: explorationWeight)
  }
}

/// Asks for the choices on a bandit without noise.
public struct BanditPlayQuestion: Question {
  public typealias Asks = Contracts.UpperConfidenceBound
  /// What each action pays.
  public var rewards: [Double]
  /// The number of choices.
  public var rounds: Int
  /// The weight of the bonus.
  public var explorationWeight: Double

  /// Creates the question.
  public init(rewards: [Double], rounds: Int, explorationWeight: Double) {
    self.rewards = rewards
    self.rounds = rounds
    self.explorationWeight = explorationWeight
  }

  public func answer(by implementation: any UpperConfidenceBoundExercise.Type) throws -> [Int] {
    try implementation.play(
      rewards: rewards, rounds: rounds, explorationWeight: explorationWeight)
  }

  /// Fewer rounds, then fewer actions.
  public var smaller: [BanditPlayQuestion] {
    let shorter = [rounds / 2, rounds - 1].filter { $0 > 0 && $0 < rounds }.map { rounds in
      with { $0.rounds = rounds }
    }
    guard rewards.count > 1 else { return shorter }
    return shorter
      + rewards.indices.map { index in
        with { $0.rewards.remove(at: index) }
      }
  }
}
