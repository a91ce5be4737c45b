public import DecisionProcesses

/// Epsilon-greedy choice: any action with chance ε, a greedy one otherwise.
///
///     EpsilonGreedy(epsilon: 0.1).probabilities(of: [1, 3, 2, 3])  // 0.025, 0.475, 0.025, 0.475
///
/// With n actions of which m tie for the largest value,
///
///     π(a) = ε / n + (1 − ε) / m   for the greedy actions,   ε / n   for the others.
///
/// Exploration draws from all actions, the greedy ones among them, so the chance of leaving the
/// greedy choice is ε (n − m) / n, less than ε. Ties are shared equally: always taking the first
/// would make a table that starts at 0 a table with a preference.
///
/// Source: Sutton and Barto (2018), section 2.2 and equation 5.2 (section 5.4).
public struct EpsilonGreedy: Explorer, Hashable, Codable {
  /// The chance of an exploratory choice, in `0...1`.
  public var epsilon: Double {
    didSet { Self.check(epsilon) }
  }

  /// Creates the rule.
  ///
  /// - Precondition: `epsilon` is in `0...1`.
  public init(epsilon: Double) {
    Self.check(epsilon)
    self.epsilon = epsilon
  }

  private static func check(_ epsilon: Double) {
    require((0...1).contains(epsilon), "Epsilon is a probability: it lies in 0...1.")
  }

  @inlinable
  public func writeProbabilities(
    of actionValues: some Collection<Double>,
    into probabilities: inout [Double]
  ) {
    let (best, ties) = actionValues.maximumAndTies()
    let explore = epsilon / Double(probabilities.count)
    let exploit = (1 - epsilon) / Double(ties)
    var action = 0
    for value in actionValues {
      probabilities[action] = explore + (value == best ? exploit : 0)
      action += 1
    }
  }

  /// Draws an action.
  ///
  /// - Precondition: There is an action, and no value is NaN.
  /// - Complexity: O(actions), without allocation; one or two draws of 64 bits.
  @inlinable
  @inline(__always)
  public func action(
    for actionValues: some Collection<Double>,
    using generator: inout some RandomNumberGenerator
  ) -> Int {
    if generator.flip(epsilon) { return generator.index(below: actionValues.count) }
    return actionValues.greedyIndex(using: &generator)
  }
}
