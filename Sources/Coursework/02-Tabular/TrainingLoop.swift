public import DecisionProcesses

/// Exercise 2.3: the loop that lets an agent act and learn.
///
/// Each episode begins with a reset, and from then on, until a step says that it was the last,
///
///     action ← agent in state        step ← environment, taking the action
///     agent learns (state, action, reward, next state, whether the process terminated)
///     state ← next state
///
/// An episode ends for one of two reasons. A *terminated* one reached a state in which there is
/// nothing more to earn. A *truncated* one was cut short, by a time limit: its last state is worth
/// what it always was, so the agent must not be told that the process ended there.
///
/// The return of an episode is what it paid, discounted from its beginning, the last reward
/// included:
///
///     return = R₁ + discount · R₂ + discount² · R₃ + …
///
/// Source: Sutton and Barto (2018), sections 3.3 and 6.5; Pardo et al., *Time limits in
/// reinforcement learning* (2018).
public protocol TrainingLoopExercise: SendableMetatype {
  /// Trains an agent.
  ///
  /// Of each step the agent learns before it is asked for its next action. The loop draws nothing
  /// itself: it hands the generator on to the environment and the agent. What the agent throws ends
  /// the training.
  ///
  /// - Parameters:
  ///   - agent: Who acts and learns.
  ///   - environment: The world; its observations are states. It is reset once for each episode.
  ///   - episodes: The number of episodes; not negative.
  ///   - discount: The weight of a reward one step later in the returns, in `0...1`.
  ///   - generator: The source of randomness for both.
  /// - Returns: What came of each episode, in order.
  /// - Throws: `InvalidInput` where `episodes` is negative or `discount` lies outside `0...1`,
  ///   before anything else is done.
  static func train<World: Environment>(
    _ agent: inout some LearningAgent,
    in environment: inout World,
    episodes: Int,
    discount: Double,
    using generator: inout some RandomNumberGenerator
  ) throws -> [EpisodeSummary] where World.Observation == Int
}

/// What came of one episode.
public struct EpisodeSummary: Hashable, Codable, Sendable {
  /// The discounted return.
  public var discountedReturn: Double
  /// The number of steps.
  public var stepCount: Int
  /// Whether the process terminated; false where the episode was only cut short.
  public var isTerminated: Bool

  /// Creates a summary.
  public init(discountedReturn: Double, stepCount: Int, isTerminated: Bool) {
    self.discountedReturn = discountedReturn
    self.stepCount = stepCount
    self.isTerminated = isTerminated
  }
}

extension Contracts {
  /// Exercise 2.3.
  public enum TrainingLoop: Contract {
    public typealias Implementation = any TrainingLoopExercise.Type
    public static let id = ExerciseID(2, 3)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.TrainingLoop.self
    }
  }
}
