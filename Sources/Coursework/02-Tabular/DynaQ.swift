public import DecisionProcesses

/// Exercise 2.8: learning from experience that is remembered, not only from experience that is had.
///
/// Q-learning uses each transition once. Dyna-Q also keeps it, as a model of the world: taking A in
/// S led to S′ and paid R. Between two real steps it takes `planningSteps` more from the model and
/// learns from them as if they had happened. In a deterministic world the last result of each pair
/// is all there is to know.
///
/// For every transition (S, A, R, S′), in this order:
///
/// 1. *Learn*: move Q(S, A) by `stepSize` · (R + discount · max Q(S′, ·) − Q(S, A)), without the
///    maximum if S′ is terminal.
/// 2. *Remember*: the model's entry for (S, A) becomes this transition, whatever it was before.
/// 3. *Plan*: `planningSteps` times, draw a pair uniformly from the *different* pairs remembered so
///    far, the one of step 2 among them, and learn from its transition as in step 1.
///
/// How a pair is drawn from the generator is free, and so is the order in which pairs are stored.
/// That of a `Dictionary` or a `Set` changes from one copy to the next, though, so the same seed
/// would give other draws: index an array.
///
/// Source: Sutton (1990); Sutton and Barto (2018), section 8.2, the box “Tabular Dyna-Q”.
public protocol DynaQExercise: SendableMetatype {
  /// Creates an agent whose table is 0 and whose model is empty.
  ///
  /// - Parameters:
  ///   - stateCount: The number of states, terminal ones included; positive.
  ///   - actionCount: The number of actions; positive.
  ///   - stepSize: The step size, in `0...1`.
  ///   - discount: The discount, in `0...1`.
  ///   - planningSteps: The number of planned updates after each real one; not negative.
  /// - Throws: `InvalidInput` where a parameter is not as described.
  init(
    stateCount: Int,
    actionCount: Int,
    stepSize: Double,
    discount: Double,
    planningSteps: Int
  ) throws

  /// Q, one row for each state.
  var actionValues: [[Double]] { get throws }

  /// Learns from a transition, remembers it, and plans.
  ///
  /// - Returns: The transitions that were planned with, in the order in which they were learned
  ///   from; `planningSteps` of them.
  /// - Throws: `InvalidInput` where a state or the action is out of range, or the reward is not
  ///   finite.
  mutating func learn(
    from transition: Transition<Int>,
    using generator: inout some RandomNumberGenerator
  ) throws -> [Transition<Int>]
}

extension Contracts {
  /// Exercise 2.8.
  public enum DynaQ: Contract {
    public typealias Implementation = any DynaQExercise.Type
    public static let id = ExerciseID(2, 8)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.DynaQ.self
    }
  }
}
