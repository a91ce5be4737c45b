public import DecisionProcesses
import DeepQLearning
import Environments
import Exploration
import NeuralNetworks
import Plotting
import TabularLearning

/// What a deep Q-network believes while it learns to balance the pole.
///
/// A plain DQN, the same with double targets, and that one with a dueling head train on CartPole for
/// 140 episodes, far fewer than a comparison needs, with 64 units where the document has 128: the
/// figures show what the quantities of chapters 7 and 8 look like from inside, and the findings
/// are bounds that hold in every run. Each agent differs from the one before in one thing.
///
/// Source: Mnih and others (2015); van Hasselt, Guez and Silver (2016); Wang and others (2016).
public struct CartPoleAgentsStudy: Experiment {
  /// The agent that is trained.
  public enum Method: String, CaseIterable, Hashable, Sendable {
    /// One network selects and evaluates.
    case plain = "DQN"
    /// Two roles.
    case double = "double DQN"
    /// Two roles, two streams.
    case duelingDouble = "dueling double DQN"
  }

  /// What one run leaves behind.
  public struct Measurement: Hashable, Sendable {
    /// The return of each episode of training.
    public let returns: [Double]
    /// The mean loss of the training steps of each episode, from `firstLoss` on.
    public let losses: [Double]
    /// Temporal-difference errors of the last batches of `earlyEpisodes`.
    public let earlyErrors: [Double]
    /// Temporal-difference errors of the last batches of `lateEpisodes`.
    public let lateErrors: [Double]
    /// The best value that the network promises in the first state of each greedy episode.
    public let promised: [Double]
    /// The discounted return that the greedy episode then brought, at least: its tail is cut.
    public let realised: [Double]
    /// The greatest value that the tail beyond the time limit could add to it.
    public let tails: [Double]
    /// What the streams of a dueling head say with everything but the pole at rest; nil without one.
    public let streams: StreamReading?
  }

  static let discount = 0.99
  static let timeLimit = 500
  static let episodes = 140
  static let width = 64
  static let angles = (-20...20).map { Double($0) / 100 }
  /// The first episode whose loss is drawn, from 0: an episode lasts eight steps or more, so that
  /// replay holds a batch by then.
  static let firstLoss = 10
  static let earlyEpisodes = firstLoss..<firstLoss + 20
  static let lateEpisodes = episodes - 20..<episodes

  /// Creates the study.
  public init() {}

  public var name: String { "cartpole-agents" }
  public var title: String { "What a deep Q-network believes" }
  public var question: String {
    "How do promises, errors and streams of a deep Q-network look after \(Self.episodes) episodes?"
  }
  public var settings: [Method] { Method.allCases }
  public var runsPerSetting: Int { 3 }

  static func configuration(_ method: Method) -> DQNConfiguration {
    var configuration = DQNConfiguration()
    configuration.hiddenWidths = [width, width]
    configuration.epsilon = LinearSchedule(from: 1, to: 0.02, over: 4000)
    configuration.targetUpdate = .copy(every: 100)
    configuration.usesDoubleTargets = method != .plain
    if method == .duelingDouble { configuration.head = .dueling(width: width) }
    return configuration
  }

  /// Trains an agent, and asks it what it believes.
  public func measure(_ method: Method, using generator: inout SeededGenerator) -> Measurement {
    var world = TimeLimited(CartPole(), limit: Self.timeLimit)
    var learner = LossRecorder(
      agent: DQNAgent(
        Self.configuration(method), featureCount: 4, actionCount: 2, using: &generator))
    let agent = learner.agent
    var (returns, losses, early, late): ([Double], [Double], [Double], [Double]) = ([], [], [], [])
    for episode in 0..<Self.episodes {
      returns += train(&learner, in: &world, episodes: 1, using: &generator).returns
      let errors = agent.learner.errors.map(Double.init)
      if episode >= Self.firstLoss { losses.append(learner.meanLoss) }
      if Self.earlyEpisodes.contains(episode) { early += errors }
      if Self.lateEpisodes.contains(episode) { late += errors }
    }
    let trials = (0..<10).map { _ in Self.trial(of: agent, in: &world, using: &generator) }
    return Measurement(
      returns: returns, losses: losses, earlyErrors: early, lateErrors: late,
      promised: trials.map(\.promised), realised: trials.map(\.realised),
      tails: trials.map(\.tail),
      streams: DuelingStreams(agent.learner.online).map { streams in
        StreamReading(of: streams, agent, at: Self.angles.map { SIMD4(0, 0, $0, 0) })
      })
  }

  /// One greedy episode: what was promised at its start, and what it brought.
  private static func trial(
    of agent: DQNAgent<SIMD4<Double>>, in world: inout TimeLimited<CartPole>,
    using generator: inout SeededGenerator
  ) -> (promised: Double, realised: Double, tail: Double) {
    var state = world.reset(using: &generator)
    let promised = agent.actionValues(of: state).max() ?? 0
    var (sum, power) = (0.0, 1.0)
    while true {
      let step = world.step(
        agent.greedyAction(in: state, using: &generator), using: &generator)
      sum += power * step.reward
      power *= discount
      state = step.observation
      if step.isLast {
        // A pole that still stands may go on for ever, at 1 a step.
        return (promised, sum, step.isTerminated ? 0 : power / (1 - discount))
      }
    }
  }
}
