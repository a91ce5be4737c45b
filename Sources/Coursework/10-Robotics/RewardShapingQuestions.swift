public import DecisionProcesses

/// Asks for the shaped reward of each of some steps.
public struct ShapedRewardsQuestion: Question {
  public typealias Asks = Contracts.RewardShaping
  public var steps: [RewardStep]
  /// The potential of each state.
  public var potentials: [Double]
  public var discount: Double

  /// Creates the question.
  public init(steps: [RewardStep], potentials: [Double], discount: Double) {
    self.steps = steps
    self.potentials = potentials
    self.discount = discount
  }

  public func answer(by implementation: any RewardShapingExercise.Type) throws -> [Double] {
    try steps.map {
      try implementation.shapedReward(of: $0, potentials: potentials, discount: discount)
    }
  }

  /// One of the steps alone.
  public var smaller: [ShapedRewardsQuestion] {
    steps.count < 2 ? [] : steps.map { step in with { $0.steps = [step] } }
  }
}

/// Asks by how much shaping changes the return of an episode.
public struct ReturnChangeQuestion: Question {
  public typealias Asks = Contracts.RewardShaping
  public var episode: [RewardStep]
  /// The potential of each state.
  public var potentials: [Double]
  public var discount: Double

  /// Creates the question.
  public init(episode: [RewardStep], potentials: [Double], discount: Double) {
    self.episode = episode
    self.potentials = potentials
    self.discount = discount
  }

  public func answer(by implementation: any RewardShapingExercise.Type) throws -> Double {
    try implementation.returnChange(of: episode, potentials: potentials, discount: discount)
  }

  /// Fewer steps at the beginning.
  public var smaller: [ReturnChangeQuestion] {
    [1, episode.count / 2, episode.count - 1].filter { $0 > 0 && $0 < episode.count }.map { count in
      with { $0.episode = Array(episode.suffix(count)) }
    }
  }
}

/// Asks for a task with shaped rewards.
public struct ShapedModelQuestion: Question {
  public typealias Asks = Contracts.RewardShaping
  public var model: FiniteModel
  /// The potential of each state.
  public var potentials: [Double]
  public var discount: Double

  /// Creates the question.
  public init(model: FiniteModel, potentials: [Double], discount: Double) {
    self.model = model
    self.potentials = potentials
    self.discount = discount
  }

  /// The outcomes of each state and action, state-major.
  public func answer(by implementation: any RewardShapingExercise.Type) throws -> [[Outcome]] {
    try implementation.shapedModel(model, potentials: potentials, discount: discount).rows
  }

  /// Without what terminal states list: that is left open.
  public func agree(_ a: [[Outcome]], _ b: [[Outcome]]) -> Bool {
    guard a.count == model.rows.count, b.count == a.count else { return a == b }
    return a.indices.allSatisfy { index in
      if model.isTerminal(index / model.actionCount) { return true }
      return a[index].count == b[index].count
        && zip(a[index], b[index]).allSatisfy { one, other in
          one.nextState == other.nextState && one.isTerminal == other.isTerminal
            && abs(one.probability - other.probability) < 1e-9
            && abs(one.reward - other.reward) <= 1e-9 * max(1, abs(other.reward))
        }
    }
  }
}

/// Asks for the values of a task, from those learned with shaping.
public struct TaskValuesQuestion: Question {
  public typealias Asks = Contracts.RewardShaping
  /// One row for each state.
  public var shapedValues: [[Double]]
  public var terminalStates: [Bool]
  /// The potential of each state.
  public var potentials: [Double]

  /// Creates the question.
  public init(shapedValues: [[Double]], terminalStates: [Bool], potentials: [Double]) {
    self.shapedValues = shapedValues
    self.terminalStates = terminalStates
    self.potentials = potentials
  }

  public func answer(by implementation: any RewardShapingExercise.Type) throws -> [[Double]] {
    try implementation.taskValues(
      from: shapedValues, terminalStates: terminalStates, potentials: potentials)
  }

  /// A state less.
  public var smaller: [TaskValuesQuestion] {
    guard shapedValues.count > 1 else { return [] }
    return shapedValues.indices.map { state in
      with {
        $0.shapedValues.remove(at: state)
        $0.terminalStates.remove(at: state)
        $0.potentials.remove(at: state)
      }
    }
  }
}

/// Asks for rewards with which a bonus for being near changes the best policy.
public struct TemptationQuestion: Question {
  public typealias Asks = Contracts.RewardShaping
  public var bonus: NearnessBonus
  public var discount: Double

  /// Creates the question.
  public init(bonus: NearnessBonus, discount: Double) {
    self.bonus = bonus
    self.discount = discount
  }

  public func answer(
    by implementation: any RewardShapingExercise.Type
  ) throws -> TemptingRewards? {
    try implementation.temptation(by: bonus, discount: discount)
  }

  /// Two answers are alike where both are none, or the robot does the same in both, without the bonus
  /// and with it: which of all rewards are chosen is left open.
  public func agree(_ a: TemptingRewards?, _ b: TemptingRewards?) -> Bool {
    a.map(choices) == b.map(choices)
  }

  /// Whether it finishes without the bonus, and whether with it.
  private func choices(_ rewards: TemptingRewards) -> [Bool] {
    let total = rewards.waiting / (1 - discount)
    let extra = bonus.beside / (1 - discount)
    return [
      rewards.finishing > total, rewards.finishing + bonus.atGoal > total + extra,
    ]
  }
}
