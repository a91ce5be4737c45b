/// Exercise 3.3: how exploration falls as learning goes on.
///
/// Three ways down from `start` to `floor`, as functions of a step t that counts from 0:
///
///     linear       v(t) = start + (floor − start) · t / n   for t < n,   floor from t = n on
///     exponential  v(t) = max(floor, start · factorᵗ)
///     inverse      v(t) = max(floor, start / (1 + t / h))
///
/// The linear one takes equal steps and arrives after a share of the run, n = `fraction` · the
/// run's length; n is not rounded. The other two fall towards 0 and are cut off at the floor: after
/// h steps the inverse one has halved. Whatever falls, an epsilon or a temperature, `start` is its
/// value at step 0, and none of the three is ever below `floor`.
///
/// A run is counted through: what an agent learned in one episode it still knows in the next, so
/// the step of a schedule goes on where the episode before it stopped.
///
/// Source: Mnih et al., *Human-level control through deep reinforcement learning* (2015), methods;
/// Sutton and Barto (2018), section 2.5, for what may and may not sum to infinity.
public protocol DecaySchedulesExercise: SendableMetatype {
  /// The value of the linear schedule at a step.
  ///
  /// - Parameters:
  ///   - start: The value at step 0; finite, at least `floor`.
  ///   - floor: The value from step `fraction` · `stepCount` on; not negative.
  ///   - fraction: The share of the run that the way down takes; above 0, at most 1.
  ///   - stepCount: The number of steps of the run; positive.
  ///   - step: The step, counted from 0; it may lie after the end of the run.
  /// - Returns: The value, at least `floor` and at most `start`.
  /// - Throws: `InvalidInput` where a parameter is not as described, or `step` is negative.
  static func linear(
    from start: Double,
    to floor: Double,
    overFraction fraction: Double,
    of stepCount: Int,
    at step: Int
  ) throws -> Double

  /// The value of the exponential schedule at a step.
  ///
  /// - Parameters:
  ///   - start: The value at step 0; finite, at least `floor`.
  ///   - floor: The value that is never undercut; not negative.
  ///   - factor: What a step multiplies the value by, above the floor; above 0, at most 1.
  ///   - step: The step, counted from 0.
  /// - Returns: The value, at least `floor` and at most `start`.
  /// - Throws: `InvalidInput` where a parameter is not as described, or `step` is negative.
  static func exponential(
    from start: Double,
    to floor: Double,
    factor: Double,
    at step: Int
  ) throws -> Double

  /// The value of the inverse schedule at a step.
  ///
  /// - Parameters:
  ///   - start: The value at step 0; finite, at least `floor`.
  ///   - floor: The value that is never undercut; not negative.
  ///   - halvingStep: h, the step at which half of `start` is left; positive and finite.
  ///   - step: The step, counted from 0.
  /// - Returns: The value, at least `floor` and at most `start`.
  /// - Throws: `InvalidInput` where a parameter is not as described, or `step` is negative.
  static func inverse(
    from start: Double,
    to floor: Double,
    halvingAfter halvingStep: Double,
    at step: Int
  ) throws -> Double

  /// The value at each step of each episode of a run, under the linear schedule.
  ///
  /// The run's length is that of all its episodes together.
  ///
  /// - Parameters:
  ///   - start: The value at the first step of the run; finite, at least `floor`.
  ///   - floor: The value at the end; not negative.
  ///   - fraction: The share of the run's steps that the way down takes; above 0, at most 1.
  ///   - episodeLengths: The number of steps of each episode; each positive, at least one.
  /// - Returns: One list for each episode, with one value for each of its steps.
  /// - Throws: `InvalidInput` where a parameter is not as described.
  static func run(
    from start: Double,
    to floor: Double,
    overFraction fraction: Double,
    episodeLengths: [Int]
  ) throws -> [[Double]]
}

extension Contracts {
  /// Exercise 3.3.
  public enum DecaySchedules: Contract {
    public typealias Implementation = any DecaySchedulesExercise.Type
    public static let id = ExerciseID(3, 3)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.DecaySchedules.self
    }
  }
}
