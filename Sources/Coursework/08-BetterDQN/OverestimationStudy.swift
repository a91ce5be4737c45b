/// Exercise 8.7: how much more two networks promise than they keep.
///
/// A network was trained with plain targets, another with double ones. Each then acts in some evaluation
/// episodes: the first action of an episode is drawn at random, all later ones are the best by the
/// network. Whatever state it comes to, the network predicts what the action taken will bring, Q(S, A),
/// and then it turns out what it does bring, the discounted sum of the rewards from there on:
///
///     realised(t) = R(t) + discount · R(t+1) + … + discount^(T−t−1) · R(T−1) + tail(t)
///
/// with T the number of steps of the episode. The overestimation in a state is predicted minus realised.
///
/// Where the episode terminated, nothing followed, and the tail is 0. Where a time limit cut it off, the
/// tail is not known: the rewards would have gone on, each between `smallest` and `largest`, until the
/// episode would have ended, sooner or later or never. To fill in the network's own estimate would let it
/// vouch for itself. So its bounds are taken, which hold whatever would have happened:
///
///     discount^(T−t) · min(0, smallest) / (1 − discount) ≤ tail(t)
///     tail(t) ≤ discount^(T−t) · max(0, largest) / (1 − discount)
///
/// The two bounds of the tail make two of the overestimation in a state. What is reported is the mean of
/// each over all states of all episodes together, an episode with more states counting for more: over
/// the states in which an action was taken, that is T of each episode, whether the action was the best
/// by the network or the drawn one.
///
/// Source: van Hasselt, Guez and Silver, *Deep reinforcement learning with double Q-learning* (2016),
/// figure 3, where value estimates are compared with what the policies really earn.
public protocol OverestimationStudyExercise: SendableMetatype {
  /// The discounted sum of an episode's rewards from each step on, without any tail.
  ///
  /// - Parameters:
  ///   - rewards: The reward of each step; finite, at least one.
  ///   - discount: At least 0 and below 1.
  /// - Returns: One number for each step.
  /// - Throws: `InvalidInput` where a parameter is not as described.
  static func returns(of rewards: [Double], discount: Double) throws -> [Double]

  /// Bounds of the mean overestimation over all states of all episodes.
  ///
  /// - Parameters:
  ///   - episodes: At least one. Each has at least one reward, as many actions, and one row of
  ///     predictions more: the last row is of the observation that the episode ended with, in which no
  ///     action was taken. All rows of all episodes hold the same number of values, at least one; an
  ///     action is the number of one. All numbers are finite, and no reward lies outside the range.
  ///   - range: What rewards there are; finite, `smallest` not above `largest`.
  ///   - discount: At least 0 and below 1.
  /// - Returns: The means of the states' lower and of their upper bounds.
  /// - Throws: `InvalidInput` where a parameter is not as described.
  static func overestimation(
    in episodes: [EvaluationEpisode],
    range: RewardRange,
    discount: Double
  ) throws -> OverestimationBounds

  /// Which of the two networks overestimates more, as far as the bounds tell.
  ///
  /// It is `plain` where the lower bound of the plain one is above the upper bound of the double one,
  /// `double` where it is the other way round, and otherwise `undecided`.
  ///
  /// - Throws: `InvalidInput` where `overestimation(in:range:discount:)` does for one of them.
  static func larger(
    plain: [EvaluationEpisode],
    double: [EvaluationEpisode],
    range: RewardRange,
    discount: Double
  ) throws -> LargerOverestimation
}

extension Contracts {
  /// Exercise 8.7.
  public enum OverestimationStudy: Contract {
    public typealias Implementation = any OverestimationStudyExercise.Type
    public static let id = ExerciseID(8, 7)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.OverestimationStudy.self
    }
  }
}
