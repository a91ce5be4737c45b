import DecisionProcesses
import DeepQLearning
import Robotics

/// What learns in a run: a network or a table.
///
/// Both are objects, and an enumeration of them keeps their code specialised for the world's features.
enum PegLearner {
  case network(DQNAgent<PegFeatures>)
  case table(BinnedPegAgent)

  /// Creates a learner as the settings have it.
  init(_ settings: PegInHoleSettings, using generator: inout SeededGenerator) {
    switch settings.learner {
    case .network:
      self = .network(
        DQNAgent(
          settings.agent, featureCount: settings.view.featureCount,
          actionCount: PegAction.allCases.count, using: &generator))
    case .table: self = .table(BinnedPegAgent(settings))
    }
  }

  func beginEpisode() {
    if case .network(let agent) = self { agent.beginEpisode() }
  }

  func action(in state: PegFeatures, using generator: inout SeededGenerator) -> Int {
    switch self {
    case .network(let agent): agent.action(in: state, using: &generator)
    case .table(let agent): agent.action(in: state, using: &generator)
    }
  }

  func greedyAction(in state: PegFeatures, using generator: inout SeededGenerator) -> Int {
    switch self {
    case .network(let agent): agent.greedyAction(in: state, using: &generator)
    case .table(let agent): agent.greedyAction(in: state, using: &generator)
    }
  }

  func learn(from transition: Transition<PegFeatures>, using generator: inout SeededGenerator) {
    switch self {
    case .network(let agent): agent.learn(from: transition, using: &generator)
    case .table(let agent): agent.learn(from: transition, using: &generator)
    }
  }
}
