public import DecisionProcesses

/// Exercise 5.2: an agent with two tables, each of which corrects the other's optimism.
///
/// Both tables hold 0 at first. For each transition (S, A, R, S′) a fair coin says which of them
/// moves. The table that moves selects the next action; the other one says what it is worth:
///
///     Q₁(S, A) ← Q₁(S, A) + stepSize · [R + discount · Q₂(S′, a*) − Q₁(S, A)]
///     with a* an action for which Q₁(S′, a*) is largest,
///
/// or the same with 1 and 2 exchanged. Nothing else in either table changes. A transition that is
/// marked terminal has nothing after it, whatever the tables hold for S′.
///
/// The coin is thrown for each transition anew, from the generator that is passed in; which side
/// stands for which table is yours to choose. Where several actions tie for the largest value of
/// the selecting table, any of them may be evaluated.
///
/// It acts epsilon-greedily on the *sum* of both tables. With chance epsilon it draws any action,
/// each equally likely; otherwise it takes an action whose sum is largest, all that tie equally
/// likely, as in exercise 2.2.
///
/// Source: van Hasselt, *Double Q-learning* (2010), algorithm 1; Sutton and Barto (2018), section
/// 6.7.
public protocol DoubleQLearningAgentExercise: SendableMetatype {
  /// Creates an agent, all of whose values are 0.
  ///
  /// - Parameters:
  ///   - stateCount: The number of states; a state is an index below it. Positive.
  ///   - actionCount: The number of actions; an action is an index below it. Positive.
  ///   - stepSize: The share of the error by which a value moves, in `0...1`.
  ///   - discount: The discount, in `0...1`.
  ///   - epsilon: The chance of exploring, in `0...1`.
  /// - Throws: `InvalidInput` where a count is not positive or a share lies outside `0...1`.
  init(stateCount: Int, actionCount: Int, stepSize: Double, discount: Double, epsilon: Double)
    throws

  /// The values of `state` in the first table: `actionCount` numbers.
  ///
  /// - Throws: `InvalidInput` where `state` is not in `0..<stateCount`.
  func firstValues(of state: Int) throws -> [Double]

  /// The values of `state` in the second table: `actionCount` numbers.
  ///
  /// - Throws: `InvalidInput` where `state` is not in `0..<stateCount`.
  func secondValues(of state: Int) throws -> [Double]

  /// Chooses an action, exploring.
  ///
  /// - Throws: `InvalidInput` where `state` is not in `0..<stateCount`.
  mutating func action(
    in state: Int,
    using generator: inout some RandomNumberGenerator
  ) throws -> Int

  /// Throws the coin and learns from one transition.
  ///
  /// - Throws: `InvalidInput` where the agent knows no such state or action, or the reward is not
  ///   finite.
  mutating func learn(
    from transition: Transition<Int>,
    using generator: inout some RandomNumberGenerator
  ) throws
}

extension Contracts {
  /// Exercise 5.2.
  public enum DoubleQLearningAgent: Contract {
    public typealias Implementation = any DoubleQLearningAgentExercise.Type
    public static let id = ExerciseID(5, 2)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.DoubleQLearningAgent.self
    }
  }
}
