/// Exercise 3.6: an epsilon that follows what is learned, and one that begins again.
///
/// A schedule decides in advance how long exploration takes, in all states alike. Here each state
/// has an epsilon of its own, which follows how much its values still change. After an update in
/// state s, with n the number of actions,
///
///     x    = |stepSize · tdError| / inverseSensitivity
///     f    = (1 − e⁻ˣ) / (1 + e⁻ˣ)
///     ε(s) ← f / n + (1 − 1 / n) · ε(s)
///
/// Every ε is 1 at first. A change that is large beside the inverse sensitivity, of either sign,
/// makes f nearly 1; no change makes it 0, and ε(s) shrinks by the factor 1 − 1 / n.
///
/// Where the world itself may change, even a settled agent should look around from time to time:
/// the second rule lets a falling epsilon begin again after each period of episodes.
///
/// Source: Tokic, *Adaptive ε-greedy exploration in reinforcement learning based on value
/// differences* (2010), equations 3 to 5.
public protocol AdaptiveEpsilonExercise: SendableMetatype {
  /// Creates the rule, with every epsilon at 1.
  ///
  /// - Parameters:
  ///   - stateCount: The number of states; a state is an index below it. Positive.
  ///   - actionCount: The number of actions, n; positive.
  ///   - stepSize: The step size of the learner, in `0...1`.
  ///   - inverseSensitivity: How large a change of a value must be to matter; positive and finite.
  /// - Throws: `InvalidInput` where a parameter is not as described.
  init(
    stateCount: Int,
    actionCount: Int,
    stepSize: Double,
    inverseSensitivity: Double
  ) throws

  /// The chance of exploring in `state`.
  ///
  /// - Throws: `InvalidInput` where `state` is not in `0..<stateCount`.
  func epsilon(in state: Int) throws -> Double

  /// Follows an update in `state`.
  ///
  /// - Parameters:
  ///   - state: The state whose value was updated.
  ///   - tdError: How far the target lay above the estimate, not yet multiplied by the step size;
  ///     finite.
  /// - Throws: `InvalidInput` where `state` is not in `0..<stateCount` or `tdError` is not finite.
  mutating func adapt(in state: Int, tdError: Double) throws

  /// The epsilon of an episode that falls exponentially, and begins again after each period.
  ///
  /// With period 3 the epsilons are those of 0, 1, 2, 0, 1, 2, 0 … steps down:
  ///
  ///     ε(e) = max(floor, start · factor to the power of (e mod period))
  ///
  /// - Parameters:
  ///   - start: The epsilon of the first episode of each period; in `0...1`, at least `floor`.
  ///   - floor: The epsilon that is never undercut; in `0...1`.
  ///   - factor: What an episode multiplies epsilon by, above the floor; above 0, at most 1.
  ///   - period: The number of episodes from one beginning to the next; positive.
  ///   - episode: The episode, counted from 0.
  /// - Returns: The epsilon, between `floor` and `start`.
  /// - Throws: `InvalidInput` where a parameter is not as described, or `episode` is negative.
  static func restarting(
    from start: Double,
    to floor: Double,
    factor: Double,
    every period: Int,
    in episode: Int
  ) throws -> Double
}

extension Contracts {
  /// Exercise 3.6.
  public enum AdaptiveEpsilon: Contract {
    public typealias Implementation = any AdaptiveEpsilonExercise.Type
    public static let id = ExerciseID(3, 6)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.AdaptiveEpsilon.self
    }
  }
}
