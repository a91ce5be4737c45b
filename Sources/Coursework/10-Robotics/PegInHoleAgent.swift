/// Exercise 10.6: an agent of your own that learns to insert the peg.
///
/// It is a double DQN with prioritised replay, made of parts that you have written: the sampling of 8.4
/// over the tree of 8.3, the weights of 8.5, the targets of 8.1 and the choice of 3.1. They are handed in
/// as types. New is what holds them together, and what a robot adds: steps that a safety layer overrode,
/// episodes that end without an end, and shaping.
///
/// The agent has two networks: the *online* network that it is given, and the *target* network, which
/// begins as a copy of it. It counts its steps, n, and its updates, u, both from 0 and over all episodes.
/// `trainEpisode` begins an episode with `reset` and repeats this until a step is terminated or truncated:
///
/// 1. **Choose.** A choice of 3.1 is created with ε(n), and chooses by the online network's values of the
///    state's features. ε lies on a straight line from `firstEpsilon` at n = 0 to `lastEpsilon` at
///    n = `epsilonSteps`, and stays there.
/// 2. **Step** with the chosen action. Then n grows by 1.
/// 3. **Remember** one transition: the features before, the action that was *chosen*, `rewardScale` times
///    the shaped reward, the features after, and whether the step *terminated*. The shaped reward is
///
///        R + γ Φ(s′) − Φ(s)      where Φ(s′) counts as 0 when the step terminated
///
///    with Φ the states' potentials. A truncated step is like any other: something comes after it, though
///    nobody looks. A step that is both terminated and truncated is terminated. Where the safety layer
///    overrode the command, the chosen action is kept all the same: the layer is part of this world, and
///    the features tell whether it retracts. `append` of the memory says in which slot the transition goes;
///    the memory has `capacity`, `priorityExponent` and `priorityOffset`.
/// 4. **Learn**, where n is a multiple of `trainingInterval` and at least `learningStart` transitions are
///    held; else this was all. One *update* is:
///    - `batchSize` slots are sampled from the memory; β is the exponent of 8.5 at step u, from
///      `firstImportance` over `importanceUpdates`; the weights w are those of the batch with β, by the
///      probabilities of the memory, normalised.
///    - The errors δ are those of 8.1: the online network values states and selects, the target network
///      evaluates; γ is `discount`.
///    - The online network takes one step (`descend`) down the mean of the weighted Huber losses with
///      threshold 1: its gradient is, in the row of transition i, at the action that was stored,
///
///          −w(i) · min(max(δ(i), −1), 1) / batchSize
///
///      and 0 at the others.
///    - The priorities of the slots are updated with the errors δ as they were computed: not weighted, not
///      clipped.
///    - u grows by 1. Where it is a multiple of `copyInterval` now, the target network becomes a copy of
///      the online network.
///
/// No draw is made but those of the parts, in this order, with the generator that is passed in. What the
/// parts and the task throw, the agent throws.
///
/// What the agent has to come to: after 500 episodes of `PegInsertionTask` with the settings of
/// `PegAgentSettings()`, the online network's parameters are let act in 100 other episodes, with a random
/// action in one step of fifty. At least 85 of them end with the peg in its hole, and at most 15 have a
/// step with a force above 50 N. A run of training that fails is followed by another, up to eight.
///
/// Sources: Mnih et al. (2015), algorithm 1; van Hasselt et al. (2016), equation 4; Schaul et al. (2016),
/// algorithm 1; Ng et al. (1999) for the shaping.
public protocol PegInHoleAgentExercise: SendableMetatype {
  /// Creates an agent that has seen nothing.
  ///
  /// - Throws: `InvalidInput` where the settings are not valid.
  init(network: ValueNetwork, settings: PegAgentSettings, parts: PegAgentParts) throws

  /// The online network.
  var network: ValueNetwork { get throws }

  /// Lives through one episode of a task, and learns on the way.
  mutating func trainEpisode(
    in task: inout some PegTask,
    using generator: inout some RandomNumberGenerator
  ) throws
}

extension Contracts {
  /// Exercise 10.6.
  ///
  /// An agent is marked, and drawn, with provided parts: a mistake in a part does not count twice, and parts
  /// that are not optimised would make a training take minutes.
  public enum PegInHoleAgent: Contract {
    public typealias Implementation = any PegInHoleAgentExercise.Type
    public static let id = ExerciseID(10, 6)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.PegInHoleAgent.self
    }
  }
}
