public import DecisionProcesses
import DynamicProgramming
import Environments
public import Exploration
import RealModule
import TabularLearning

/// One training of the warehouse's robot, as it was before the incident, or with some of the fix.
///
///     var generator = SeededGenerator(seed: 7)
///     let run = WarehouseTraining(changes: [.slowExploration]).run(using: &generator)
///     run.destination    // .bay
///
/// Before: epsilon falls exponentially from 1 to 0.01 within 100 episodes and stays there, the step
/// size is 0.5, and all values begin at 0. Each change replaces one of these. The changes of the
/// schedules keep their ends and shapes, and stretch epsilon's to all 5,000 episodes.
///
/// Source: the first document's incident "The Case of the Wandering Robot".
public struct WarehouseTraining: Hashable, Sendable {
  /// One of the three changes that the document made at once.
  public enum Change: String, CaseIterable, Sendable {
    /// Epsilon falls from 1 to 0.01 over 5,000 episodes in place of 100.
    case slowExploration = "slow-exploration"
    /// The step size falls from 0.5 to 0.01 over 5,000 episodes in place of staying at 0.5.
    case decayingStepSize = "decaying-step-size"
    /// Values begin within 0.01 of 0, uniformly at random, in place of at 0.
    case noisyValues = "noisy-values"
  }

  /// The number of episodes.
  public static let episodes = 5_000
  /// The number of steps after which an episode is truncated.
  public static let stepLimit = 200

  /// Which changes are made.
  public var changes: Set<Change>
  /// Whether a fifth of the moves go sideways.
  public var isSlippery: Bool

  /// Creates the training of the incident with some changes.
  public init(changes: Set<Change> = [], isSlippery: Bool = false) {
    self.changes = changes
    self.isSlippery = isSlippery
  }

  /// All three changes, as the document made them.
  public static func fixed(isSlippery: Bool) -> WarehouseTraining {
    WarehouseTraining(changes: Set(Change.allCases), isSlippery: isSlippery)
  }

  /// The chance of an exploratory choice in an episode, counted from 0.
  public var epsilon: ExponentialSchedule {
    let length = changes.contains(.slowExploration) ? Self.episodes : 100
    return ExponentialSchedule(from: 1, to: 0.01, factor: .pow(0.01, 1 / Double(length)))
  }

  /// The step size in an episode, counted from 0.
  public var stepSize: ExponentialSchedule {
    let isDecaying = changes.contains(.decayingStepSize)
    return ExponentialSchedule(
      from: 0.5, to: 0.01, factor: isDecaying ? .pow(0.02, 1 / Double(Self.episodes)) : 1)
  }

  /// Trains once.
  public func run(using generator: inout SeededGenerator) -> WarehouseRun {
    let warehouse = Warehouse(isSlippery: isSlippery)
    var agent = QLearning(
      actionValues: initialValues(of: warehouse, using: &generator),
      explorer: EpsilonGreedy(epsilon: 1), stepSize: 0.5, discount: Warehouse.discount)
    var world = TimeLimited(Simulation(of: warehouse), limit: Self.stepLimit)
    let (epsilon, stepSize) = (epsilon, stepSize)
    let log = train(&agent, in: &world, episodes: Self.episodes, using: &generator) { agent, log in
      agent.explorer.epsilon = epsilon.value(at: log.episodeCount)
      agent.stepSize = stepSize.value(at: log.episodeCount)
    }
    return WarehouseRun(in: warehouse, actionValues: agent.actionValues, log: log)
  }

  private func initialValues(
    of warehouse: Warehouse, using generator: inout some RandomNumberGenerator
  ) -> ActionValues {
    var values = ActionValues(
      stateCount: warehouse.stateCount, actionCount: warehouse.actionCount)
    guard changes.contains(.noisyValues) else { return values }
    for state in 0..<warehouse.stateCount where !warehouse.isTerminal(state) {
      for action in 0..<warehouse.actionCount {
        values[state, action] = 0.01 * (2 * generator.unit() - 1)
      }
    }
    return values
  }
}
