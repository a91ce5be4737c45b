import DecisionProcesses
import Diagnostics
import DynamicProgramming
import Exploration

/// Follows a training in a table: a row of the log for each episode, and all monitors.
struct TrainingRecorder {
  /// The number of last states among which different ones are counted.
  static let stateWindow = 1_000

  /// The monitors.
  private(set) var monitor: TrainingMonitor

  private let initialStates: [InitialState]
  /// Terminal states, and those that no episode visits.
  private let isLeftOut: [Bool]
  private let actionCount: Int
  private var episode: EpisodeRecord

  /// Begins a training in the world of a model.
  init(of model: some MarkovDecisionProcess, discount: Double) {
    var settings = TrainingMonitorConfiguration(
      discount: discount, stateCount: model.stateCount)
    settings.stateWindow = Self.stateWindow
    monitor = TrainingMonitor(settings)
    initialStates = model.initialStates
    let isReachable = Reachability(of: model).isReachable
    isLeftOut = isReachable.indices.map { !isReachable[$0] || model.isTerminal($0) }
    actionCount = model.actionCount
    episode = EpisodeRecord(discount: discount, actionCount: actionCount)
  }

  /// Begins an episode.
  mutating func beginEpisode() {
    episode = EpisodeRecord(
      discount: monitor.configuration.discount, actionCount: actionCount)
  }

  /// Takes one choice, the epsilon that it was made with, and whether it was a greedy one where that is
  /// known.
  mutating func recordChoice(_ action: Int, isGreedy: Bool?, epsilon: Double) {
    episode.add(choice: action, isGreedy: isGreedy, epsilon: epsilon)
  }

  /// Takes one step: the state in which it was made, its reward and the error it was learned with.
  mutating func recordStep(state: Int, reward: Double, error: Double) {
    monitor.recordStep(state: state, reward: reward, tdError: error)
    episode.add(reward: reward, error: error)
  }

  /// Ends an episode.
  ///
  /// - Complexity: O(states · actions).
  mutating func endEpisode(of agent: some LoggedAgent, isTruncated: Bool) -> TrainingLogRow {
    let table = agent.actionValues
    let summary = ValueSummary(of: table) { isLeftOut[$0] }
    let start = startValue(of: table)
    if let exploratory = episode.exploratory {
      monitor.recordChoices(
        exploratory: exploratory, of: episode.choiceCount, epsilon: episode.epsilon)
    }
    monitor.recordEpisode(return: episode.sum, values: summary, startValue: start)
    var row = episode.row(episode: monitor.episodeCount, isTruncated: isTruncated)
    row[.epsilon] = agent.explorer.epsilon
    row[.stepSize] = agent.stepSize
    row[.startValue] = start
    row[.uniqueStates] = Double(monitor.states.uniqueCount)
    row[.bufferSize] = Double(monitor.states.count)
    row.describe(summary)
    return row
  }

  /// The document's report on the training so far.
  func report(on table: ActionValues, returns: [Double]) -> TrainingReport {
    TrainingReport(
      of: table, isTerminal: { isLeftOut[$0] }, returns: returns, errors: monitor.errors,
      discount: monitor.configuration.discount, rewardBound: monitor.magnitude.rewardBound)
  }

  private func startValue(of table: ActionValues) -> Double {
    initialStates.reduce(0) { $0 + $1.probability * table[$1.state].maximum }
  }
}

extension TrainingLogRow {
  /// Writes down what a table looks like.
  fileprivate mutating func describe(_ table: ValueSummary) {
    let values = table.values
    self[.valueMinimum] = values.logged(values.minimum)
    self[.valueMaximum] = values.logged(values.maximum)
    self[.valueDeviation] = values.logged(values.deviation)
    self[.deadStates] = Double(table.deadStateCount)
    self[.stateCount] = Double(table.stateCount)
  }
}
