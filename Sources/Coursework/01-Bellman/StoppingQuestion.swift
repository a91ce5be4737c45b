public import DecisionProcesses

/// Asks for the optimal values of islands: states with one action, which stays and pays the state's
/// reward.
///
/// Errors on an island shrink by exactly the discount with every sweep, whatever the order of the
/// sweeps, so the answer shows when an implementation stopped. The exact values are reward / (1 −
/// discount).
public struct StoppingQuestion: Question {
  public typealias Asks = Contracts.ValueIteration
  /// What each island pays in every step.
  public var rewards: [Double]
  public var discount: Double
  /// How far a value may lie from the exact one.
  public var tolerance: Double

  /// Creates the question.
  public init(rewards: [Double], discount: Double, tolerance: Double) {
    self.rewards = rewards
    self.discount = discount
    self.tolerance = tolerance
  }

  /// The islands as a model.
  public var model: FiniteModel {
    FiniteModel(
      actionCount: 1, initialStates: [InitialState(state: 0)],
      rows: rewards.enumerated().map { state, reward in
        [Outcome(probability: 1, nextState: state, reward: reward, isTerminal: false)]
      },
      terminalStates: rewards.map { _ in false })
  }

  /// The value of each island.
  public var exactValues: [Double] { rewards.map { $0 / (1 - discount) } }

  public func answer(by implementation: any ValueIterationExercise.Type) throws -> PlannedValues {
    try implementation.optimalValues(of: model, discount: discount, tolerance: tolerance)
  }

  /// One island less.
  public var smaller: [StoppingQuestion] {
    guard rewards.count > 1 else { return [] }
    return rewards.indices.map { index in
      with { $0.rewards.remove(at: index) }
    }
  }

  /// Tells whether two answers stopped by the same rule.
  public func agree(_ a: PlannedValues, _ b: PlannedValues) -> Bool {
    guard let a = rule(of: a), let b = rule(of: b) else { return false }
    return a == b
  }

  /// The rule by which sweeps seem to have stopped.
  private enum Rule {
    /// Right, and the bound is no smaller than the error.
    case honest
    /// Right, and the bound is smaller than the error.
    case dishonest
    /// The mean of the changes is small: the error may be as many tolerances as there are islands.
    case mean
    /// The last change is at most the tolerance.
    case change
    /// The next change is at most the tolerance.
    case nextChange
    /// None of these.
    case none
  }

  /// Reads the rule off the error: the rules allow different multiples of the tolerance.
  ///
  /// They allow it right after the last sweep. Whoever sweeps the values of states makes one more
  /// backup for those of actions, which the gaps between the multiples leave room for.
  private func rule(of answer: PlannedValues) -> Rule? {
    guard answer.actionValues.map(\.count) == rewards.map({ _ in 1 }) else { return nil }
    let errors = zip(answer.actionValues.joined(), exactValues).map { abs($0 - $1) }
    guard let error = errors.max(), errors.allSatisfy(\.isFinite) else { return nil }
    let share = error / tolerance * (1 - 1e-9)
    if share <= 1 { return answer.errorBound >= error * (1 - 1e-9) ? .honest : .dishonest }
    if share <= Double(rewards.count) { return .mean }
    if share <= discount / (1 - discount) { return .change }
    if share <= 1 / (1 - discount) { return .nextChange }
    return Rule.none
  }
}
