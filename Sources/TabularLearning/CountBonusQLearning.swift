public import DecisionProcesses
public import DynamicProgramming
public import Exploration

/// Q-learning that is paid for what it has seldom tried, and otherwise acts greedily.
///
///     var agent = CountBonusQLearning(
///       stateCount: 9, actionCount: 3, stepSize: 1, discount: 0.95, bonusWeight: 0.5)
///     let log = train(&agent, in: &world, episodes: 100, using: &generator)
///
/// Each transition moves one entry, with N(s, a) counting the present visit:
///
///     q(s, a) ← q(s, a) + α [r + β / √N(s, a) + γ maxₐ′ q(s′, a′) − q(s, a)].
///
/// In a state the first action that was never tried is taken, since β / √0 is infinite, then the
/// first of the best. Nothing is drawn at random. The bonus enters the values alone: the returns of
/// a training log are those that the world paid.
///
/// Source: Strehl and Littman, *An analysis of model-based interval estimation for Markov decision
/// processes* (2008), MBIE-EB, here without its model.
public struct CountBonusQLearning: Agent, Sendable {
  /// The estimates, bonuses included.
  public private(set) var actionValues: ActionValues
  /// The counts, and what they earn.
  public private(set) var bonus: CountBonus
  /// How far an estimate moves towards its target, α.
  public let stepSize: Double
  /// The weight of a reward one step later, γ.
  public let discount: Double

  /// Creates an agent whose estimates are 0.
  ///
  /// - Precondition: The counts are positive, `stepSize` and `discount` are in `0...1`, and
  ///   `bonusWeight` is finite and not negative.
  public init(
    stateCount: Int,
    actionCount: Int,
    stepSize: Double,
    discount: Double,
    bonusWeight: Double
  ) {
    checkSettings(stepSize: stepSize, discount: discount)
    bonus = CountBonus(weight: bonusWeight, stateCount: stateCount, actionCount: actionCount)
    actionValues = ActionValues(stateCount: stateCount, actionCount: actionCount)
    self.stepSize = stepSize
    self.discount = discount
  }

  /// The action that is taken next in `state`.
  ///
  /// - Complexity: O(actions).
  public func action(in state: Int) -> Int {
    let row = actionValues[state]
    return bonus.firstUntried(in: state) ?? row.firstIndex(of: row.maximumAndTies().value) ?? 0
  }

  public mutating func action(
    in state: Int,
    using generator: inout some RandomNumberGenerator
  ) -> Int {
    action(in: state)
  }

  /// Learns from one transition.
  ///
  /// - Complexity: O(actions), without draws.
  public mutating func learn(
    from transition: Transition<Int>,
    using generator: inout some RandomNumberGenerator
  ) {
    let earned = bonus.visit(state: transition.state, action: transition.action)
    let target = TemporalDifference.qLearningTarget(
      reward: transition.reward + earned,
      continuation: TemporalDifference.continuation(
        isTerminal: transition.isTerminal, discount: discount),
      nextActionValues: actionValues[transition.nextState])
    actionValues.update(
      transition.state, transition.action, towards: target, stepSize: stepSize)
  }

  public func greedyAction(
    in state: Int,
    using generator: inout some RandomNumberGenerator
  ) -> Int {
    actionValues[state].greedyIndex(using: &generator)
  }
}
