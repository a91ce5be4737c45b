/// Exercise 1.1: the target and the error of one transition.
///
/// After the transition (S, A, R, S′) Q-learning moves Q(S, A) toward
///
///     target = R + discount · max over a of Q(S′, a)
///     error  = target − Q(S, A)
///
/// and where S′ is terminal there is nothing after it, so the target is R alone.
///
/// Source: Sutton and Barto (2018), equation 6.8; Watkins and Dayan, *Q-learning* (1992).
public protocol TDTargetExercise: SendableMetatype {
  /// The target of Q-learning.
  ///
  /// - Parameters:
  ///   - reward: The reward R; finite.
  ///   - discount: The discount, in `0...1`.
  ///   - nextActionValues: Q(S′, a) for every action a; not empty, finite.
  ///   - isTerminal: Whether S′ is terminal.
  /// - Returns: The target.
  /// - Throws: `InvalidInput` where `nextActionValues` is empty, `discount` lies outside `0...1`,
  ///   or the reward or a value is not finite; also when S′ is terminal.
  static func target(
    reward: Double,
    discount: Double,
    nextActionValues: [Double],
    isTerminal: Bool
  ) throws -> Double

  /// The temporal-difference error: how far `estimate` lies below `target`.
  ///
  /// - Throws: `InvalidInput` where either number is not finite.
  static func error(target: Double, estimate: Double) throws -> Double
}

extension Contracts {
  /// Exercise 1.1.
  public enum TDTarget: Contract {
    public typealias Implementation = any TDTargetExercise.Type
    public static let id = ExerciseID(1, 1)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.TDTarget.self
    }
  }
}
