public import DecisionProcesses
public import Diagnostics
import DynamicProgramming
import Environments
import Exploration
import RealModule
import TabularLearning

/// A training in a small world, right or with a silent bug, and the log that it writes.
///
///     var generator = SeededGenerator(seed: 7)
///     let rows = LoggedTraining(bug: .missingTerminalMask).run(using: &generator)
///     print(TrainingLogRow.header(), rows.map { $0.line() }.joined(separator: "\n"), separator: "\n")
///
/// There is a near exit worth 6 and a far one worth 10. Right learning ends at the far one; the mistakes
/// end at the near one, or wander about. Epsilon falls from 1 to 0.01 over four fifths of 1,500
/// episodes and the step size from 0.5 to 0.05 over all of them, both exponentially.
public struct LoggedTraining: Hashable, Sendable {
  /// The number of episodes.
  public static let episodes = 1_500
  /// The mistake; nothing for right learning.
  public var bug: SilentBug?

  /// Creates a training with or without a mistake.
  public init(bug: SilentBug? = nil) { self.bug = bug }

  /// The world.
  static let world = GridWorld.twoExits
  /// The discount.
  static let discount = 0.95

  /// Trains once.
  ///
  /// - Returns: A row for each episode.
  public func run(using generator: inout SeededGenerator) -> [TrainingLogRow] {
    let table = ActionValues(
      stateCount: Self.world.stateCount, actionCount: Self.world.actionCount)
    let explorer = EpsilonGreedy(epsilon: 1)
    let right = QLearning(
      actionValues: table, explorer: explorer, stepSize: 0.5, discount: Self.discount)
    switch bug {
    case nil:
      return log(right, using: &generator)
    case .epsilonPerStep:
      return log(
        StepwiseDecay(right, factor: Self.decay), setsEpsilon: false, using: &generator)
    case .missingTerminalMask:
      return log(
        UnmaskedQLearning(
          actionValues: table, explorer: explorer, stepSize: 0.5, discount: Self.discount,
          start: Self.world.initialStates[0].state),
        using: &generator)
    case .unsynchronizedTarget:
      return log(
        UnsynchronizedQLearning(
          actionValues: table, explorer: explorer, stepSize: 0.5, discount: Self.discount),
        using: &generator)
    }
  }

  /// By this an epsilon is multiplied once an episode: 1 becomes 0.01 within four fifths of them.
  private static let decay = Double.pow(0.01, 1.25 / Double(episodes))
  private static let epsilon = ExponentialSchedule(from: 1, to: 0.01, factor: decay)
  private static let stepSize = ExponentialSchedule(
    from: 0.5, to: 0.05, factor: .pow(0.1, 1 / Double(episodes)))

  /// Trains an agent and writes down each episode.
  private func log(
    _ agent: some LoggedAgent, setsEpsilon: Bool = true, using generator: inout SeededGenerator
  ) -> [TrainingLogRow] {
    var world = TimeLimited(Simulation(of: Self.world), limit: 200)
    var rows: [TrainingLogRow] = []
    rows.reserveCapacity(Self.episodes)
    _ = agent.trained(
      in: &world, of: Self.world, episodes: Self.episodes, using: &generator
    ) { agent, episode in
      if setsEpsilon { agent.explorer.epsilon = Self.epsilon.value(at: episode) }
      agent.stepSize = Self.stepSize.value(at: episode)
    } row: {
      rows.append($0)
    }
    return rows
  }
}
