import DecisionProcesses

/// A reward for having come where one has seldom been, paid to learning alone.
///
///     var bonus = CountBonus(weight: 2, stateCount: 10, actionCount: 3)
///     bonus.visit(state: 4, action: 0)   // 2
///     bonus.visit(state: 4, action: 0)   // 1.414…
///
/// The n-th time that an action is taken in a state earns
///
///     bonus = β / √n
///
/// on top of the reward. Values carry it backward, so that an agent plans its way to what it does
/// not know. What an agent *reports* to have earned never holds it.
///
/// Source: Strehl and Littman, *An analysis of model-based interval estimation for Markov decision
/// processes* (2008), MBIE-EB; Bellemare et al., *Unifying count-based exploration and intrinsic
/// motivation* (2016).
public struct CountBonus: Hashable, Codable, Sendable {
  /// The bonus of a first visit, β, in the unit of the rewards.
  public let weight: Double
  /// The number of visits of each pair of state and action, state by state.
  public private(set) var counts: [[Int]]

  /// Creates the bonus with all counts at 0.
  ///
  /// - Precondition: `weight` is finite and not negative; the counts are positive.
  public init(weight: Double, stateCount: Int, actionCount: Int) {
    require(weight >= 0 && weight.isFinite, "The weight of a bonus is finite and not negative.")
    require(stateCount > 0 && actionCount > 0, "Counting needs a state and an action.")
    self.weight = weight
    counts = Array(repeating: Array(repeating: 0, count: actionCount), count: stateCount)
  }

  /// Counts a visit and returns what it earns.
  ///
  /// - Precondition: `state` and `action` are indices below their counts.
  /// - Complexity: O(1).
  public mutating func visit(state: Int, action: Int) -> Double {
    require(counts.indices.contains(state), "A state is an index below stateCount.")
    require(counts[state].indices.contains(action), "An action is an index below actionCount.")
    counts[state][action] += 1
    return weight / Double(counts[state][action]).squareRoot()
  }

  /// The first action that was never taken in `state`, where there is one.
  ///
  /// - Complexity: O(actions).
  public func firstUntried(in state: Int) -> Int? {
    require(counts.indices.contains(state), "A state is an index below stateCount.")
    return counts[state].firstIndex(of: 0)
  }
}
