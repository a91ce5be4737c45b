import DecisionProcesses
import RealModule

/// Choice by the upper end of what an action may still be worth: untried actions first, then the
/// largest estimate plus bonus.
///
///     let rule = UpperConfidenceBound(explorationWeight: 2)
///     rule.scores(of: [0.5, 0.4], counts: [8, 2])   // 1.573, 2.546: the rarer one
///
/// With N(a) the number of times that action a was chosen and t the sum of them all,
///
///     score(a) = Q(a) + c √(ln t / N(a)),   and infinity while N(a) is 0.
///
/// The bonus of an action falls as it is chosen and rises, slowly, while others are. No action is
/// given up, and on a bandit with rewards in 0...1 and c = √2 the regret grows like ln t.
///
/// It is no `Explorer`, because values alone do not tell how often an action was tried.
///
/// Source: Auer, Cesa-Bianchi and Fischer, *Finite-time analysis of the multiarmed bandit problem*
/// (2002), UCB1; Sutton and Barto (2018), equation 2.10, with their t counted from the first choice.
public struct UpperConfidenceBound: Hashable, Codable, Sendable {
  /// The weight of the bonus, c, in the unit of the values.
  public let explorationWeight: Double

  /// Creates the rule.
  ///
  /// - Precondition: `explorationWeight` is finite and not negative.
  public init(explorationWeight: Double) {
    require(
      explorationWeight >= 0 && explorationWeight.isFinite,
      "An exploration weight is finite and not negative.")
    self.explorationWeight = explorationWeight
  }

  /// The estimate plus bonus of each action; infinite where an action was never chosen.
  ///
  /// - Precondition: There is one count, not negative, for each value.
  /// - Complexity: O(actions).
  public func scores(of actionValues: [Double], counts: [Int]) -> [Double] {
    require(actionValues.count == counts.count, "Each action has one value and one count.")
    require(counts.allSatisfy { $0 >= 0 }, "A count is not negative.")
    let total = Double(counts.reduce(0, +))
    return zip(actionValues, counts).map { value, count in
      // The weight is kept out: 0 times infinity would not be a number.
      guard count > 0 else { return .infinity }
      return value + explorationWeight * (Double.log(total) / Double(count)).squareRoot()
    }
  }

  /// Draws one of the actions with the largest score, ties equally often.
  ///
  /// - Precondition: There is an action, no value is NaN, and each has a count.
  /// - Complexity: O(actions); at most one draw of 64 bits.
  public func action(
    for actionValues: [Double],
    counts: [Int],
    using generator: inout some RandomNumberGenerator
  ) -> Int {
    scores(of: actionValues, counts: counts).greedyIndex(using: &generator)
  }
}
