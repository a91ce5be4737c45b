public import DecisionProcesses

/// Exercise 1.3: Bellman's optimality operator T on the action values of a finite model.
///
/// It looks one step ahead from every state and action, with the probabilities p of the model:
///
///     (T Q)(s, a) = sum over outcomes (s′, r) of p(s′, r given s, a) · (r + discount · v(s′))
///     v(s′) = max over a′ of Q(s′, a′),   and 0 where the outcome is terminal.
///
/// Exercise 1.1 had one sample of that sum; here is all of it. T contracts: two tables are closer
/// after it than before, by the discount at least, in the largest difference of any entry. Its one
/// fixed point is the table of optimal values.
///
/// Source: Sutton and Barto (2018), equation 3.20; Bertsekas, *Dynamic Programming and Optimal
/// Control* (4th edition, 2012), volume 2, section 1.2.
public protocol BellmanOperatorExercise: SendableMetatype {
  /// Applies T once.
  ///
  /// Every value of the result is made of the table as it was given.
  ///
  /// - Parameters:
  ///   - actionValues: The table Q: one row for each state, one finite value for each action. The
  ///     rows of terminal states hold numbers too, and must not matter.
  ///   - model: The outcomes of each state and action, with their probabilities. Several outcomes
  ///     may lead to the same state. What the model lists for terminal states never happens.
  ///   - discount: The discount, in `0...1`.
  /// - Returns: The table T Q, of the same shape. The rows of terminal states hold zeros: nothing
  ///   is earned after the end.
  /// - Throws: `InvalidInput` where `discount` lies outside `0...1`, a value of the table is not
  ///   finite, or the table has not one row for each state of the model and one value for each
  ///   action.
  /// - Complexity: O(states · actions · (actions + outcomes)), or better.
  static func optimalityBackup(
    of actionValues: [[Double]],
    in model: FiniteModel,
    discount: Double
  ) throws -> [[Double]]
}

extension Contracts {
  /// Exercise 1.3.
  public enum BellmanOperator: Contract {
    public typealias Implementation = any BellmanOperatorExercise.Type
    public static let id = ExerciseID(1, 3)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.BellmanOperator.self
    }
  }
}
