/// Exercise 8.1: the target of double DQN: one network selects, the other evaluates.
///
/// The maximum in the target of a DQN picks the luckiest of several estimates, and takes its luck for
/// worth. Double DQN asks the online network which action is best in the next state, and the target
/// network what that action is worth:
///
///     target = R + discount · Q⁻(S′, a*)   with a* = argmax over a of Q(S′, a)
///     target = R                           where the transition is terminated
///
/// Q is the online network, the one that is trained, and Q⁻ the target network, its older copy. Where
/// several actions share the largest online value, a* is the first of them. Each transition of a batch
/// has its own a*. The error of a transition is what its target exceeds the online estimate by,
///
///     error = target − Q(S, A)
///
/// The values of a terminated transition's next state mean nothing. They are given all the same, as a
/// network gives some for any input.
///
/// Source: van Hasselt, Guez and Silver, *Deep reinforcement learning with double Q-learning* (2016),
/// equation 4.
public protocol DoubleDQNTargetExercise: SendableMetatype {
  /// The target of each transition.
  ///
  /// - Parameters:
  ///   - batch: At least one transition. Every list has one entry for each transition, every row of
  ///     the three tables the same number of values, at least one; an action is the number of one.
  ///     All numbers are finite, those of terminated transitions included.
  ///   - discount: Between 0 and 1, both included.
  /// - Returns: One number for each transition, in the order of the batch.
  /// - Throws: `InvalidInput` where a parameter is not as described.
  static func targets(of batch: DoubleDQNBatch, discount: Double) throws -> [Double]

  /// The error of each transition: its target minus the online value of the action taken.
  ///
  /// - Returns: One number for each transition, in the order of the batch.
  /// - Throws: `InvalidInput` where `targets(of:discount:)` does.
  static func errors(of batch: DoubleDQNBatch, discount: Double) throws -> [Double]
}

extension Contracts {
  /// Exercise 8.1.
  public enum DoubleDQNTarget: Contract {
    public typealias Implementation = any DoubleDQNTargetExercise.Type
    public static let id = ExerciseID(8, 1)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.DoubleDQNTarget.self
    }
  }
}
