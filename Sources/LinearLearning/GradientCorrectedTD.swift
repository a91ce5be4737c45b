import DecisionProcesses

/// TD(0) with a gradient correction, TDC: linear learning that converges off the policy, too.
///
///     var learner = GradientCorrectedTD(
///       weights: star.initialWeights, stepSize: 0.005, correctionStepSize: 0.05)
///
///     δ = r + continuation · w·x′ − w·x
///     w ← w + α ρ (δ x − continuation · x′ (v·x))
///     v ← v + β ρ (δ − v·x) x
///
/// The second weights v learn what δ is to be expected from the features; with them, w follows the
/// gradient of the projected Bellman error, which semi-gradient TD does not. Both updates use v as
/// it was before.
///
/// Source: Sutton, Maei et al., *Fast gradient-descent methods for temporal-difference learning
/// with linear function approximation* (2009); Sutton and Barto (2018), section 11.7.
public struct GradientCorrectedTD: Hashable, Sendable {
  /// One weight for each feature.
  public private(set) var weights: [Double]
  /// The second weights v: the expected error, by features.
  public private(set) var corrections: [Double]
  /// The step size α of the weights.
  public let stepSize: Double
  /// The step size β of the second weights.
  public let correctionStepSize: Double

  /// Creates a learner whose second weights are 0.
  ///
  /// - Precondition: Both step sizes are positive and finite.
  public init(weights: [Double], stepSize: Double, correctionStepSize: Double) {
    require(
      [stepSize, correctionStepSize].allSatisfy { $0 > 0 && $0.isFinite },
      "Step sizes are positive and finite.")
    self.weights = weights
    corrections = Array(repeating: 0, count: weights.count)
    self.stepSize = stepSize
    self.correctionStepSize = correctionStepSize
  }

  /// The value of a state with these features.
  ///
  /// - Precondition: There are as many features as weights.
  /// - Complexity: O(features).
  public func value(of features: [Double]) -> Double { product(weights, features) }

  /// Learns from one transition.
  ///
  /// - Parameters:
  ///   - features: The features of the state.
  ///   - reward: The reward.
  ///   - nextFeatures: The features of the next state.
  ///   - continuation: The discount, or 0 if the process terminated.
  ///   - importanceRatio: Target policy's chance of the action, over the behaviour's.
  /// - Precondition: There are as many features as weights.
  /// - Complexity: O(features).
  public mutating func learn(
    from features: [Double],
    reward: Double,
    nextFeatures: [Double],
    continuation: Double,
    importanceRatio: Double = 1
  ) {
    let error = reward + continuation * value(of: nextFeatures) - value(of: features)
    let expected = product(corrections, features)
    for index in weights.indices {
      weights[index] +=
        stepSize * importanceRatio
        * (error * features[index] - continuation * nextFeatures[index] * expected)
      corrections[index] +=
        correctionStepSize * importanceRatio * (error - expected) * features[index]
    }
  }
}
