import CPeers
public import DecisionProcesses
public import DynamicProgramming
import Exploration
import TabularLearning

/// One step of Q-learning, world and exploration included, in Swift and in C.
///
/// Both train a table of zeros for the same number of episodes: epsilon-greedy with ties shared, a
/// world that draws from its table of outcomes, and the same generator. The Swift side is the
/// library as anyone would call it, `train(_:in:episodes:using:)`; the C side is `CPeers`, compiled
/// with -O3. Given the same seed, both end with the same table, bit for bit, so both did the same
/// work.
///
/// What paid, measured on two cores of x86-64 with the slippery FrozenLake, C at 20 ns a step: with
/// nothing inlined across modules the Swift step took 35 ns or more; `@inlinable` on everything in
/// the loop made it 33, and `@inline(__always)` on choosing, stepping and learning 28.5. Drawing
/// the outcome without a branch made it 23.5, and C 17.5. What is left is mostly checks of indices,
/// and one call that asks whether the table is shared.
public struct QLearningBenchmark: Sendable {
  /// A trained table and what it cost.
  public struct Run: Sendable {
    /// The table after training.
    public let actionValues: ActionValues
    /// The number of steps taken.
    public let stepCount: Int
    /// The time of a step in nanoseconds.
    public let nanosecondsPerStep: Double
  }

  /// The world.
  public let model: FiniteModel
  /// The number of episodes of one run.
  public let episodes: Int

  private let settings = peer_settings(epsilon: 0.1, step_size: 0.1, discount: 0.99)

  /// Creates the benchmark.
  ///
  /// - Precondition: Every episode begins in the same state.
  public init(of model: some MarkovDecisionProcess, episodes: Int) {
    precondition(
      model.initialStates.count == 1, "The peer in C begins every episode in the same state.")
    self.model = FiniteModel(model)
    self.episodes = episodes
  }

  /// Trains in Swift.
  public func runSwift(seed: UInt64) -> Run {
    var world = Simulation(of: model)
    var generator = SeededGenerator(seed: seed)
    var agent = QLearning(
      actionValues: emptyTable, explorer: EpsilonGreedy(epsilon: settings.epsilon),
      stepSize: settings.step_size, discount: settings.discount)
    var stepCount = 0
    let time = ContinuousClock().measure {
      stepCount = train(&agent, in: &world, episodes: episodes, using: &generator).stepCount
    }
    return run(agent.actionValues, stepCount, time)
  }

  /// Trains in C.
  public func runC(seed: UInt64) -> Run {
    var starts: [Int64] = [0]
    var outcomes: [peer_outcome] = []
    for row in model.rows {
      var sum = 0.0
      for outcome in row where outcome.probability > 0 {
        sum += outcome.probability
        outcomes.append(
          peer_outcome(
            cumulative_probability: sum, reward: outcome.reward,
            next_state: Int64(outcome.nextState), is_terminal: outcome.isTerminal))
      }
      starts.append(Int64(outcomes.count))
    }
    var table = emptyTable.elements
    var stepCount: Int64 = 0
    var time = Duration.zero
    starts.withUnsafeBufferPointer { starts in
      outcomes.withUnsafeBufferPointer { outcomes in
        var world = peer_world(
          action_count: Int64(model.actionCount),
          initial_state: Int64(model.initialStates[0].state),
          starts: starts.baseAddress, outcomes: outcomes.baseAddress)
        time = ContinuousClock().measure {
          stepCount = peer_q_learning(&world, settings, Int64(episodes), seed, &table)
        }
      }
    }
    let values = ActionValues(elements: table, actionCount: model.actionCount)
    return run(values, Int(stepCount), time)
  }

  private var emptyTable: ActionValues {
    ActionValues(stateCount: model.stateCount, actionCount: model.actionCount)
  }

  private func run(_ values: ActionValues, _ stepCount: Int, _ time: Duration) -> Run {
    Run(
      actionValues: values, stepCount: stepCount,
      nanosecondsPerStep: time / .nanoseconds(1) / Double(stepCount))
  }
}
