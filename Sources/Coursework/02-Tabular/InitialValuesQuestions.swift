import DecisionProcesses

/// Asks for an optimistic table.
public struct OptimisticValuesQuestion: Question {
  public typealias Asks = Contracts.InitialValues
  /// The rewards that the world can pay.
  public var rewards: [Double]
  public var discount: Double
  /// Whether each state is terminal.
  public var terminalStates: [Bool]
  public var actionCount: Int

  /// Creates the question.
  public init(rewards: [Double], discount: Double, terminalStates: [Bool], actionCount: Int) {
    self.rewards = rewards
    self.discount = discount
    self.terminalStates = terminalStates
    self.actionCount = actionCount
  }

  public func answer(by implementation: any InitialValuesExercise.Type) throws -> [[Double]] {
    try implementation.optimistic(
      rewards: rewards, discount: discount, terminalStates: terminalStates,
      actionCount: actionCount)
  }

  /// Fewer states, then fewer rewards.
  public var smaller: [OptimisticValuesQuestion] {
    let fewerStates = terminalStates.indices.map { index in
      with { $0.terminalStates.remove(at: index) }
    }
    let fewerRewards = rewards.indices.map { index in
      with { $0.rewards.remove(at: index) }
    }
    return fewerStates + fewerRewards.filter { !$0.rewards.isEmpty }
  }
}

/// Asks for a table of small random values.
public struct RandomValuesQuestion: SeededQuestion {
  public typealias Asks = Contracts.InitialValues
  /// The rewards that the world can pay.
  public var rewards: [Double]
  /// The size of the noise, as a share of the largest magnitude of a reward.
  public var share: Double
  /// Whether each state is terminal.
  public var terminalStates: [Bool]
  public var actionCount: Int
  /// The seed of every draw.
  public var seed: UInt64

  /// Creates the question.
  public init(
    rewards: [Double],
    share: Double,
    terminalStates: [Bool],
    actionCount: Int,
    seed: UInt64
  ) {
    self.rewards = rewards
    self.share = share
    self.terminalStates = terminalStates
    self.actionCount = actionCount
    self.seed = seed
  }

  public func answer(by implementation: any InitialValuesExercise.Type) throws -> [[Double]] {
    var generator = SeededGenerator(seed: seed)
    return try implementation.random(
      rewards: rewards, share: share, terminalStates: terminalStates, actionCount: actionCount,
      using: &generator)
  }

  /// Two tables are the same where the same rows are zero or hold ties, and the noise has the same
  /// size (within a half) and the same signs.
  ///
  /// The largest of 40 uniform magnitudes is below half of its bound with chance 2⁻⁴⁰.
  public func agree(_ a: [[Double]], _ b: [[Double]]) -> Bool {
    let (a, b) = (Noise(a), Noise(b))
    return a.shape == b.shape && a.zeroRows == b.zeroRows && a.tiedRows == b.tiedRows
      && a.hasNegative == b.hasNegative && abs(a.size - b.size) <= 0.5 * max(a.size, b.size)
  }

  /// What can be told of a random table without its draws.
  private struct Noise {
    let shape: [Int]
    let zeroRows: [Bool]
    let tiedRows: [Bool]
    let hasNegative: Bool
    let size: Double

    init(_ table: [[Double]]) {
      shape = table.map(\.count)
      zeroRows = table.map { $0.allSatisfy { $0 == 0 } }
      tiedRows = table.map { Set($0).count < $0.count }
      hasNegative = table.joined().contains { $0 < 0 }
      size = table.joined().map(abs).max() ?? 0
    }
  }
}
