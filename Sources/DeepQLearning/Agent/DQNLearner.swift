import DecisionProcesses
import Exploration
public import NeuralNetworks

/// What learns in an agent: an online network, its target network, and the training step.
///
///     let learner = DQNLearner(configuration, featureCount: 4, actionCount: 2, using: &generator)
///     learner.learn(from: batch)
///     learner.errors             // target − estimate, one for each transition
///     learner.loss               // what the step lowers: their mean cost, weighted
///
/// A training step lowers the mean of w · loss(q(s, a) − target) over a batch, with the target held
/// fixed; targets are those of `DQNTarget`. After the first step of a batch size nothing is
/// allocated.
///
/// Source: Mnih et al., *Human-level control through deep reinforcement learning* (2015), algorithm
/// 1; Hessel et al., *Rainbow* (2018), for the combination.
public final class DQNLearner {
  /// The settings.
  public let configuration: DQNConfiguration
  /// The network that learns, for observations as they come.
  public let online: any ActionValueNetwork
  /// The network that says what comes next.
  public let target: any ActionValueNetwork
  /// The network that learns, without the scaling that may stand before it: what a file keeps.
  public let network: any ActionValueNetwork
  /// What scales observations for both networks; nil where nothing does.
  public let scaler: ObservationScaler?
  /// The number of training steps taken.
  public private(set) var trainingStepCount = 0
  /// The number of training steps since the last cycle of training began.
  public var stepsInCycle: Int { trainingStepCount - cycleStart }
  private var cycleStart = 0
  /// The temporal-difference error of each transition of the last batch: target − estimate.
  public private(set) var errors: [Float] = []
  /// The loss of the last batch before its step: the mean over transitions of w · loss(error).
  public private(set) var loss: Float = 0
  /// The Euclidean norm of the last gradient before it was clipped to a norm; nil where it is not.
  public private(set) var gradientNorm: Float?

  private let actionCount: Int
  private let optimizer: Adam
  private let gradient: FlatBuffer
  private let powers: [Float]
  private var continuations: [Float] = []
  private var workspace: Workspace

  /// Creates a learner with drawn parameters, the same in both networks.
  ///
  /// - Precondition: The settings make sense: sizes are positive, a discount lies in `0...1`.
  public convenience init(
    _ configuration: DQNConfiguration, featureCount: Int, actionCount: Int,
    using generator: inout some RandomNumberGenerator
  ) {
    let shape = configuration.shape(featureCount: featureCount, actionCount: actionCount)
    self.init(
      configuration,
      network: QNetwork(shape, initializer: configuration.initializer, using: &generator))
  }

  /// Creates a learner that goes on from a network.
  ///
  /// - Precondition: The settings make sense.
  public init(_ configuration: DQNConfiguration, network: any ActionValueNetwork) {
    configuration.validate()
    self.configuration = configuration
    self.network = network
    scaler = configuration.observationScaling.map { ObservationScaler($0) }
    online = scaler.map { ScaledNetwork(network, scaler: $0) } ?? network
    target = online.copy()
    actionCount = network.actionCount
    optimizer = Adam(
      parameterCount: network.parameterBuffer.count, configuration: configuration.optimizer)
    gradient = FlatBuffer(count: network.parameterBuffer.count)
    powers = (0...configuration.stepCount).map {
      DQNTarget.continuation(
        isTerminated: false, discount: Float(configuration.discount), stepCount: $0)
    }
    workspace = Workspace(count: configuration.batchSize, actionCount: actionCount)
  }

  /// Takes one training step.
  ///
  /// - Precondition: The batch has the network's features and actions, and spans at most the
  ///   settings' number of steps.
  /// - Complexity: Two passes through the network and one back, three and one with double targets.
  public func learn(from batch: TransitionBatch) {
    prepare(for: batch)
    evaluate(batch)
    writeErrors(of: batch)
    workspace.outputGradient.withUnsafeBufferPointer {
      online.backward(outputGradient: $0, into: gradient)
    }
    switch configuration.clipping {
    case .none: break
    case .norm(let norm): gradientNorm = gradient.clip(norm: norm)
    case .value(let bound): gradient.clip(value: bound)
    }
    if let schedule = configuration.learningRate {
      optimizer.configuration.learningRate = schedule.value(at: stepsInCycle)
    }
    optimizer.step(online.parameterBuffer, gradient: gradient)
    trainingStepCount += 1
    updateTarget()
  }

