public import DecisionProcesses

/// Exercise 4.2: Q-learning whose step sizes fall with the visits of each pair.
///
/// The conditions of exercise 4.1 are about the step sizes of *each* state and action, counted by its own
/// visits. At the n-th visit of (S, A), n = 1, 2, 3, …, its value moves by the share n^−exponent of its
/// error:
///
///     n(S, A) ← n(S, A) + 1
///     Q(S, A) ← Q(S, A) + n(S, A)^−exponent · [R + discount · max over a of Q(S′, a) − Q(S, A)]
///
/// with nothing after a transition that is marked terminal, whatever the table holds for S′. The count
/// is taken before the step, so that the first visit has step size 1 and forgets the initial value.
/// Counts are kept across episodes. All values are 0 at first.
///
/// An exponent of 1 makes a value the mean of its targets. That suits targets that stand still; here
/// they move, and the first, which know nothing, count as much as the last. On a state that returns to
/// itself with discount 0.9, 23.5 % of the first error are left after a million visits.
///
/// Source: Even-Dar and Mansour, *Learning rates for Q-learning* (2003); Sutton and Barto (2018),
/// sections 2.5 and 6.5.
public protocol VisitCountStepSizeExercise: SendableMetatype {
  /// Creates a learner whose values and counts are all 0.
  ///
  /// - Parameters:
  ///   - stateCount: The number of states; a state is an index below it. Positive.
  ///   - actionCount: The number of actions; an action is an index below it. Positive.
  ///   - exponent: The power by which step sizes fall: above 1/2 and at most 1, where both conditions
  ///     hold.
  ///   - discount: The discount, in `0...1`.
  /// - Throws: `InvalidInput` where a parameter lies outside its range.
  init(stateCount: Int, actionCount: Int, exponent: Double, discount: Double) throws

  /// Learns from one transition.
  ///
  /// - Throws: `InvalidInput` where a state or an action is none, or the reward is not finite.
  mutating func learn(from transition: Transition<Int>) throws

  /// The value of `action` in `state`.
  ///
  /// - Throws: `InvalidInput` where the state or the action is none.
  func actionValue(of action: Int, in state: Int) throws -> Double
}

extension Contracts {
  /// Exercise 4.2.
  public enum VisitCountStepSize: Contract {
    public typealias Implementation = any VisitCountStepSizeExercise.Type
    public static let id = ExerciseID(4, 2)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.VisitCountStepSize.self
    }
  }
}
