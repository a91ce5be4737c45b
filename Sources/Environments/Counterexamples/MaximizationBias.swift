public import DecisionProcesses

/// The two-state example in which Q-learning prefers a losing action because its rewards are noisy.
///
///     var world = MaximizationBias()
///     let start = world.reset(using: &generator)    // MaximizationBias.stateA
///
///                    N(−0.1, 1)                0
///     end  ⇇ many actions ⇇  B  ← left ←  A  → right →  end
///
/// Every episode begins in A. *Right* ends it at once with reward 0; *left* pays 0 and leads to B,
/// where each of many actions ends the episode with a reward drawn from a normal distribution of
/// mean −0.1 and deviation 1. Going left is therefore wrong, but the largest of many noisy
/// estimates is often positive.
///
/// The two states offer different numbers of actions, `actionCount(in:)`. So that every index below
/// `actionCount` means something everywhere, even indices in A go left and odd ones right: uniform
/// choices go left half of the time, whichever count an agent uses.
///
/// Source: Sutton and Barto (2018), example 6.7 and figure 6.5.
public struct MaximizationBias: Environment, Sendable {
  /// The state in which episodes begin.
  public static let stateA = 0
  /// The state with many actions and noisy rewards.
  public static let stateB = 1
  /// The terminal state.
  public static let end = 2
  /// The action that leads from A to B.
  public static let left = 0
  /// The action that ends the episode in A.
  public static let right = 1

  /// The number of states, the terminal one included.
  public let stateCount = 3
  public let actionCount: Int
  /// The mean of the rewards in B.
  public let meanReward: Double
  /// The standard deviation of the rewards in B.
  public let deviation: Double

  private var state = Self.end

  /// Creates the world.
  ///
  /// - Precondition: `actionCount` is even, so that as many actions lead left as right; `deviation`
  ///   is not negative.
  public init(actionCount: Int = 10, meanReward: Double = -0.1, deviation: Double = 1) {
    require(
      actionCount >= 2 && actionCount.isMultiple(of: 2), "The number of actions is even.")
    require(
      meanReward.isFinite && deviation.isFinite && deviation >= 0,
      "Rewards have a finite mean and a finite deviation of at least 0.")
    self.actionCount = actionCount
    self.meanReward = meanReward
    self.deviation = deviation
  }

  /// The number of actions that differ in `state`: two in A, all of them in B.
  public func actionCount(in state: Int) -> Int {
    state == Self.stateA ? 2 : actionCount
  }

  public mutating func reset(using generator: inout some RandomNumberGenerator) -> Int {
    state = Self.stateA
    return state
  }

  /// Begins an episode in a state of the caller's choice.
  ///
  /// - Precondition: `first` is `stateA` or `stateB`.
  public mutating func reset(to first: Int) {
    require(first == Self.stateA || first == Self.stateB, "An episode begins in A (0) or B (1).")
    state = first
  }

  public mutating func step(
    _ action: Int,
    using generator: inout some RandomNumberGenerator
  ) -> Step<Int> {
    require(
      state != Self.end, "The episode is over: call reset(using:) before the next step.")
    require((0..<actionCount).contains(action), "An action is an index below actionCount.")
    let isNoisy = state == Self.stateB
    state = !isNoisy && action.isMultiple(of: 2) ? Self.stateB : Self.end
    return Step(
      observation: state, reward: isNoisy ? meanReward + deviation * generator.normal() : 0,
      isTerminated: state == Self.end)
  }
}

extension MaximizationBias {
  /// The world with every reward replaced by its mean, which leaves all values as they are.
  ///
  /// A normal reward has no finite list of outcomes, but values depend on means alone.
  public var meanModel: FiniteModel {
    let fromA = (0..<actionCount).map { action in
      let next = action.isMultiple(of: 2) ? Self.stateB : Self.end
      return [
        Outcome(probability: 1, nextState: next, reward: 0, isTerminal: next == Self.end)
      ]
    }
    let fromB = Outcome(
      probability: 1, nextState: Self.end, reward: meanReward, isTerminal: true)
    return FiniteModel(
      actionCount: actionCount,
      initialStates: [InitialState(state: Self.stateA)],
      rows: fromA + Array(repeating: [fromB], count: actionCount)
        + Array(repeating: [], count: actionCount),
      terminalStates: [false, false, true])
  }
}
