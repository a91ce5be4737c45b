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

/// Asks for softmax choices, in runs that each begin with a new rule.
///
/// The choices of a run show whether one depends on another; the runs are made alike, so that they
/// can be counted whatever a rule remembers.
public struct SoftmaxChoicesQuestion: SeededQuestion {
  public typealias Asks = Contracts.SoftmaxExploration
  /// What each action is worth.
  public var actionValues: [Double]
  /// How far values must differ to matter.
  public var temperature: Double
  /// The number of runs.
  public var runCount: Int
  /// The number of choices in each run.
  public var runLength: Int
  /// The seed of every draw.
  public var seed: UInt64

  /// Creates the question.
  public init(
    actionValues: [Double],
    temperature: Double,
    runCount: Int,
    runLength: Int,
    seed: UInt64
  ) {
    self.actionValues = actionValues
    self.temperature = temperature
    self.runCount = runCount
    self.runLength = runLength
    self.seed = seed
  }

  /// The actions taken, run after run.
  public func answer(by implementation: any SoftmaxExplorationExercise.Type) throws -> [Int] {
    func runs<Rule: SoftmaxExplorationExercise>(of type: Rule.Type) throws -> [Int] {
      var generator = SeededGenerator(seed: seed)
      var actions: [Int] = []
      actions.reserveCapacity(max(runCount * runLength, 0))
      for _ in 0..<runCount {
        var rule = try Rule(temperature: temperature)
        for _ in 0..<runLength {
          actions.append(try rule.action(for: actionValues, using: &generator))
        }
      }
      return actions
    }
    return try runs(of: implementation)
  }

  /// Two samples agree where no feature of a run is more frequent in one, by six times the root of
  /// its squared differences.
  public func agree(_ a: [Int], _ b: [Int]) -> Bool {
    guard let a = features(of: a), let b = features(of: b) else { return false }
    return a.agrees(with: b)
  }

  private func features(of actions: [Int]) -> RunFeatures? {
    RunFeatures(
      of: actions, runCount: runCount, runLength: runLength, actionCount: actionValues.count,
      wholeRuns: true)
  }
}
