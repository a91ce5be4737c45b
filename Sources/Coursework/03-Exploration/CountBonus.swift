public import DecisionProcesses

/// Exercise 3.5: a bonus for what has seldom been tried.
///
/// A lock opens for one sequence of actions and pays nothing before. Until it has opened once, all
/// values are 0, and an epsilon-greedy agent is a random player: with 3 actions and 8 steps it
/// succeeds once in 6,561 episodes. This agent rewards itself for what it knows little about. It
/// counts how often it took each action in each state, and adds to each reward a bonus,
///
///     N(S, A) ← N(S, A) + 1
///     Q(S, A) ← Q(S, A) + stepSize · [R + bonusWeight / √N(S, A)
///                                       + discount · max over a of Q(S′, a) − Q(S, A)]
///
/// so the first visit of a pair earns the whole weight, the fourth half of it. A transition that is
/// marked terminal earns its bonus, too, and has nothing after it. All counts and values are 0 at
/// first.
///
/// The agent draws nothing at random. In a state it takes the first of the actions that it never
/// took there, whose bonus is infinite; where there is none left, the first of those with the
/// largest Q.
///
/// The bonus is the agent's own affair. What an episode is reported to have earned is what the
/// world paid.
///
/// Source: Strehl and Littman, *An analysis of model-based interval estimation for Markov decision
/// processes* (2008), MBIE-EB; Bellemare et al., *Unifying count-based exploration and intrinsic
/// motivation* (2016).
public protocol CountBonusExercise: SendableMetatype {
  /// Creates an agent whose values and counts are all 0.
  ///
  /// - Parameters:
  ///   - stateCount: The number of states; a state is an index below it. Positive.
  ///   - actionCount: The number of actions; an action is an index below it. Positive.
  ///   - stepSize: The share of the error by which a value moves, in `0...1`.
  ///   - discount: The discount, in `0...1`.
  ///   - bonusWeight: The bonus of a first visit; finite, not negative.
  /// - Throws: `InvalidInput` where a parameter is not as described.
  init(
    stateCount: Int,
    actionCount: Int,
    stepSize: Double,
    discount: Double,
    bonusWeight: Double
  ) throws

  /// The value of each action in `state`: `actionCount` numbers.
  ///
  /// - Throws: `InvalidInput` where `state` is not in `0..<stateCount`.
  func actionValues(of state: Int) throws -> [Double]

  /// The action that the agent takes in `state`.
  ///
  /// - Throws: `InvalidInput` where `state` is not in `0..<stateCount`.
  func action(in state: Int) throws -> Int

  /// Counts the visit and learns from the transition.
  ///
  /// - Throws: `InvalidInput` where a state or the action is out of range or the reward is not
  ///   finite.
  mutating func learn(from transition: Transition<Int>) throws

  /// Plays one episode, from a reset to the step that says that it was the last, and learns from
  /// every step.
  ///
  /// Where the world terminates the episode, its last transition is terminal; where it only cuts
  /// the episode short, it is not.
  ///
  /// - Parameters:
  ///   - world: The world; its observations are states.
  ///   - generator: What the world draws from.
  /// - Returns: The sum of the rewards that the world paid, not discounted.
  /// - Throws: What `action(in:)` and `learn(from:)` throw.
  mutating func playEpisode<World: Environment>(
    in world: inout World,
    using generator: inout some RandomNumberGenerator
  ) throws -> Double where World.Observation == Int
}

extension Contracts {
  /// Exercise 3.5.
  public enum CountBonus: Contract {
    public typealias Implementation = any CountBonusExercise.Type
    public static let id = ExerciseID(3, 5)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.CountBonus.self
    }
  }
}