  /// Lets the learning rate's schedule and the limit of training steps begin anew.
  ///
  /// Source: Loshchilov and Hutter, *SGDR: stochastic gradient descent with warm restarts* (2017).
  public func beginTrainingCycle() { cycleStart = trainingStepCount }

  /// Makes the target network a copy of the online network.
  public func synchronizeTarget() { target.copyParameters(from: online) }

  /// Moves the target network a share of the way to the online network.
  public func blendTarget(rate: Float) { target.blendParameters(from: online, rate: rate) }

  private func updateTarget() {
    switch configuration.targetUpdate {
    case .copy(let interval):
      if trainingStepCount.isMultiple(of: interval) { synchronizeTarget() }
    case .blend(let rate): blendTarget(rate: rate)
    }
  }
}

extension DQNLearner {
  /// The action values and the gradient of one batch.
  private struct Workspace {
    var values: [Float]
    var nextOnlineValues: [Float]
    var nextTargetValues: [Float]
    var outputGradient: [Float]

    init(count: Int, actionCount: Int) {
      values = Array(repeating: 0, count: count * actionCount)
      nextOnlineValues = values
      nextTargetValues = values
      outputGradient = values
    }
  }

  /// Makes room for a batch.
  private func prepare(for batch: TransitionBatch) {
    require(
      batch.featureCount == online.inputCount, "A batch has as many features as the network.")
    if errors.count != batch.count {
      errors = Array(repeating: 0, count: batch.count)
      continuations = errors
      workspace = Workspace(count: batch.count, actionCount: actionCount)
    }
    for steps in batch.stepCounts {
      require(
        Int(steps) < powers.count, "A transition spans no more steps than the settings say.")
    }
    batch.writeContinuations(powers: powers, into: &continuations)
  }

  /// Runs the networks; the online network's last batch is the one to go back through.
  private func evaluate(_ batch: TransitionBatch) {
    batch.nextObservations.withUnsafeBufferPointer { next in
      workspace.nextTargetValues.withUnsafeMutableBufferPointer {
        target.actionValues(next, count: batch.count, into: $0)
      }
      guard configuration.usesDoubleTargets else { return }
      workspace.nextOnlineValues.withUnsafeMutableBufferPointer {
        online.actionValues(next, count: batch.count, into: $0)
      }
    }
    batch.observations.withUnsafeBufferPointer { observations in
      workspace.values.withUnsafeMutableBufferPointer {
        online.actionValues(observations, count: batch.count, into: $0)
      }
    }
  }

  /// Writes the errors, the mean loss, and its gradient by the action values: 0 but for the action that
  /// was taken.
  private func writeErrors(of batch: TransitionBatch) {
    let (cost, share) = (configuration.loss, 1 / Float(batch.count))
    var sum: Float = 0
    for index in workspace.outputGradient.indices { workspace.outputGradient[index] = 0 }
    for index in 0..<batch.count {
      let action = Int(batch.actions[index])
      require(
        (0..<actionCount).contains(action), "An action is an index below the network's actions.")
      let place = index * actionCount + action
      let target = target(at: index, reward: batch.rewards[index])
      let error = target - workspace.values[place]
      errors[index] = error
      let weight = batch.weights[index] * share
      sum += weight * cost.value(of: error)
      workspace.outputGradient[place] = weight * cost.derivative(at: -error)
    }
    loss = sum
  }

  /// The target of one transition of the batch.
  private func target(at index: Int, reward: Float) -> Float {
    let row = index * actionCount..<(index + 1) * actionCount
    return workspace.nextTargetValues.withUnsafeBufferPointer { targetValues in
      guard configuration.usesDoubleTargets else {
        return DQNTarget.dqnTarget(
          reward: reward, continuation: continuations[index],
          nextTargetValues: UnsafeBufferPointer(rebasing: targetValues[row]))
      }
      return workspace.nextOnlineValues.withUnsafeBufferPointer { onlineValues in
        DQNTarget.doubleDQNTarget(
          reward: reward, continuation: continuations[index],
          nextOnlineValues: UnsafeBufferPointer(rebasing: onlineValues[row]),
          nextTargetValues: UnsafeBufferPointer(rebasing: targetValues[row]))
      }
    }
  }
}
