public import DecisionProcesses
public import Environments

/// Exercise 5.3: how often agents take the losing way of the two-state example.
///
///     end  ⇇ many actions ⇇  B  ← left ←  A  → right →  end
///          noisy, −0.1 on average     0        0
///
/// Every episode begins in A. Going left leads to B and loses a little on average; going right ends
/// the episode at once. One run of one agent says little, since the rewards in B are noise mostly.
/// So many agents are run, each from the beginning, and for every episode the experiment reports
/// which share of them went left in it.
///
/// For each run, one after the other:
///
/// 1. Make a new agent.
/// 2. Train it for `episodes` episodes: reset the world; then, until a step is the last, the agent
///    acts, the world steps, and the agent learns the transition.
///
/// An episode *went left* if the action that was taken in A was `MaximizationBias.left`, whether
/// the agent believed in it or only tried it. In A, the agents choose between `left` and `right`
/// alone. What happens in B does not count, but is learned.
///
/// The experiment draws nothing itself: it hands the generator on to the world and the agents.
///
/// Source: Sutton and Barto (2018), example 6.7 and figure 6.5.
public protocol BiasExperimentExercise: SendableMetatype {
  /// The share of runs that go left, episode by episode.
  ///
  ///     leftShares(of: makeAgent, in: world, runs: 4, episodes: 3, using: &generator)
  ///     // [0.75, 0.5, 0.25]: three of four agents went left in their first episode
  ///
  /// - Parameters:
  ///   - makeAgent: Makes an agent that has learned nothing; called once for each run. What it or
  ///     an agent throws ends the experiment.
  ///   - world: The two-state example.
  ///   - runs: The number of runs; positive.
  ///   - episodes: The number of episodes of each run; not negative.
  ///   - generator: The source of randomness for the agents and the world.
  /// - Returns: For each episode, the number of runs in which it went left, divided by `runs`.
  /// - Throws: `InvalidInput` where `runs` is not positive or `episodes` is negative, before
  ///   anything else is done.
  static func leftShares<Agent: ObservedAgent>(
    of makeAgent: () throws -> Agent,
    in world: MaximizationBias,
    runs: Int,
    episodes: Int,
    using generator: inout some RandomNumberGenerator
  ) throws -> [Double]
}

/// An agent that acts and learns, and can be asked what it believes.
public protocol ObservedAgent {
  /// Chooses an action, exploring.
  mutating func action(
    in state: Int,
    using generator: inout some RandomNumberGenerator
  ) throws -> Int

  /// Learns from one transition; double Q-learning flips its coin here.
  mutating func learn(
    from transition: Transition<Int>,
    using generator: inout some RandomNumberGenerator
  ) throws

  /// The action that the agent believes to be best, which is not always the one it takes: it also
  /// explores.
  func greedyAction(in state: Int) -> Int
}

extension Contracts {
  /// Exercise 5.3.
  public enum BiasExperiment: Contract {
    public typealias Implementation = any BiasExperimentExercise.Type
    public static let id = ExerciseID(5, 3)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.BiasExperiment.self
    }
  }
}
