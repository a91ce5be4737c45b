public import DeepQLearning
import Exploration
import NeuralNetworks

/// The settings of one method on CartPole, as far as they are searched; all else is as in the
/// document.
public struct CartPoleSettings: Hashable, Codable, Sendable {
  /// Adam's learning rate at the beginning; of a table, the step size.
  public var learningRate = 1e-3
  /// What the learning rate falls to, as a share of the first, over `learningRateSteps`.
  public var learningRateShare = 1.0
  /// The training steps over which the learning rate falls.
  public var learningRateSteps = 20_000
  /// The chance of exploring at the end; it begins at 1.
  public var finalEpsilon = 0.01
  /// The interactions over which epsilon falls in equal steps.
  public var epsilonSteps = 50_000
  /// How the target network follows.
  public var targetUpdate = TargetUpdate.copy(every: 1_000)
  /// The interactions for each training step.
  public var trainingInterval = 1
  /// Whether errors cost Huber's loss with threshold 1, and not their square.
  public var usesHuberLoss = false
  /// The number of bins of position, velocity, angle and angular velocity, for a table.
  public var bins = [1, 1, 6, 12]

  /// Creates the document's settings; it gives no bins.
  public init() {}

  /// The settings of an agent.
  public func configuration(for method: CartPoleMethod) -> DQNConfiguration {
    var configuration = DQNConfiguration()
    configuration.optimizer.learningRate = learningRate
    if learningRateShare != 1 {
      configuration.learningRate = LinearSchedule(
        from: learningRate, to: learningRate * learningRateShare, over: learningRateSteps)
    }
    configuration.epsilon = LinearSchedule(from: 1, to: finalEpsilon, over: epsilonSteps)
    configuration.targetUpdate = targetUpdate
    configuration.trainingInterval = trainingInterval
    configuration.loss = usesHuberLoss ? .huber(threshold: 1) : .squared
    configuration.usesDoubleTargets = method != .dqn
    if method == .duelingDouble || method == .prioritized {
      configuration.head = .dueling(width: 128)
    }
    if method == .prioritized {
      configuration.priorities = PriorityConfiguration(
        importanceSamplingExponent: LinearSchedule(from: 0.4, to: 1, over: 20_000))
    }
    return configuration
  }
}
