/// Exercise 2.5: what to write into a table before anything is learned.
///
/// A table of zeros is a trap where every new thing looks worse than nothing. On the document's
/// frozen lake the holes cost 1 and all other steps pay 0: an agent that takes the first of the
/// best actions bumps into the upper edge, learns that this is worth 0, and does it again. Two ways
/// out:
///
/// - *Optimistic values* promise at least as much as the world can pay. Whatever has not been tried
///   looks better than what has, so even an agent that never explores on purpose tries everything.
/// - *Small random values* break ties, and are small so that the first real reward outweighs them.
///
/// A table has one row for each state and one value for each action. Terminal rows stay exactly 0:
/// nothing is earned after the end, and nothing ever corrects what stands there.
///
/// Source: Sutton and Barto (2018), section 2.6; for values that exceed every return, Even-Dar and
/// Mansour, *Convergence of optimistic and incremental Q-learning* (2001).
public protocol InitialValuesExercise: SendableMetatype {
  /// The optimistic table: the least number that no return can exceed, in every row that is not
  /// terminal.
  ///
  /// The return is the discounted sum of the rewards of one or more steps: the episode may end
  /// after any of them, or never. Nothing else is known about the world.
  ///
  /// - Parameters:
  ///   - rewards: The rewards that the world can pay, in any order; not empty, finite.
  ///   - discount: The discount, in `0..<1`. With discount 1 there may be no bound.
  ///   - terminalStates: Whether each state is terminal; may be empty.
  ///   - actionCount: The number of actions; positive.
  /// - Returns: One row of `actionCount` values for each state.
  /// - Throws: `InvalidInput` where a parameter is not as described.
  static func optimistic(
    rewards: [Double],
    discount: Double,
    terminalStates: [Bool],
    actionCount: Int
  ) throws -> [[Double]]

  /// The noisy table: every value of a row that is not terminal is drawn by itself, uniformly from
  /// the interval between −s and s, with s = `share` · the largest magnitude among the rewards.
  ///
  /// The generator has `unit()`, a uniform draw from `0..<1`.
  ///
  /// - Parameters:
  ///   - rewards: The rewards that the world can pay, in any order; finite, at least one of them
  ///     not 0.
  ///   - share: How large the noise may be, as a share of the largest reward; above 0 and below 1.
  ///   - terminalStates: Whether each state is terminal; may be empty.
  ///   - actionCount: The number of actions; positive.
  ///   - generator: The source of every draw.
  /// - Returns: One row of `actionCount` values for each state.
  /// - Throws: `InvalidInput` where a parameter is not as described.
  static func random(
    rewards: [Double],
    share: Double,
    terminalStates: [Bool],
    actionCount: Int,
    using generator: inout some RandomNumberGenerator
  ) throws -> [[Double]]
}

extension Contracts {
  /// Exercise 2.5.
  public enum InitialValues: Contract {
    public typealias Implementation = any InitialValuesExercise.Type
    public static let id = ExerciseID(2, 5)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.InitialValues.self
    }
  }
}
