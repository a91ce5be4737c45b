public import DecisionProcesses

/// Exercise 2.7: how good an agent is, apart from how it learns.
///
/// The returns of training mix what the agent knows with what it tries out. Held-out evaluation
/// asks only for the first: in fresh episodes the agent takes the action that it believes to be
/// best, learns nothing, and is stopped after `stepLimit` steps, since a bad policy may walk in
/// circles for ever. The result is a mean and how far it can be trusted:
///
///     margin = 1.96 · s / √n,   s² = Σ (return − mean)² / (n − 1)
///
/// About 95 of 100 intervals mean ± margin hold the expected return, if n is not small. (For small
/// n the factor should be Student's and larger; this exercise keeps 1.96.)
///
/// Source: Machado et al., *Revisiting the arcade learning environment* (2018), section 4; for the
/// interval, any text on statistics.
public protocol GreedyEvaluationExercise: SendableMetatype {
  /// Runs episodes greedily and reports what they earned.
  ///
  /// The agent's `exploringAction` and `learn` are not called, and no step is taken in an episode
  /// that is over or has had `stepLimit` steps.
  ///
  /// - Parameters:
  ///   - agent: The agent, as training left it.
  ///   - world: The world; each `reset(using:)` begins an episode.
  ///   - episodes: The number of episodes; positive.
  ///   - stepLimit: The most steps that an episode may take; positive.
  ///   - solvedReturn: The least return of a solved episode; not NaN.
  ///   - generator: What the world draws from.
  /// - Returns: The returns in order, with their mean and margin and the counts.
  /// - Throws: `InvalidInput` where a parameter is not as described.
  static func evaluate<World: Environment>(
    _ agent: inout some TrainedAgent,
    in world: inout World,
    episodes: Int,
    stepLimit: Int,
    solvedReturn: Double,
    using generator: inout some RandomNumberGenerator
  ) throws -> EvaluationReport where World.Observation == Int
}

/// An agent as training leaves it: it knows what it believes to be best, and could go on exploring
/// and learning.
public protocol TrainedAgent {
  /// The action that the agent believes to be best.
  func greedyAction(in state: Int) -> Int

  /// The action that the agent takes in training, now and then another than the best.
  mutating func exploringAction(
    in state: Int,
    using generator: inout some RandomNumberGenerator
  ) -> Int

  /// Learns from one transition.
  mutating func learn(from transition: Transition<Int>)
}

/// What an evaluation found.
public struct EvaluationReport: Hashable, Codable, Sendable {
  /// The undiscounted sum of rewards of each episode, in order; of a cut one, the sum up to the
  /// cut.
  public var returns: [Double]
  /// The mean of all returns.
  public var mean: Double
  /// Half the width of the interval around the mean, or nil after a single episode, which says
  /// nothing about how far returns spread.
  public var margin: Double?
  /// The number of episodes that terminated, within the step limit, with at least the return asked
  /// for.
  public var solvedCount: Int
  /// The number of episodes that did not terminate: stopped at the step limit, or truncated by the
  /// world.
  ///
  /// An episode that terminates with its last allowed step is not cut.
  public var cutCount: Int

  /// Creates a report.
  public init(
    returns: [Double],
    mean: Double,
    margin: Double?,
    solvedCount: Int,
    cutCount: Int
  ) {
    self.returns = returns
    self.mean = mean
    self.margin = margin
    self.solvedCount = solvedCount
    self.cutCount = cutCount
  }
}

extension Contracts {
  /// Exercise 2.7.
  public enum GreedyEvaluation: Contract {
    public typealias Implementation = any GreedyEvaluationExercise.Type
    public static let id = ExerciseID(2, 7)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.GreedyEvaluation.self
    }
  }
}
