public import DecisionProcesses
import DeepQLearning
import Environments
import NeuralNetworks
import Plotting
import Statistics

/// How much too much a network promises while it learns, with plain and with double targets.
///
/// The world is a ring of states in which all actions do the same, as in exercise 8.1: what is earned
/// from a state on is known exactly, whatever is done. The two kinds of networks differ in their targets
/// alone. The learning rate is high, so that what the online network takes for luck has little in common
/// with what its copy took for luck; with a copy every few steps it would be nearly the same.
///
/// Source: van Hasselt, Guez and Silver, *Deep reinforcement learning with double Q-learning* (2016),
/// theorem 1 and figure 3.
public struct NetworkBiasStudy: Experiment {
  /// The targets of a network, and how often its target network is copied.
  public struct Setting: Hashable, Sendable {
    /// Whether the online network selects the action that the target network evaluates.
    public let isDouble: Bool
    /// The number of training steps from one copy to the next.
    public let copyInterval: Int

    var title: String { isDouble ? "double targets" : "plain targets" }
  }

  static let ring = IndifferentRing(meanRewards: [0, 0.5, 0.25, 0.25], actionCount: 8)
  static let discount = 0.9
  static let trainingSteps = 1000
  static let batchSize = 8
  /// The number of training steps from one reading to the next.
  static let readingInterval = 25
  /// The intervals that are compared; the last is the one of exercise 8.1.
  static let copyIntervals = [5, 10, 25, 50]

  /// What each state is worth on average: the mean reward of the ring, for ever.
  ///
  ///     mean over s of V(s) = mean over s of μ(s) / (1 − γ)
  static let realised = Summary(of: ring.meanRewards).mean / (1 - discount)

  /// Creates the study.
  public init() {}

  public var name: String { "network-bias" }
  public var title: String { "What networks promise and keep" }
  public var question: String {
    "How much more than it earns does a network promise, with plain and with double targets?"
  }
  public var settings: [Setting] {
    Self.copyIntervals.flatMap { interval in
      [false, true].map { Setting(isDouble: $0, copyInterval: interval) }
    }
  }
  public var runsPerSetting: Int { 150 }

  static func configuration(_ setting: Setting) -> DQNConfiguration {
    var configuration = DQNConfiguration()
    configuration.hiddenWidths = [16]
    configuration.usesDoubleTargets = setting.isDouble
    configuration.discount = discount
    configuration.batchSize = batchSize
    configuration.optimizer = AdamConfiguration(learningRate: 0.1)
    configuration.clipping = .none
    configuration.targetUpdate = .copy(every: setting.copyInterval)
    return configuration
  }

  /// What the network promises for its best action, averaged over the states: before the first step, and
  /// after every so many.
  public func measure(_ setting: Setting, using generator: inout SeededGenerator) -> [Double] {
    let learner = DQNLearner(
      Self.configuration(setting), featureCount: Self.ring.meanRewards.count,
      actionCount: Self.ring.actionCount, using: &generator)
    var promises = [Self.promise(of: learner.online)]
    for step in 1...Self.trainingSteps {
      let moves = (0..<Self.batchSize).map { _ in Self.move(using: &generator) }
      learner.learn(from: TransitionBatch(moves))
      if step.isMultiple(of: Self.readingInterval) {
        promises.append(Self.promise(of: learner.online))
      }
    }
    return promises
  }

  /// One step in the ring: the mean of the state that is left, and 1 more or less.
  private static func move(using generator: inout SeededGenerator) -> Transition<[Float]> {
    let state = generator.index(below: ring.meanRewards.count)
    let noise: Double = generator.flip(0.5) ? 1 : -1
    return Transition(
      state: observation(of: state), action: generator.index(below: ring.actionCount),
      reward: ring.meanRewards[state] + noise,
      nextState: observation(of: ring.next(after: state)), isTerminal: false)
  }

  private static func promise(of network: any ActionValueNetwork) -> Double {
    let best = ring.meanRewards.indices.map { state in
      Double(network.actionValues(of: observation(of: state)).max() ?? 0)
    }
    return Summary(of: best).mean
  }

  private static func observation(of state: Int) -> [Float] {
    ring.observation(of: state).map(Float.init)
  }
}
