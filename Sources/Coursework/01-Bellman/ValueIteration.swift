public import DecisionProcesses

/// Exercise 1.4: optimal values of a model, to a tolerance that is kept.
///
/// Applying the operator T of exercise 1.3 again and again leads from any table to the optimal
/// values Q*. It never quite arrives, so the question is when to stop. T contracts by the discount,
/// hence with Q′ = T Q, in the largest difference of any entry,
///
///     ‖Q′ − Q*‖ ≤ discount / (1 − discount) · ‖Q′ − Q‖        from the last change
///     ‖Q − Q*‖  ≤ 1 / (1 − discount) · ‖T Q − Q‖              from the residual of one table
///
/// Either is a bound on the error that needs no knowledge of Q*.
///
/// Source: Sutton and Barto (2018), section 4.4; Puterman, *Markov Decision Processes* (1994),
/// theorem 6.3.1.
public protocol ValueIterationExercise: SendableMetatype {
  /// Finds action values that are within `tolerance` of the optimal ones.
  ///
  /// Any first table will do, and any order: whole tables at a time, or in place, reading what the
  /// sweep has just written.
  ///
  /// - Parameters:
  ///   - model: The outcomes of each state and action, as in exercise 1.3.
  ///   - discount: The discount, in `0..<1`.
  ///   - tolerance: How far any value may be from the optimal one; positive and finite.
  /// - Returns: The values, how many sweeps were made, and a bound on their error that is at most
  ///   `tolerance`.
  /// - Throws: `InvalidInput` where `discount` lies outside `0..<1` (at 1 no bound follows from a
  ///   change), or `tolerance` is not positive or not finite.
  /// - Complexity: O(states · actions · outcomes) a sweep; log(1 / tolerance) / (1 − discount)
  ///   sweeps.
  static func optimalValues(
    of model: FiniteModel,
    discount: Double,
    tolerance: Double
  ) throws -> PlannedValues
}

/// Values found by planning, and how far they can be from the optimal ones.
public struct PlannedValues: Codable, Hashable, Sendable {
  /// The action values: one row for each state, zeros for terminal states.
  public var actionValues: [[Double]]
  /// The number of sweeps over the model, at least 1.
  public var iterations: Int
  /// A number that no value is further from the optimal one than.
  public var errorBound: Double

  /// Creates the result of planning.
  public init(actionValues: [[Double]], iterations: Int, errorBound: Double) {
    self.actionValues = actionValues
    self.iterations = iterations
    self.errorBound = errorBound
  }
}

extension Contracts {
  /// Exercise 1.4.
  public enum ValueIteration: Contract {
    public typealias Implementation = any ValueIterationExercise.Type
    public static let id = ExerciseID(1, 4)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.ValueIteration.self
    }
  }
}
