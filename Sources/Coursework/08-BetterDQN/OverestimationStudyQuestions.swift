/// Asks for the discounted sums of one episode's rewards.
public struct DiscountedReturnsQuestion: Question {
  public typealias Asks = Contracts.OverestimationStudy
  /// The reward of each step.
  public var rewards: [Double]
  /// The discount.
  public var discount: Double

  /// Creates the question.
  public init(rewards: [Double], discount: Double) {
    self.rewards = rewards
    self.discount = discount
  }

  public func answer(by implementation: any OverestimationStudyExercise.Type) throws -> [Double] {
    try implementation.returns(of: rewards, discount: discount)
  }

  /// Fewer rewards.
  public var smaller: [DiscountedReturnsQuestion] {
    guard rewards.count > 1 else { return [] }
    return rewards.indices.map { index in with { $0.rewards.remove(at: index) } }
  }
}

/// Asks for the bounds of the overestimation in recorded episodes.
public struct OverestimationQuestion: Question {
  public typealias Asks = Contracts.OverestimationStudy
  /// The episodes.
  public var episodes: [EvaluationEpisode]
  /// What rewards there are.
  public var range: RewardRange
  /// The discount.
  public var discount: Double

  /// Creates the question.
  public init(episodes: [EvaluationEpisode], range: RewardRange, discount: Double) {
    self.episodes = episodes
    self.range = range
    self.discount = discount
  }

  public func answer(
    by implementation: any OverestimationStudyExercise.Type
  ) throws -> OverestimationBounds {
    try implementation.overestimation(in: episodes, range: range, discount: discount)
  }

  /// Fewer episodes, then shorter ones.
  public var smaller: [OverestimationQuestion] {
    let fewer =
      episodes.count < 2
      ? [] : episodes.indices.map { index in with { $0.episodes.remove(at: index) } }
    let shorter = episodes.indices.filter { episodes[$0].rewards.count > 1 }.map { index in
      with {
        // The first step goes: what remains is an episode that began later.
        $0.episodes[index].predictions.removeFirst()
        $0.episodes[index].actions.removeFirst()
        $0.episodes[index].rewards.removeFirst()
      }
    }
    return fewer + shorter
  }
}

/// Asks which of two networks overestimates more.
public struct LargerOverestimationQuestion: Question {
  public typealias Asks = Contracts.OverestimationStudy
  /// The episodes of the network with plain targets.
  public var plain: [EvaluationEpisode]
  /// The episodes of the network with double targets.
  public var double: [EvaluationEpisode]
  /// What rewards there are.
  public var range: RewardRange
  /// The discount.
  public var discount: Double

  /// Creates the question.
  public init(
    plain: [EvaluationEpisode], double: [EvaluationEpisode], range: RewardRange, discount: Double
  ) {
    self.plain = plain
    self.double = double
    self.range = range
    self.discount = discount
  }

  public func answer(
    by implementation: any OverestimationStudyExercise.Type
  ) throws -> LargerOverestimation {
    try implementation.larger(plain: plain, double: double, range: range, discount: discount)
  }
}
