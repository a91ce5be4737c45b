/// Exercise 3.1: epsilon-greedy choice, as probabilities and as draws.
///
/// With chance epsilon a choice *explores*: it draws any action, each equally likely, the best ones
/// among them. Otherwise it takes one of the best actions, all that tie equally likely. Of n
/// actions of which m tie for the best,
///
///     π(a) = epsilon / n + (1 − epsilon) / m   for the best actions
///     π(a) = epsilon / n                       for the others
///
/// Each choice is made afresh: neither the choices before it nor their number change its chances.
///
/// Values tie where they are equal, to the last bit: there is no tolerance. They may be negative, all of
/// them, and there may be a single action, which then has chance 1. Epsilon may be exactly 0 or 1.
///
/// Source: Sutton and Barto (2018), section 2.2 and equation 5.2 (section 5.4).
public protocol EpsilonGreedyExercise: SendableMetatype {
  /// Creates the rule.
  ///
  /// - Parameter epsilon: The chance of exploring, in `0...1`.
  /// - Throws: `InvalidInput` where epsilon is not in `0...1`.
  init(epsilon: Double) throws

  /// The chance of each action.
  ///
  /// - Parameter actionValues: What each action is worth.
  /// - Returns: A probability for each value, in the same order.
  /// - Throws: `InvalidInput` where there are no values, or one is not finite.
  func probabilities(of actionValues: [Double]) throws -> [Double]

  /// Draws an action.
  ///
  /// - Parameters:
  ///   - actionValues: What each action is worth.
  ///   - generator: The source of every draw. How many are taken, and in which order, is yours to
  ///     decide.
  /// - Returns: An index into the values, counted from 0.
  /// - Throws: `InvalidInput` where there are no values, or one is not finite.
  mutating func action(
    for actionValues: [Double],
    using generator: inout some RandomNumberGenerator
  ) throws -> Int
}

extension Contracts {
  /// Exercise 3.1.
  public enum EpsilonGreedy: Contract {
    public typealias Implementation = any EpsilonGreedyExercise.Type
    public static let id = ExerciseID(3, 1)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.EpsilonGreedy.self
    }
  }
}
