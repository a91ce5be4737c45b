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
  /// The number of last states among which different ones are counted.
  static let stateWindow = 1_000

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
  private func log<Learner: TabularAgent>(
    _ agent: Learner, setsEpsilon: Bool = true, using generator: inout some RandomNumberGenerator
  ) -> [TrainingLogRow]
  where Learner.Table == ActionValues, Learner.Behavior == EpsilonGreedy {
    var agent = agent
    var world = TimeLimited(Simulation(of: Self.world), limit: 200)
    var states = UniqueStateMonitor(window: Self.stateWindow, stateCount: Self.world.stateCount)
    return (0..<Self.episodes).map { episode in
      if setsEpsilon { agent.explorer.epsilon = Self.epsilon.value(at: episode) }
      agent.stepSize = Self.stepSize.value(at: episode)
      var record = EpisodeRecord(discount: agent.discount)
      agent.beginEpisode()
      var state = world.reset(using: &generator)
      var step: Step<Int>
      repeat {
        states.record(state)
        let action = agent.action(in: state, using: &generator)
        step = world.step(action, using: &generator)
        let before = agent.actionValues[state, action]
        agent.learn(
          from: Transition(
            state: state, action: action, reward: step.reward, nextState: step.observation,
            isTerminal: step.isTerminated),
          using: &generator)
        // What the update moved by is the step size times the error.
        record.add(
          reward: step.reward,
          error: (agent.actionValues[state, action] - before) / agent.stepSize)
        state = step.observation
      } while !step.isLast
      var row = record.row(episode: episode + 1, isTruncated: !step.isTerminated)
      row[.epsilon] = agent.explorer.epsilon
      row[.stepSize] = agent.stepSize
      row[.uniqueStates] = Double(states.uniqueCount)
      row.describe(agent.actionValues, in: Self.world)
      return row
    }
  }
}

/// The sums of one episode.
private struct EpisodeRecord {
  let discount: Double
  var sum = 0.0
  var discounted = 0.0
  var weight = 1.0
  var rewards = RunningMoments()
  var errors = RunningMoments()

  init(discount: Double) { self.discount = discount }

  mutating func add(reward: Double, error: Double) {
    sum += reward
    discounted += weight * reward
    weight *= discount
    rewards.record(reward)
    errors.record(error)
  }

  func row(episode: Int, isTruncated: Bool) -> TrainingLogRow {
    var row = TrainingLogRow(episode: episode, return: sum)
    row[.steps] = Double(rewards.count)
    row[.discountedReturn] = discounted
    row[.truncated] = isTruncated ? 1 : 0
    row[.discount] = discount
    row[.rewardMinimum] = rewards.minimum
    row[.rewardMaximum] = rewards.maximum
    row[.errorMean] = errors.mean
    row[.errorDeviation] = errors.deviation
    return row
  }
}

extension TrainingLogRow {
  /// Writes down what a table looks like.
  fileprivate mutating func describe(_ table: ActionValues, in world: GridWorld) {
    let summary = ValueSummary(of: table, isTerminal: world.isTerminal)
    self[.startValue] = table[world.initialStates[0].state].maximum
    self[.valueMinimum] = summary.values.minimum
    self[.valueMaximum] = summary.values.maximum
    self[.valueDeviation] = summary.deviation
    self[.deadStates] = Double(summary.deadStateCount)
    self[.stateCount] = Double(summary.stateCount)
  }
}
