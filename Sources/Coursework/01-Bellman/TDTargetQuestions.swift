/// Asks for the target of one transition.
public struct TDTargetQuestion: Question {
  public typealias Asks = Contracts.TDTarget
  public var reward: Double
  public var discount: Double
  /// A value for each action of the next state.
  public var nextActionValues: [Double]
  /// Whether the next state is terminal.
  public var isTerminal: Bool

  /// Creates the question.
  public init(reward: Double, discount: Double, nextActionValues: [Double], isTerminal: Bool) {
    self.reward = reward
    self.discount = discount
    self.nextActionValues = nextActionValues
    self.isTerminal = isTerminal
  }

  public func answer(by implementation: any TDTargetExercise.Type) throws -> Double {
    try implementation.target(
      reward: reward, discount: discount, nextActionValues: nextActionValues,
      isTerminal: isTerminal)
  }

  /// Fewer actions, then rounder numbers.
  public var smaller: [TDTargetQuestion] {
    let shorter = nextActionValues.indices.map { index in
      with { $0.nextActionValues.remove(at: index) }
    }
    let rounder = with {
      $0.reward.round()
      $0.nextActionValues = nextActionValues.map { $0.rounded() }
      $0.discount = discount > 0 && discount < 1 ? 0.5 : discount
    }
    return shorter.filter { !$0.nextActionValues.isEmpty } + (rounder == self ? [] : [rounder])
  }
}

extension TDTargetQuestion: Equatable {}

/// Asks for the error of an estimate.
public struct TDErrorQuestion: Question {
  public typealias Asks = Contracts.TDTarget
  public var target: Double
  public var estimate: Double

  /// Creates the question.
  public init(target: Double, estimate: Double) {
    self.target = target
    self.estimate = estimate
  }

  public func answer(by implementation: any TDTargetExercise.Type) throws -> Double {
    try implementation.error(target: target, estimate: estimate)
  }
}
