/// A world to act in: it begins an episode, takes actions, and answers with steps.
///
///     var generator = SeededGenerator(seed: 7)
///     var observation = world.reset(using: &generator)
///     let step = world.step(action, using: &generator)
///
/// The shape is Gymnasium's, with randomness as a parameter: a world holds no generator of its own,
/// so one seed determines a whole run.
public protocol Environment {
  /// What the agent sees: a state index in tabular worlds, a vector elsewhere.
  associatedtype Observation

  /// The number of actions; an action is an index in `0..<actionCount`.
  var actionCount: Int { get }

  /// Begins an episode and returns its first observation.
  mutating func reset(using generator: inout some RandomNumberGenerator) -> Observation

  /// Takes an action.
  ///
  /// - Precondition: An episode is under way: `reset(using:)` was called, and no step since has
  ///   ended it.
  mutating func step(
    _ action: Int,
    using generator: inout some RandomNumberGenerator
  ) -> Step<Observation>
}

/// What an environment answers to an action.
///
/// Termination and truncation are different things. A *terminated* episode reached a state in which
/// there is nothing more to earn, so its value is 0. A *truncated* episode was cut short from
/// outside, by a time limit, and its last state is worth what it always was: learning still
/// bootstraps from it.
public struct Step<Observation> {
  /// What the agent sees after the action.
  public var observation: Observation
  /// The reward paid for the action.
  public var reward: Double
  /// Whether the process itself has ended.
  public var isTerminated: Bool
  /// Whether the episode was cut short from outside.
  public var isTruncated: Bool

  /// Creates a step.
  @inlinable
  public init(
    observation: Observation,
    reward: Double,
    isTerminated: Bool,
    isTruncated: Bool = false
  ) {
    self.observation = observation
    self.reward = reward
    self.isTerminated = isTerminated
    self.isTruncated = isTruncated
  }

  /// Whether the episode is over, for either reason.
  @inlinable public var isLast: Bool { isTerminated || isTruncated }
}

extension Step: Equatable where Observation: Equatable {}
extension Step: Sendable where Observation: Sendable {}
