public import DecisionProcesses
public import Exploration
public import TabularLearning

/// Q-learning over tiles: a linear function that acts and learns in continuous states.
///
///     let coding = TileCoding(
///       ranges: [-1.2...0.6, -0.07...0.07], tileCounts: [8, 8], tilingCount: 8)
///     var agent = TiledQLearning<SIMD2<Double>>(
///       coding, actionCount: 3, stepSize: 0.5, discount: 1, epsilon: 0)
///     let log = train(&agent, in: &world, episodes: 200, using: &generator)
///
/// It is `LinearQLearning` on the 0s and 1s of `TileCoding`: of thousands of features one for each
/// tiling is 1, and only their weights are added up and moved. With the active features i of a state
/// and n tilings,
///
///     Q(S, a) = Σ w(a, i)
///     δ = R + discount · max over a of Q(S′, a) − Q(S, A)
///     w(A, i) ← w(A, i) + stepSize / n · δ
///
/// and nothing after a terminal transition. The step size is divided by the number of tilings, so
/// that 1 removes an error at once.
///
/// Source: Sutton and Barto (2018), section 9.5.4 for the features, section 10.1 for their use in
/// control (by SARSA there), section 11.1 for the target.
public struct TiledQLearning<State: SIMD>: Agent where State.Scalar == Double {
  /// The features.
  public let coding: TileCoding
  /// The number of actions.
  public let actionCount: Int
  /// How far a value moves towards its target, α, in `0...1`.
  public let stepSize: Double
  /// The weight of a reward one step later, γ, in `0...1`.
  public let discount: Double
  /// The way of choosing actions while learning.
  public var explorer: EpsilonGreedy

  /// The weights: for each feature, one for each action.
  @usableFromInline var weights: [Double]
  @usableFromInline var active: [Int]
  @usableFromInline var values: [Double]

  /// Creates an agent whose weights are all 0.
  ///
  /// - Precondition: There is an action; step size, discount and epsilon lie in `0...1`; the coding
  ///   has as many ranges as a state has numbers.
  public init(
    _ coding: TileCoding, actionCount: Int, stepSize: Double, discount: Double, epsilon: Double
  ) {
    require(actionCount > 0, "There is at least one action.")
    require(
      (0...1).contains(stepSize) && (0...1).contains(discount),
      "Step size and discount lie in 0...1.")
    require(coding.ranges.count == State.scalarCount, "Each number of a state has a range.")
    self.coding = coding
    self.actionCount = actionCount
    self.stepSize = stepSize
    self.discount = discount
    explorer = EpsilonGreedy(epsilon: epsilon)
    weights = Array(repeating: 0, count: coding.featureCount * actionCount)
    active = Array(repeating: 0, count: coding.tilingCount)
    values = Array(repeating: 0, count: actionCount)
  }

  /// The weights of an action, one for each feature.
  ///
  /// - Precondition: The action is an index below the number of actions.
  /// - Complexity: O(features).
  public func weights(of action: Int) -> [Double] {
    require((0..<actionCount).contains(action), "An action is an index below actionCount.")
    return (0..<coding.featureCount).map { weights[$0 * actionCount + action] }
  }

  /// The value of each action.
  ///
  /// - Precondition: No number is NaN.
  /// - Complexity: O(tilings · (dimensions + actions)).
  public func actionValues(of state: State) -> [Double] {
    var copy = self
    copy.evaluate(state)
    return copy.values
  }

  /// Chooses an action: any with chance epsilon, else one of the best, ties equally often.
  ///
  /// - Complexity: O(tilings · (dimensions + actions)), without allocation.
  @inlinable
  public mutating func action(
    in state: State, using generator: inout some RandomNumberGenerator
  ) -> Int {
    evaluate(state)
    return explorer.action(for: values, using: &generator)
  }

  public func greedyAction(
    in state: State, using generator: inout some RandomNumberGenerator
  ) -> Int {
    actionValues(of: state).greedyIndex(using: &generator)
  }

  /// Learns from one transition; draws nothing.
  ///
  /// - Precondition: The action is an index below the number of actions.
  /// - Complexity: O(tilings · (dimensions + actions)), without allocation.
  @inlinable
  public mutating func learn(
    from transition: Transition<State>, using generator: inout some RandomNumberGenerator
  ) {
    let action = transition.action
    require((0..<actionCount).contains(action), "An action is an index below actionCount.")
    var target = transition.reward
    if !transition.isTerminal {
      evaluate(transition.nextState)
      target += discount * values.maximumAndTies().value
    }
    // Leaves the features of the state in their place, for the weights.
    evaluate(transition.state)
    let change = stepSize / Double(coding.tilingCount) * (target - values[action])
    for feature in active { weights[feature * actionCount + action] += change }
  }

  /// Writes the active features and the action values of a state.
  @inlinable
  mutating func evaluate(_ state: State) {
    coding.writeActiveFeatures(of: state, into: &active)
    for action in values.indices { values[action] = 0 }
    for feature in active {
      let first = feature * actionCount
      for action in values.indices { values[action] += weights[first + action] }
    }
  }
}
