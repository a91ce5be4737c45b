public import DecisionProcesses
import DeepQLearning
import Environments
import Exploration
import NeuralNetworks
import Plotting
import TabularLearning

/// What a deep Q-network believes while it learns to balance the pole.
///
/// A plain DQN and a dueling double DQN train on CartPole for a few hundred episodes, far fewer than
/// a comparison needs: the figures show what the quantities of chapters 7 and 8 look like from
/// inside, and the findings are bounds that hold in every run.
///
/// Source: Mnih and others (2015); van Hasselt, Guez and Silver (2016); Wang and others (2016).
public struct CartPoleAgentsStudy: Experiment {
  /// The agent that is trained.
  public enum Method: String, CaseIterable, Hashable, Sendable {
    /// One network selects and evaluates.
    case plain = "DQN"
    /// Two roles, two streams.
    case duelingDouble = "dueling double DQN"
  }

  /// What one run leaves behind.
  public struct Measurement: Hashable, Sendable {
    /// The return of each episode of training.
    public let returns: [Double]
    /// The best value that the network promises in the first state of each greedy episode.
    public let promised: [Double]
    /// The discounted return that the greedy episode then brought, at least: its tail is cut.
    public let realised: [Double]
    /// The greatest value that the tail beyond the time limit could add to it.
    public let tails: [Double]
    /// For angles of the pole, the best action value with everything else at rest.
    public let values: [Double]
    /// The value of pushing right less that of pushing left, at those angles.
    public let differences: [Double]
    /// Temporal-difference errors of the last batches.
    public let errors: [Double]
  }

  static let discount = 0.99
  static let timeLimit = 500
  static let episodes = 140
  static let angles = (-20...20).map { Double($0) / 100 }

  /// Creates the study.
  public init() {}

  public var name: String { "cartpole-agents" }
  public var title: String { "What a deep Q-network believes" }
  public var question: String {
    "How do promises, errors and streams of a deep Q-network look after a few hundred episodes?"
  }
  public var settings: [Method] { Method.allCases }
  public var runsPerSetting: Int { 3 }

  private static func configuration(_ method: Method) -> DQNConfiguration {
    var configuration = DQNConfiguration()
    configuration.epsilon = LinearSchedule(from: 1, to: 0.02, over: 4000)
    configuration.targetUpdate = .copy(every: 100)
    if method == .duelingDouble {
      configuration.usesDoubleTargets = true
      configuration.head = .dueling(width: 128)
    }
    return configuration
  }

  /// Trains an agent, and asks it what it believes.
  public func measure(_ method: Method, using generator: inout SeededGenerator) -> Measurement {
    var world = TimeLimited(CartPole(), limit: Self.timeLimit)
    var agent = DQNAgent<SIMD4<Double>>(
      Self.configuration(method), featureCount: 4, actionCount: 2, using: &generator)
    var errors: [Double] = []
    var returns: [Double] = []
    for episode in 0..<Self.episodes {
      let log = train(&agent, in: &world, episodes: 1, using: &generator)
      returns += log.returns
      if episode >= Self.episodes - 20 { errors += agent.learner.errors.map(Double.init) }
    }
    let trials = (0..<10).map { _ in Self.trial(of: agent, in: &world, using: &generator) }
    let rows = Self.angles.map { agent.actionValues(of: SIMD4(0, 0, $0, 0)) }
    return Measurement(
      returns: returns, promised: trials.map(\.promised), realised: trials.map(\.realised),
      tails: trials.map(\.tail), values: rows.map { $0.max() ?? 0 },
      differences: rows.map { $0[1] - $0[0] }, errors: errors)
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
