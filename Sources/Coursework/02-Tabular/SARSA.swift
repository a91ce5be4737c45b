public import DecisionProcesses

/// Exercise 2.6: SARSA and expected SARSA, which learn what they do and not what would be best.
///
/// Q-learning asks what the next state is worth to somebody who acts perfectly. The two methods
/// here ask what it is worth to somebody who goes on exploring, and so they keep away from a cliff:
///
///     SARSA            target = R + discount · Q(S′, A′),   A′ the action that is taken next
///     expected SARSA   target = R + discount · Σ over a of π(a given S′) · Q(S′, a)
///
/// and both move Q(S, A) by `stepSize` · (target − Q(S, A)). Where S′ is terminal the target is R
/// alone. Where an episode is only *cut short*, S′ is worth what it always was.
///
/// A table has one row for each state, terminal ones included, and one value for each action.
///
/// Source: Rummery and Niranjan (1994); Sutton and Barto (2018), equations 6.7 and 6.9, and the box
/// in section 6.4.
public protocol SARSAExercise: SendableMetatype {
  /// Learns from one episode of SARSA while acting in it.
  ///
  /// The order is that of the box in section 6.4: choose A in the first state; then, until the
  /// episode is over, take A, choose A′ in S′, update Q(S, A), and go on with S′ and A′. So each
  /// action is chosen once, from the row of its state as it stands before the update, and what was
  /// chosen is what is taken. An episode that is truncated needs an A′ for its last update too,
  /// although nobody takes it. In a terminal state nothing needs to be chosen.
  ///
  /// - Parameters:
  ///   - values: Q, changed in place.
  ///   - world: The world; `reset(using:)` begins the episode, and a step that `isLast` ends it.
  ///   - choose: The rule for choosing: an action, given the row of action values of the state to
  ///     act in.
  ///   - stepSize: The step size, in `0...1`.
  ///   - discount: The discount, in `0...1`.
  ///   - generator: What the world draws from.
  /// - Throws: `InvalidInput` where the step size or the discount lies outside `0...1`.
  static func learnEpisode<World: Environment>(
    _ values: inout [[Double]],
    in world: inout World,
    choosing choose: ([Double]) -> Int,
    stepSize: Double,
    discount: Double,
    using generator: inout some RandomNumberGenerator
  ) throws where World.Observation == Int

  /// Learns from one transition by expected SARSA with the epsilon-greedy policy.
  ///
  /// The policy takes an action drawn uniformly from *all* actions with chance `epsilon`, and
  /// otherwise a best one. Where several are best it makes no difference which.
  ///
  /// - Parameters:
  ///   - values: Q, changed in place.
  ///   - transition: (S, A, R, S′), and whether S′ is terminal.
  ///   - epsilon: The chance of exploring, in `0...1`.
  ///   - stepSize: The step size, in `0...1`.
  ///   - discount: The discount, in `0...1`.
  /// - Throws: `InvalidInput` where the table has no row for a state (S′ included, terminal or not)
  ///   or no value for the action, the reward is not finite, or a setting lies outside `0...1`.
  static func learnExpected(
    _ values: inout [[Double]],
    from transition: Transition<Int>,
    epsilon: Double,
    stepSize: Double,
    discount: Double
  ) throws
}

extension Contracts {
  /// Exercise 2.6.
  public enum SARSA: Contract {
    public typealias Implementation = any SARSAExercise.Type
    public static let id = ExerciseID(2, 6)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.SARSA.self
    }
  }
}
