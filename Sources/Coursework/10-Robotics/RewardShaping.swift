public import DecisionProcesses

/// Exercise 10.4: rewards that show the way, and leave the best way as it is.
///
/// A peg that has to find its hole is paid when it is inserted, and seldom gets there by chance. Somebody
/// adds a reward for being near, as the course's first document does, and may find that the robot
/// prefers to be near for ever. Potential-based shaping cannot go wrong in that way. With a potential Φ,
/// a number for each state, it adds to the reward of a step from s to s′
///
///     F = γ Φ(s′) − Φ(s),   Φ(terminal) = 0
///
/// A step that *terminates* the episode leads to a terminal state, whose potential counts as 0 whatever
/// the list holds. A step that is *truncated* ends the episode for the clock only: the state that it leads
/// to keeps its potential. Where both are set, the step terminates.
///
/// Source: Ng, Harada and Russell, *Policy invariance under reward transformations* (1999), theorem 1.
public protocol RewardShapingExercise: SendableMetatype {
  /// The reward to learn from, with shaping: the step's reward and F.
  ///
  /// - Parameters:
  ///   - step: The step.
  ///   - potentials: Φ of each state, by its index; finite.
  ///   - discount: γ, in `0...1`.
  /// - Returns: A reward.
  /// - Throws: `InvalidInput` where a parameter is not as described, a state has no potential, or the
  ///   reward is not finite.
  static func shapedReward(
    of step: RewardStep, potentials: [Double], discount: Double
  ) throws -> Double

  /// By how much shaping changes the discounted return of an episode: the sum of γᵏ Fₖ over its steps,
  /// k counted from 0.
  ///
  /// Whoever writes the sum out sees that almost everything in it cancels.
  ///
  /// - Parameters:
  ///   - episode: The steps, in order; none change nothing. The last may terminate, be truncated, or
  ///     neither: then the episode has not ended yet.
  ///   - potentials: Φ of each state, by its index; finite.
  ///   - discount: γ, in `0...1`.
  /// - Returns: The return with shaping less the return without.
  /// - Throws: `InvalidInput` where `shapedReward(of:potentials:discount:)` throws it for a step, a step
  ///   does not begin in the state that the one before led to, or one but the last terminates or is
  ///   truncated.
  static func returnChange(
    of episode: [RewardStep], potentials: [Double], discount: Double
  ) throws -> Double

  /// The same task with shaped rewards.
  ///
  /// Every outcome stays where it is, with its probability, next state and flag; only its reward is that
  /// of `shapedReward(of:potentials:discount:)`. What terminal states list is never taken, and may be left
  /// as it is or not.
  ///
  /// - Parameters:
  ///   - model: The task.
  ///   - potentials: Φ of each of its states; finite.
  ///   - discount: γ, in `0...1`.
  /// - Returns: A model of the same size.
  /// - Throws: `InvalidInput` where a parameter is not as described, or there are more or fewer potentials
  ///   than states.
  static func shapedModel(
    _ model: FiniteModel, potentials: [Double], discount: Double
  ) throws -> FiniteModel

  /// The optimal action values of the task, from those that were learned with shaping.
  ///
  /// - Parameters:
  ///   - shapedValues: The optimal action values of the shaped task: one row for each state; finite.
  ///   - terminalStates: Whether each state is terminal.
  ///   - potentials: Φ of each state; finite.
  /// - Returns: A table of the same shape, with zeros in the rows of terminal states.
  /// - Throws: `InvalidInput` where there is not one row, one flag and one potential for each state, or a
  ///   number is not finite.
  static func taskValues(
    from shapedValues: [[Double]], terminalStates: [Bool], potentials: [Double]
  ) throws -> [[Double]]

  /// Rewards of a task in which a bonus for being near changes the best policy, or nil where no rewards do.
  ///
  /// A robot stands beside its goal. To *finish* pays `finishing` and terminates; to *wait* pays `waiting`
  /// and leads back to where it stands. The bonus is added to the reward of every step, for the place that
  /// the step leads to: `bonus.atGoal` for finishing, `bonus.beside` for each step of waiting. Choose two
  /// finite rewards with which
  ///
  /// - without the bonus it is better to finish than to wait for ever, and
  /// - with the bonus it is better to wait for ever than to finish,
  ///
  /// in discounted returns. Any two such rewards will do, but no return may be nearer to the one that it is
  /// compared with than a thousandth of what the bonus adds to waiting for ever beyond what it adds to
  /// finishing. Where that is 0 or negative, there are none.
  ///
  /// - Parameters:
  ///   - bonus: What is added; finite and not negative.
  ///   - discount: γ, in `0..<1`.
  /// - Returns: Two such rewards, or nil where there are none.
  /// - Throws: `InvalidInput` where a parameter is not as described.
  static func temptation(by bonus: NearnessBonus, discount: Double) throws -> TemptingRewards?
}

/// A step, as far as shaping has to know it.
public struct RewardStep: Hashable, Codable, Sendable {
  /// The state that it was taken in.
  public var state: Int
  /// What it paid.
  public var reward: Double
  /// The state that it led to.
  public var nextState: Int
  /// Whether it led to a terminal state.
  public var isTerminated: Bool
  /// Whether the episode was cut off after it.
  public var isTruncated: Bool

  /// Creates a step that ends nothing unless it is said to.
  public init(
    state: Int, reward: Double, nextState: Int, isTerminated: Bool = false,
    isTruncated: Bool = false
  ) {
    self.state = state
    self.reward = reward
    self.nextState = nextState
    self.isTerminated = isTerminated
    self.isTruncated = isTruncated
  }
}

/// What somebody adds to the rewards of a robot for being near its goal.
public struct NearnessBonus: Hashable, Codable, Sendable {
  /// What a step to the place beside the goal gets.
  public var beside: Double
  /// What a step to the goal gets.
  public var atGoal: Double

  /// Creates a bonus.
  public init(beside: Double, atGoal: Double) {
    self.beside = beside
    self.atGoal = atGoal
  }
}

/// The rewards of a robot that stands beside its goal.
public struct TemptingRewards: Hashable, Codable, Sendable {
  /// What finishing pays, once.
  public var finishing: Double
  /// What each step of waiting pays.
  public var waiting: Double

  /// Creates the rewards.
  public init(finishing: Double, waiting: Double) {
    self.finishing = finishing
    self.waiting = waiting
  }
}

extension Contracts {
  /// Exercise 10.4.
  public enum RewardShaping: Contract {
    public typealias Implementation = any RewardShapingExercise.Type
    public static let id = ExerciseID(10, 4)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.RewardShaping.self
    }
  }
}
