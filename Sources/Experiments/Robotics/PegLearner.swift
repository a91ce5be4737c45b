import DecisionProcesses
import DeepQLearning
import NeuralNetworks
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

  /// A copy of what it has learned so far.
  ///
  /// - Complexity: O(parameters), or that of copying the table.
  func snapshot() -> PegSnapshot {
    switch self {
    case .network(let agent):
      guard let network = agent.learner.online as? QNetwork else {
        fatalError("The study's network is dense, and reads features as they are.")
      }
      return .network(TrainedPegPolicy(of: network))
    case .table(let agent): return .table(agent.copy())
    }
  }
}

/// What a learner had learned at some time, and nothing that it learned later.
enum PegSnapshot {
  case network(TrainedPegPolicy)
  case table(BinnedPegAgent)

  /// The network; nil for a table.
  var policy: TrainedPegPolicy? {
    if case .network(let policy) = self { policy } else { nil }
  }

  /// How it does in held-out episodes.
  func evaluation(
    in episodes: HeldOutEpisodes, _ settings: PegInHoleSettings
  ) -> PegInHoleRun.Evaluation {
    switch self {
    case .network(let policy): policy.evaluation(in: episodes, settings)
    case .table(let agent): episodes.evaluation(settings, choose: agent.greedyAction)
    }
  }
}
