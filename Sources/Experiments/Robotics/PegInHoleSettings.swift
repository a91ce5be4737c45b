public import DeepQLearning
import Exploration
import NeuralNetworks
public import Robotics

/// The settings of learning to insert a peg.
///
/// Network and replay are those of the case study in the first document: 256, 128 and 64 units, and
/// priorities. It names one learning rate, 1e-4, and an epsilon of 0.3 for 1,000 episodes which falls to
/// 0.05; here epsilon is counted in steps and falls further.
public struct PegInHoleSettings: Sendable {
  /// The world.
  public var world = PegInHoleConfiguration()
  /// Which features are seen.
  public var view = PegView.signed
  /// Whether potential-based shaping is added to the rewards that are learned from.
  public var isShaped = true
  /// The episodes of training.
  public var episodeCount = 3_000
  /// The agent.
  public var agent = PegInHoleSettings.documentAgent
  /// By what rewards are multiplied before they are learned from, so that errors are about 1.
  public var rewardScale = 0.05

  /// After how many episodes of training success is measured, each time.
  public var evaluationInterval = 250
  /// In how many held-out episodes success is measured.
  public var evaluationCount = 100
  /// The chance of an exploratory choice in those; a greedy policy can loop for ever.
  public var evaluationEpsilon = 0.02

  /// Creates the settings of the study: the safety layer, and a force cap in the inner loop.
  public init() {
    world.motionGuard = .capped
  }

  /// The document's network and replay, with double targets.
  public static var documentAgent: DQNConfiguration {
    var agent = DQNConfiguration()
    agent.hiddenWidths = [256, 128, 64]
    agent.usesDoubleTargets = true
    agent.priorities = PriorityConfiguration(
      importanceSamplingExponent: LinearSchedule(from: 0.4, to: 1, over: 50_000))
    agent.discount = 0.99
    agent.learningStarts = 1_000
    agent.trainingInterval = 2
    agent.optimizer.learningRate = 5e-4
    agent.loss = .huber(threshold: 1)
    agent.targetUpdate = .blend(rate: 0.005)
    agent.epsilon = LinearSchedule(from: 0.5, to: 0.02, over: 60_000)
    return agent
  }
}
