public import DecisionProcesses

/// Who can be trained in a world whose states are numbers: it acts, and learns from what follows.
///
/// The agents of this chapter conform to it, so that one training loop serves them all.
public protocol LearningAgent {
  /// Chooses an action, exploring.
  ///
  /// - Throws: `InvalidInput` where the agent knows no such state.
  mutating func action(
    in state: Int,
    using generator: inout some RandomNumberGenerator
  ) throws -> Int

  /// Learns from one transition.
  ///
  /// - Throws: `InvalidInput` where the agent knows no such state or action, or the reward is not
  ///   finite.
  mutating func learn(from transition: Transition<Int>) throws
}
