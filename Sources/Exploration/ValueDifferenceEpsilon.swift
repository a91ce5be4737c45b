import DecisionProcesses
import RealModule

/// An epsilon for each state that follows how much its values still change.
///
///     var epsilon = ValueDifferenceEpsilon(
///       stateCount: 10, actionCount: 2, stepSize: 0.5, inverseSensitivity: 1)
///     epsilon.adapt(in: 3, tdError: 4)
///     epsilon[3]   // 0.8808: half of 1, and half of tanh(1) = 0.7616
///
/// After each update in state s, with step size α, TD error δ and inverse sensitivity σ,
///
///     x = |α δ| / σ,   f = (1 − e⁻ˣ) / (1 + e⁻ˣ),   ε(s) ← f / n + (1 − 1 / n) ε(s)
///
/// where n is the number of actions. A value that moves far keeps its state exploring; where values
/// have settled, epsilon shrinks by the factor 1 − 1 / n each time. Every ε begins at 1.
///
/// Source: Tokic, *Adaptive ε-greedy exploration in reinforcement learning based on value
/// differences* (2010), equations 3 to 5 and its choice of 1 / n.
public struct ValueDifferenceEpsilon: Hashable, Codable, Sendable {
  /// The number of actions, n.
  public let actionCount: Int
  /// The step size of the learner, α.
  public let stepSize: Double
  /// How large a change must be to matter, σ, in the unit of the values.
  public let inverseSensitivity: Double
  private var epsilons: [Double]

  /// Creates the rule with every epsilon at 1.
  ///
  /// - Precondition: The counts are positive, `stepSize` is in `0...1`, and `inverseSensitivity` is
  ///   positive and finite.
  public init(
    stateCount: Int,
    actionCount: Int,
    stepSize: Double,
    inverseSensitivity: Double
  ) {
    require(stateCount > 0 && actionCount > 0, "Adapting needs a state and an action.")
    require((0...1).contains(stepSize), "A step size lies in 0...1.")
    require(
      inverseSensitivity > 0 && inverseSensitivity.isFinite,
      "An inverse sensitivity is positive and finite.")
    self.actionCount = actionCount
    self.stepSize = stepSize
    self.inverseSensitivity = inverseSensitivity
    epsilons = Array(repeating: 1, count: stateCount)
  }

  /// The chance of exploring in `state`.
  public subscript(state: Int) -> Double {
    require(epsilons.indices.contains(state), "A state is an index below stateCount.")
    return epsilons[state]
  }

  /// Follows an update whose TD error is known.
  ///
  /// - Precondition: `tdError` is not NaN.
  /// - Complexity: O(1).
  public mutating func adapt(in state: Int, tdError: Double) {
    require(epsilons.indices.contains(state), "A state is an index below stateCount.")
    require(!tdError.isNaN, "A TD error is a number.")
    let decay = Double.exp(-abs(stepSize * tdError) / inverseSensitivity)
    let share = 1 / Double(actionCount)
    epsilons[state] = share * (1 - decay) / (1 + decay) + (1 - share) * epsilons[state]
  }
}
