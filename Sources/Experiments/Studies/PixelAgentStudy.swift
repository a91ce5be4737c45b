public import DecisionProcesses
import DeepQLearning
import Environments
import Exploration
import NeuralNetworks
import TabularLearning

/// A deep Q-network that sees nothing but pictures, and learns to catch.
///
/// The world is `Catch` behind the whole pipeline of 2015: repeated actions, the maximum of two
/// frames, grey, averaged over areas, stacked. Pictures are smaller than the 84 by 84 of the paper,
/// and so is the network, so that a run takes a minute and not hours.
///
/// One picture shows where the ball is, and hardly where it drifts; two show both.
///
/// Source: Mnih et al., *Human-level control through deep reinforcement learning* (2015).
public struct PixelAgentStudy: Experiment {
  /// What is seen.
  public enum View: String, CaseIterable, Hashable, Sendable {
    /// The latest picture.
    case single = "one picture"
    /// The latest two.
    case stacked = "two pictures"
  }

  /// What one run leaves behind.
  public struct Measurement: Hashable, Sendable {
    /// For each episode of training, whether the ball was caught.
    public let catches: [Bool]
    /// For each greedy episode after it, whether the ball was caught.
    public let greedyCatches: [Bool]
    /// For each of as many episodes with a paddle that stays in the middle, whether the ball fell on it.
    public let stillCatches: [Bool]
  }

  static let rows = 13
  static let columns = 10
  static let episodes = 6_000
  static let greedyEpisodes = 200

  /// Creates the study.
  public init() {}

  public var name: String { "catch-pixels" }
  public var title: String { "Learning from pictures" }
  public var question: String {
    "Does a deep Q-network learn to catch a ball from pictures alone, and does it help to see two?"
  }
  public var settings: [View] { View.allCases }
  public var runsPerSetting: Int { 3 }

  /// Trains an agent, and lets it play greedily.
  public func measure(_ view: View, using generator: inout SeededGenerator) -> Measurement {
    let stack = view == .single ? 1 : 2
    var world = Catch().preprocessed(
      actionRepeat: 4, rows: Self.rows, columns: Self.columns, stack: stack)
    var agent = DQNAgent<Frame>(
      Self.configuration(stack: stack),
      network: ImageQNetwork(Self.network(stack: stack), using: &generator))
    let training = train(&agent, in: &world, episodes: Self.episodes, using: &generator)
    var player = GreedyPixelAgent(agent: agent)
    let play = train(&player, in: &world, episodes: Self.greedyEpisodes, using: &generator)
    var still = ConstantAgent(choice: Catch.stay)
    let rest = train(&still, in: &world, episodes: Self.greedyEpisodes, using: &generator)
    return Measurement(
      catches: training.returns.map { $0 > 0 }, greedyCatches: play.returns.map { $0 > 0 },
      stillCatches: rest.returns.map { $0 > 0 })
  }

  /// Settings under which it learned in trials on other seeds.
  static func configuration(stack: Int) -> DQNConfiguration {
    var configuration = DQNConfiguration()
    configuration.pictureStack = stack
    configuration.replayCapacity = 20_000
    configuration.batchSize = 32
    configuration.learningStarts = 500
    configuration.trainingInterval = 2
    configuration.discount = 0.95
    configuration.usesDoubleTargets = true
    configuration.loss = .huber(threshold: 1)
    configuration.targetUpdate = .copy(every: 200)
    configuration.epsilon = LinearSchedule(from: 1, to: 0.05, over: 10_000)
    return configuration
  }

  /// Two convolutions and a hidden layer.
  static func network(stack: Int) -> ImageQNetworkShape {
    ImageQNetworkShape(
      channels: stack, height: rows, width: columns,
      filters: [.init(count: 16, size: 3, stride: 1), .init(count: 16, size: 3, stride: 2)],
      hiddenWidths: [128], actionCount: 3)
  }
}

/// Plays what an agent holds for best, and learns nothing.
private struct GreedyPixelAgent: Agent {
  let agent: DQNAgent<Frame>

  func action(in state: Frame, using generator: inout some RandomNumberGenerator) -> Int {
    greedyAction(in: state, using: &generator)
  }

  func greedyAction(in state: Frame, using generator: inout some RandomNumberGenerator) -> Int {
    agent.greedyAction(in: state, using: &generator)
  }

  func learn(
    from transition: Transition<Frame>, using generator: inout some RandomNumberGenerator
  ) {}
}

/// Takes the same action always.
private struct ConstantAgent: Agent {
  let choice: Int

  func action(in state: Frame, using generator: inout some RandomNumberGenerator) -> Int { choice }

  func greedyAction(in state: Frame, using generator: inout some RandomNumberGenerator) -> Int {
    choice
  }

  func learn(
    from transition: Transition<Frame>, using generator: inout some RandomNumberGenerator
  ) {}
}
