public import DecisionProcesses

/// Exercise 1.2: one update of a table of action values.
///
/// After the transition (S, A, R, S′) Q-learning moves one entry of its table a step toward the
/// target:
///
///     Q(S, A) ← Q(S, A) + step size · (target − Q(S, A))
///     target = R + discount · max over a of Q(S′, a),   and R alone where S′ is terminal.
///
/// A step size of 0 leaves the entry where it is, 1 replaces it by the target. The target is made
/// of the table as it was before the update, also where S′ is S.
///
/// In this chapter a table of action values is a list of rows: `actionValues[s][a]` is Q(s, a).
///
/// Source: Sutton and Barto (2018), equation 6.8; Watkins and Dayan, *Q-learning* (1992).
public protocol QUpdateExercise: SendableMetatype {
  /// Updates a table with one transition.
  ///
  /// The other entries stay exactly as they are.
  ///
  /// - Parameters:
  ///   - actionValues: The table: one row for each state, one finite value for each action, at
  ///     least one of each. The rows of terminal states hold numbers too, and must not matter.
  ///   - transition: What happened.
  ///   - stepSize: The share of the way to the target, in `0...1`.
  ///   - discount: The discount, in `0...1`.
  /// - Throws: `InvalidInput` where `stepSize` or `discount` lies outside `0...1`, the reward is
  ///   not finite, a state or the action of the transition has no place in the table, or a value
  ///   that is looked up, Q(S, A) or one of S′, is not finite; also when S′ is terminal.
  /// - Complexity: O(actions).
  static func update(
    _ actionValues: inout [[Double]],
    with transition: Transition<Int>,
    stepSize: Double,
    discount: Double
  ) throws
}

extension Contracts {
  /// Exercise 1.2.
  public enum QUpdate: Contract {
    public typealias Implementation = any QUpdateExercise.Type
    public static let id = ExerciseID(1, 2)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.QUpdate.self
    }
  }
}
