public import DeepQLearning
import Exploration
import NeuralNetworks

/// The settings of one method on CartPole, as far as they are searched; all else is as in the
/// document.
public struct CartPoleSettings: Hashable, Codable, Sendable {
  /// Adam's learning rate at the beginning; of a table, the step size.
  public var learningRate = 1e-3
  /// The training steps over which the learning rate falls to 0, after which the agent only acts; nil
  /// for a rate that stays, and training without an end.
  public var trainingSteps: Int?
  /// The chance of exploring at the end; it begins at 1.
  public var finalEpsilon = 0.01
  /// The interactions over which epsilon falls in equal steps.
  public var epsilonSteps = 50_000
  /// How the target network follows.
  public var targetUpdate = TargetUpdate.copy(every: 1_000)
  /// The training steps for each interaction.
  public var trainingRepeats = 1
  /// Whether an agent that only acts trains again, for another `trainingSteps`, when five episodes in
  /// a row have a mean return below 475.
  public var trainsAgain = false
  /// Whether errors cost Huber's loss with threshold 1, and not their square.
  public var usesHuberLoss = false
  /// The widths of the layers in front of a dueling head; nil for those of a network without one, which
  /// makes the dueling network a layer deeper.
  public var duelingSharedWidths: [Int]?
  /// How much of the shift of prioritised replay its weights take back, β, where that stays; nil for a
  /// β that rises from 0.4 to 1 over 20,000 training steps.
  public var importanceSamplingExponent: Double?
  /// The number of bins of position, velocity, angle and angular velocity, for a table.
  public var bins = [1, 1, 6, 12]

  /// Creates the document's settings of plain deep Q-learning; `document(_:)` has those of each method.
  public init() {}

  /// The settings of an agent with some components; with replay and a target network alone it is plain deep
  /// Q-learning.
  ///
  /// Without replay the newest transitions, as many as a batch has, are all that is kept; so there is nothing for
  /// priorities to choose from, and they go too.
  public func configuration(with components: Set<CartPoleComponent>) -> DQNConfiguration {
    var configuration = DQNConfiguration()
    configuration.optimizer.learningRate = learningRate
    if let trainingSteps {
      configuration.learningRate = LinearSchedule(from: learningRate, to: 0, over: trainingSteps)
      configuration.trainingStepLimit = trainingSteps
    }
    configuration.epsilon = LinearSchedule(from: 1, to: finalEpsilon, over: epsilonSteps)
    configuration.targetUpdate = targetUpdate
    configuration.trainingRepeats = trainingRepeats
    configuration.loss = usesHuberLoss ? .huber(threshold: 1) : .squared
    if !components.contains(.replay) { configuration.replayCapacity = configuration.batchSize }
    if !components.contains(.targetNetwork) { configuration.targetUpdate = .copy(every: 1) }
    configuration.usesDoubleTargets = components.contains(.double)
    if components.contains(.dueling) {
      configuration.head = .dueling(width: 128)
      configuration.hiddenWidths = duelingSharedWidths ?? configuration.hiddenWidths
    }
    if components.isSuperset(of: [.replay, .prioritized]) {
      configuration.priorities = PriorityConfiguration(
        importanceSamplingExponent: importanceSamplingSchedule)
    }
    if components.contains(.nStep) { configuration.stepCount = 3 }
    return configuration
  }

  private var importanceSamplingSchedule: any Schedule {
    if let importanceSamplingExponent { return ConstantSchedule(importanceSamplingExponent) }
    return LinearSchedule(from: 0.4, to: 1, over: 20_000)
  }
}

extension CartPoleSettings {
  /// The document's settings.
  ///
  /// Its dueling network has one layer in front of the two streams, and its prioritised buffer keeps
  /// β = 0.4. It gives no bins for a table: these are the coarse ones that suit its step size.
  public static func document(_ method: CartPoleMethod) -> CartPoleSettings {
    var settings = CartPoleSettings()
    if method == .tabular { settings.learningRate = 0.1 }
    if method.components.contains(.dueling) { settings.duelingSharedWidths = [128] }
    if method.components.contains(.prioritized) { settings.importanceSamplingExponent = 0.4 }
    return settings
  }
}
