public import DecisionProcesses
public import RealModule

/// Softmax choice: better actions more often, by how much better they are.
///
///     Softmax(temperature: 1).probabilities(of: [0, 1])  // 0.2689…, 0.7310…
///
/// With temperature τ and the largest value m,
///
///     π(a) = exp((q(a) − m) / τ) / Σ_b exp((q(b) − m) / τ).
///
/// Subtracting m changes nothing, since it cancels, and keeps every exponent at or below 0: values
/// of a million at a temperature of a millionth neither overflow nor lose the largest. As τ falls
/// to 0 the choice becomes greedy with ties shared; as τ grows it becomes uniform.
///
/// Source: Sutton and Barto (2018), equation 2.11 (section 2.8) and equation 13.2.
public struct Softmax: Explorer, Hashable, Codable {
  /// How far values must differ to matter, in the unit of the values.
  public var temperature: Double {
    didSet { Self.check(temperature) }
  }

  /// Creates the rule.
  ///
  /// - Precondition: `temperature` is positive and finite.
  public init(temperature: Double) {
    Self.check(temperature)
    self.temperature = temperature
  }

  private static func check(_ temperature: Double) {
    require(
      temperature > 0 && temperature.isFinite, "A temperature is positive and finite.")
  }

  @inlinable
  public func writeProbabilities(
    of actionValues: some Collection<Double>,
    into probabilities: inout [Double]
  ) {
    let (best, _) = actionValues.maximumAndTies()
    var total = 0.0
    var action = 0
    for value in actionValues {
      let weight = weight(of: value, best: best)
      probabilities[action] = weight
      total += weight
      action += 1
    }
    for action in probabilities.indices { probabilities[action] /= total }
  }

  /// Draws an action.
  ///
  /// - Precondition: There is an action, and no value is NaN.
  /// - Complexity: O(actions), without allocation; one draw of 64 bits.
  @inlinable
  public func action(
    for actionValues: some Collection<Double>,
    using generator: inout some RandomNumberGenerator
  ) -> Int {
    let (best, _) = actionValues.maximumAndTies()
    var total = 0.0
    for value in actionValues { total += weight(of: value, best: best) }
    var mass = generator.unit() * total
    var action = 0
    // Rounding can leave some mass at the end; it then belongs to the last action of positive
    // weight.
    var last = 0
    for value in actionValues {
      let weight = weight(of: value, best: best)
      if weight > 0 { last = action }
      if mass < weight { return action }
      mass -= weight
      action += 1
    }
    return last
  }

  /// The weight of a value: 1 for the largest, less for the others.
  @inlinable
  func weight(of value: Double, best: Double) -> Double {
    value == best ? 1 : .exp((value - best) / temperature)
  }
}
