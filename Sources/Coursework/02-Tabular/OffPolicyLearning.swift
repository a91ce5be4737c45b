public import DecisionProcesses

/// Exercise 2.4: the best values from a log of what somebody else did.
///
/// Somebody wandered about a world, choosing every action with the same chance, and wrote a log.
/// Q-learning reads it and learns what the *best* behaviour would be worth, not what that wandering
/// was:
///
///     Q(S, A) ← Q(S, A) + stepSize · [R + discount · max over a of Q(S′, a) − Q(S, A)]
///
/// for each transition in the order of the log, with nothing after a transition that is marked
/// terminal. Since nothing in this rule asks who acted, the same log can be read again and again:
/// each pass carries the values one step further back from where rewards are paid. In a world
/// without chance, a log that holds every action of every state leads to the optimal values.
///
/// Source: Watkins and Dayan, *Q-learning* (1992); Sutton and Barto (2018), section 6.5; Lin,
/// *Self-improving reactive agents* (1992), for reading experience again.
public protocol OffPolicyLearningExercise: SendableMetatype {
  /// The table after all passes, from a table of zeros that is kept from pass to pass.
  ///
  /// - Parameters:
  ///   - transitions: The log, in order; may be empty. Episodes follow each other without a gap.
  ///   - stateCount: The number of states; a state is an index below it. Positive.
  ///   - actionCount: The number of actions; an action is an index below it. Positive.
  ///   - stepSize: The share of the error by which a value moves, in `0...1`.
  ///   - discount: The discount, in `0...1`.
  ///   - passes: How many times the log is read from its beginning to its end; not negative.
  /// - Returns: One row for each state, one value for each action.
  /// - Throws: `InvalidInput` where a parameter or an index lies outside its range, or a reward is
  ///   not finite; also when there is no pass.
  static func actionValues(
    from transitions: [Transition<Int>],
    stateCount: Int,
    actionCount: Int,
    stepSize: Double,
    discount: Double,
    passes: Int
  ) throws -> [[Double]]
}

extension Contracts {
  /// Exercise 2.4.
  public enum OffPolicyLearning: Contract {
    public typealias Implementation = any OffPolicyLearningExercise.Type
    public static let id = ExerciseID(2, 4)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.OffPolicyLearning.self
    }
  }
}
