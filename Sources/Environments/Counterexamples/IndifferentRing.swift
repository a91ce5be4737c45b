/// A ring of states in which all actions do the same, so that every preference is luck.
///
/// From state s any action leads to state s + 1, and from the last one to state 0. It pays the mean of the
/// state that is left, and 1 more or 1 less with equal chances. A state is seen as a row with a 1 at its
/// place and zeros elsewhere. What is earned from a state on is the same whatever is done, and known
/// exactly; that all actions are worth the same is the case in which a maximum overestimates most surely.
///
/// Source: van Hasselt, Guez and Silver, *Deep reinforcement learning with double Q-learning* (2016),
/// theorem 1.
public struct IndifferentRing: Hashable, Codable, Sendable {
  /// What leaving each state pays on average; at least one state.
  public var meanRewards: [Double]
  /// The number of actions, positive.
  public var actionCount: Int

  /// Creates a ring.
  public init(meanRewards: [Double], actionCount: Int) {
    self.meanRewards = meanRewards
    self.actionCount = actionCount
  }

  /// What is seen in a state.
  public func observation(of state: Int) -> [Double] {
    meanRewards.indices.map { $0 == state ? 1 : 0 }
  }

  /// The state after another, whatever the action.
  public func next(after state: Int) -> Int { (state + 1) % meanRewards.count }

  /// What is earned from a state on, whatever is done: the way around, again and again.
  ///
  ///     V(s) = (μ(s) + γ μ(s + 1) + … + γⁿ⁻¹ μ(s + n − 1)) / (1 − γⁿ)
  ///
  /// - Parameters:
  ///   - state: Where it begins.
  ///   - discount: γ, at least 0 and below 1.
  /// - Returns: The expected discounted return.
  /// - Complexity: O(number of states).
  public func realisedReturn(from state: Int, discount: Double) -> Double {
    var (place, weight, sum) = (state, 1.0, 0.0)
    for _ in meanRewards.indices {
      sum += weight * meanRewards[place]
      weight *= discount
      place = next(after: place)
    }
    return sum / (1 - weight)
  }
}
