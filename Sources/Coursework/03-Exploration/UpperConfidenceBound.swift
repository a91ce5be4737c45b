/// Exercise 3.4: choice by the upper end of what an action may still be worth.
///
/// Epsilon-greedy choice explores blindly: the action that was tried a thousand times as often as
/// the one that was tried once. Here each action is judged by an optimistic number,
///
///     score(a) = Q(a) + c · √(ln t / N(a))
///
/// with Q(a) its estimate, N(a) the number of times that it was chosen, t the sum of all N, that is
/// the number of choices made so far, c the exploration weight, and ln the natural logarithm. The
/// score of an action that was never chosen is infinite, also where c is 0, whatever its estimate.
/// Nothing is drawn at random.
///
/// (Sutton and Barto's t is one larger than this one, since they count the choice that is about to
/// be made; UCB1 of Auer and others, with c = √2, counts as this exercise does.)
///
/// Source: Auer, Cesa-Bianchi and Fischer, *Finite-time analysis of the multiarmed bandit problem*
/// (2002); Sutton and Barto (2018), section 2.7 and equation 2.10.
public protocol UpperConfidenceBoundExercise: SendableMetatype {
  /// The score of each action.
  ///
  /// - Parameters:
  ///   - actionValues: The estimate of each action; finite, at least one.
  ///   - counts: How often each action was chosen; as many as there are estimates, not negative.
  ///   - explorationWeight: c; finite, not negative.
  /// - Returns: One number for each action; infinity where an action was never chosen.
  /// - Throws: `InvalidInput` where a parameter is not as described.
  static func scores(
    of actionValues: [Double],
    counts: [Int],
    explorationWeight: Double
  ) throws -> [Double]

  /// All actions that share the largest score, in rising order.
  ///
  /// Where some actions were never chosen, these are exactly the ones.
  ///
  /// - Throws: `InvalidInput` where `scores(of:counts:explorationWeight:)` does.
  static func bestActions(
    for actionValues: [Double],
    counts: [Int],
    explorationWeight: Double
  ) throws -> [Int]

  /// Plays a bandit whose action a pays `rewards[a]`, always, and returns the choices.
  ///
  /// Nothing has been chosen at first. Each round takes the first of the best actions; its estimate
  /// is then its reward, and its count one more.
  ///
  /// - Parameters:
  ///   - rewards: What each action pays; finite, at least one. The player learns a reward only by
  ///     choosing the action.
  ///   - rounds: The number of choices; not negative.
  ///   - explorationWeight: c; finite, not negative.
  /// - Returns: The action of each round, in order.
  /// - Throws: `InvalidInput` where a parameter is not as described.
  static func play(
    rewards: [Double],
    rounds: Int,
    explorationWeight: Double
  ) throws -> [Int]
}

extension Contracts {
  /// Exercise 3.4.
  public enum UpperConfidenceBound: Contract {
    public typealias Implementation = any UpperConfidenceBoundExercise.Type
    public static let id = ExerciseID(3, 4)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.UpperConfidenceBound.self
    }
  }
}
