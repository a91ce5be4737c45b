public import DecisionProcesses
public import Exploration
public import NeuralNetworks
public import TabularLearning

/// Deep Q-learning: a network in place of a table, replay in place of the last transition.
///
///     var world = TimeLimited(CartPole(), limit: 500)
///     var agent = DQNAgent<SIMD4<Double>>(
///       DQNConfiguration(), featureCount: 4, actionCount: 2, using: &generator)
///     let log = train(&agent, in: &world, episodes: 300, using: &generator)
///
/// Each interaction is kept in replay; every so often a batch is drawn from there, and the network
/// takes a step towards its targets. `DQNConfiguration` turns the plain agent into double, dueling,
/// prioritised and n-step ones, in any combination, and scales observations where it is told to.
///
/// An agent is an object: it is changed in place, and two names for it are one agent.
///
/// Source: Mnih et al., *Human-level control through deep reinforcement learning* (2015), algorithm
/// 1.
public final class DQNAgent<Observation: FeatureVector>: Agent {
  /// The networks and the training step.
  public let learner: DQNLearner
  /// The number of interactions learned from so far.
  public private(set) var interactionCount = 0

  @usableFromInline var memory: ReplayMemory
  @usableFromInline var batch: TransitionBatch
  private var steps: NStepAccumulator
  private var features: [Float]
  private var values: [Float]
  @usableFromInline var choices: [Double]

  /// Creates an agent with drawn parameters.
  ///
  /// - Precondition: The settings make sense.
  public convenience init(
    _ configuration: DQNConfiguration, featureCount: Int, actionCount: Int,
    using generator: inout some RandomNumberGenerator
  ) {
    self.init(
      DQNLearner(
        configuration, featureCount: featureCount, actionCount: actionCount, using: &generator))
  }

  /// Creates an agent that goes on from a network, of pictures for instance.
  ///
  ///     var settings = DQNConfiguration()
  ///     settings.pictureStack = 4
  ///     let network = ImageQNetwork(.nature(actionCount: 3), using: &generator)
  ///     let agent = DQNAgent<Frame>(settings, network: network)
  ///
  /// - Precondition: The settings make sense.
  public convenience init(_ configuration: DQNConfiguration, network: any ActionValueNetwork) {
    self.init(DQNLearner(configuration, network: network))
  }

  private init(_ learner: DQNLearner) {
    self.learner = learner
    let configuration = learner.configuration
    let (featureCount, actionCount) = (learner.online.inputCount, learner.online.actionCount)
    memory = ReplayMemory(configuration, featureCount: featureCount)
    batch = TransitionBatch(count: configuration.batchSize, featureCount: featureCount)
    steps = NStepAccumulator(
      stepCount: configuration.stepCount, discount: configuration.discount,
      featureCount: featureCount)
    features = Array(repeating: 0, count: featureCount)
    values = Array(repeating: 0, count: actionCount)
    choices = Array(repeating: 0, count: actionCount)
  }

  /// The settings.
  public var configuration: DQNConfiguration { learner.configuration }

  /// The number of transitions in replay.
  public var replayCount: Int { memory.count }

  /// The chance that the next choice is exploratory.
  public var epsilon: Double { configuration.epsilon.value(at: interactionCount) }

  /// The value of each action.
  ///
  /// - Complexity: O(parameters).
  public func actionValues(of observation: Observation) -> [Double] {
    evaluate(observation)
    return choices
  }

  /// Keeps what a truncated episode has left unfinished; after a termination there is nothing.
  public func beginEpisode() { steps.endEpisode(to: &memory) }

  /// Chooses an action: any with chance epsilon, else one of the best, ties equally often.
  ///
  /// The network is not asked for an exploratory choice.
  @inlinable
  public func action(
    in state: Observation, using generator: inout some RandomNumberGenerator
  ) -> Int {
    if generator.flip(epsilon) { return generator.index(below: choices.count) }
    return greedyAction(in: state, using: &generator)
  }

  /// Chooses one of the best actions, ties equally often.
  ///
  /// Where learning has diverged so far that no value is a number, no action is better than another,
  /// and each is chosen equally often.
  @inlinable
  public func greedyAction(
    in state: Observation, using generator: inout some RandomNumberGenerator
  ) -> Int {
    evaluate(state)
    if choices.allSatisfy({ $0.isNaN }) { return generator.index(below: choices.count) }
    return choices.greedyIndex(using: &generator)
  }

  /// Keeps a transition, and takes training steps when they are due.
  ///
  /// - Complexity: The settings' training steps, or none; no allocation after the first.
  @inlinable
  public func learn(
    from transition: Transition<Observation>, using generator: inout some RandomNumberGenerator
  ) {
    for _ in 0..<keep(transition) { train(using: &generator) }
  }

  /// Keeps a transition of somebody else's play, and learns nothing yet.
  public func remember(_ transition: Transition<Observation>) {
    if let scaler = learner.scaler {
      read(transition.state)
      features.withUnsafeBufferPointer { scaler.observe($0) }
    }
    steps.append(transition, to: &memory)
  }

  /// Takes one training step on a batch from replay.
  ///
  /// - Precondition: Replay holds at least a batch.
  @inlinable
  public func train(using generator: inout some RandomNumberGenerator) {
    memory.sample(
      into: &batch, importanceSamplingExponent: importanceSamplingExponent, using: &generator)
    learnFromBatch()
  }

  /// How much of the shift of prioritised sampling is taken back now, β.
  @usableFromInline var importanceSamplingExponent: Double {
    configuration.priorities?.importanceSamplingExponent.value(at: learner.trainingStepCount) ?? 1
  }

  /// Keeps a transition; returns the number of training steps that are due.
  @usableFromInline
  func keep(_ transition: Transition<Observation>) -> Int {
    remember(transition)
    interactionCount += 1
    guard memory.count >= max(configuration.learningStarts, configuration.batchSize),
      interactionCount.isMultiple(of: configuration.trainingInterval)
    else { return 0 }
    guard let limit = configuration.trainingStepLimit else {
      return configuration.trainingRepeats
    }
    return min(configuration.trainingRepeats, max(limit - learner.stepsInCycle, 0))
  }

  @usableFromInline
  func learnFromBatch() {
    learner.learn(from: batch)
    memory.prioritized?.updatePriorities(learner.errors, at: batch.slots)
  }

  /// Writes the action values of an observation into `choices`.
  @usableFromInline
  func evaluate(_ observation: Observation) {
    read(observation)
    features.withUnsafeBufferPointer { features in
      values.withUnsafeMutableBufferPointer { values in
        learner.online.actionValues(features, count: 1, into: values)
      }
    }
    for index in values.indices { choices[index] = Double(values[index]) }
  }

  /// Writes an observation into `features`.
  private func read(_ observation: Observation) {
    require(
      observation.featureCount == features.count,
      "An observation has as many features as the network.")
    features.withUnsafeMutableBufferPointer { observation.write(to: $0.start) }
  }
}
