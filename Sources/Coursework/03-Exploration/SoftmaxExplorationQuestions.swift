import DecisionProcesses

/// Asks for the chances of softmax choice.
public struct SoftmaxQuestion: Question {
  public typealias Asks = Contracts.SoftmaxExploration
  /// What each action is worth.
  public var actionValues: [Double]
  /// How far values must differ to matter.
  public var temperature: Double

  /// Creates the question.
  public init(actionValues: [Double], temperature: Double) {
    self.actionValues = actionValues
    self.temperature = temperature
  }

  public func answer(by implementation: any SoftmaxExplorationExercise.Type) throws -> [Double] {
    try implementation.init(temperature: temperature).probabilities(of: actionValues)
  }

  /// One action fewer.
  public var smaller: [SoftmaxQuestion] {
    guard actionValues.count > 1 else { return [] }
    return actionValues.indices.map { action in with { $0.actionValues.remove(at: action) } }
  }
}

/// Asks for softmax choices.
public struct SoftmaxChoicesQuestion: SeededQuestion {
  public typealias Asks = Contracts.SoftmaxExploration
  /// What each action is worth.
  public var actionValues: [Double]
  /// How far values must differ to matter.
  public var temperature: Double
  /// The number of choices.
  public var choiceCount: Int
  /// The seed of every draw.
  public var seed: UInt64

  /// Creates the question.
  public init(actionValues: [Double], temperature: Double, choiceCount: Int, seed: UInt64) {
    self.actionValues = actionValues
    self.temperature = temperature
    self.choiceCount = choiceCount
    self.seed = seed
  }

  /// The actions taken, in order.
  public func answer(by implementation: any SoftmaxExplorationExercise.Type) throws -> [Int] {
    func choices<Rule: SoftmaxExplorationExercise>(of type: Rule.Type) throws -> [Int] {
      var rule = try Rule(temperature: temperature)
      var generator = SeededGenerator(seed: seed)
      return try (0..<choiceCount).map { _ in
        try rule.action(for: actionValues, using: &generator)
      }
    }
    return try choices(of: implementation)
  }

  /// Two samples agree where no action is more frequent in one, by six standard deviations.
  public func agree(_ a: [Int], _ b: [Int]) -> Bool {
    guard let a = features(of: a), let b = features(of: b) else { return false }
    return a.agrees(with: b)
  }

  private func features(of actions: [Int]) -> RunFeatures? {
    RunFeatures(
      of: actions, runCount: choiceCount, runLength: 1, actionCount: actionValues.count)
  }
}
