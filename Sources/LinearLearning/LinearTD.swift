import DecisionProcesses

/// Semi-gradient TD(0) with a linear function: a state's value is the product of weights and
/// features.
///
///     var learner = LinearTD(weights: star.initialWeights, stepSize: 0.01)
///     learner.learn(
///       from: star.features[0], reward: 0, nextFeatures: star.features[6], continuation: 0.99,
///       importanceRatio: 7)
///
///     δ = r + continuation · w·x′ − w·x
///     w ← w + α ρ δ x
///
/// The gradient is that of the old value alone; the target is taken for a constant. ρ is the
/// chance of the action under the policy that is evaluated, over its chance under the one that
/// acts; 1 where they are the same. Off the policy the weights can grow without bound, as they do
/// on Baird's star; on it they converge.
///
/// Source: Sutton and Barto (2018), equations 9.8 and 11.2; Tsitsiklis and Van Roy, *An analysis of
/// temporal-difference learning with function approximation* (1997).
public struct LinearTD: Hashable, Sendable {
  /// One weight for each feature.
  public private(set) var weights: [Double]
  /// The step size α.
  public let stepSize: Double

  /// Creates a learner.
  ///
  /// - Precondition: `stepSize` is positive and finite.
  public init(weights: [Double], stepSize: Double) {
    require(stepSize > 0 && stepSize.isFinite, "A step size is positive and finite.")
    self.weights = weights
    self.stepSize = stepSize
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
    let target = reward + continuation * value(of: nextFeatures)
    let step = stepSize * importanceRatio * (target - value(of: features))
    for index in weights.indices { weights[index] += step * features[index] }
  }
}

/// The sum of the products of two rows' entries.
///
/// - Complexity: O(entries).
func product(_ a: [Double], _ b: [Double]) -> Double {
  require(a.count == b.count, "A state has as many features as there are weights.")
  var sum = 0.0
  for index in a.indices { sum += a[index] * b[index] }
  return sum
}
