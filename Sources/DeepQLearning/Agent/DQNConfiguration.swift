public import Exploration
public import NeuralNetworks

/// The settings of deep Q-learning; any combination makes an agent.
///
///     var settings = DQNConfiguration()
///     settings.usesDoubleTargets = true
///     settings.head = .dueling(width: 128)
///     settings.priorities = PriorityConfiguration()
///     settings.stepCount = 3
///
/// The defaults are the agent of the course's second document: two hidden layers of 128 units, Adam
/// at 0.001, squared loss, gradients clipped to a norm of 10, and a target network copied every
/// 1,000 training steps.
public struct DQNConfiguration: Sendable {
  /// The number of units of each hidden layer.
  public var hiddenWidths = [128, 128]
  /// What follows the hidden layers: one layer, or a value and an advantage stream.
  public var head = QNetworkShape.Head.plain
  /// How observations are scaled before the networks read them; nil leaves them as they are.
  public var observationScaling: ObservationScaling?
  /// How the parameters are drawn at the beginning.
  public var initializer = ParameterInitializer.pyTorch

  /// Whether the online network selects the next action and the target network only evaluates it.
  public var usesDoubleTargets = false
  /// How transitions are preferred by their error; nil draws them uniformly.
  public var priorities: PriorityConfiguration?
  /// The number of rewards that a target sums up before it bootstraps, n.
  public var stepCount = 1
  /// The weight of a reward one step later, γ, in `0...1`.
  public var discount = 0.99

  /// The number of transitions that replay keeps; of pictures where observations are stacks of them.
  public var replayCapacity = 100_000
  /// How many pictures an observation is a stack of; nil where it is a row of any numbers.
  ///
  /// Replay then keeps each picture once, as bytes; it is uniform, and keeps single steps.
  public var pictureStack: Int?
  /// The number of transitions of a training step.
  public var batchSize = 64
  /// The number of transitions in replay at which training begins, at least a batch.
  ///
  /// Replay has to be able to hold as many. One of pictures holds fewer transitions than pictures, by a
  /// stack for each episode that it reaches into.
  public var learningStarts = 64
  /// The number of interactions from one time of training to the next.
  public var trainingInterval = 1
  /// The number of training steps each time.
  public var trainingRepeats = 1
  /// The number of training steps of a cycle, after which the agent only acts; nil for no end.
  public var trainingStepLimit: Int?

  /// The optimiser.
  public var optimizer = AdamConfiguration(learningRate: 1e-3)
  /// The learning rate by training steps of a cycle; nil keeps the optimiser's.
  public var learningRate: (any Schedule)?
  /// What an error costs.
  public var loss = Loss.squared
  /// How long gradients are kept short.
  public var clipping = GradientClipping.norm(10)
  /// How the target network follows the online network.
  public var targetUpdate = TargetUpdate.copy(every: 1_000)
  /// The chance of an exploratory choice, by interactions.
  public var epsilon: any Schedule = LinearSchedule(from: 1, to: 0.01, over: 50_000)

  /// Creates the default settings.
  public init() {}

  /// The network of these settings.
  ///
  /// - Precondition: All sizes are positive.
  public func shape(featureCount: Int, actionCount: Int) -> QNetworkShape {
    QNetworkShape(
      inputCount: featureCount, hiddenWidths: hiddenWidths, actionCount: actionCount, head: head)
  }
}

/// The settings of prioritised replay.
public struct PriorityConfiguration: Sendable {
  /// How strongly an error counts, α, in `0...1`.
  public var priorityExponent: Double
  /// How much of the shift the weights take back, β, by training steps.
  public var importanceSamplingExponent: any Schedule

  /// Creates settings; without arguments those of the paper, with β rising to 1 over 100,000 training
  /// steps.
  ///
  /// Source: Schaul et al. (2016), table 3.
  public init(
    priorityExponent: Double = 0.6,
    importanceSamplingExponent: any Schedule = LinearSchedule(from: 0.4, to: 1, over: 100_000)
  ) {
    self.priorityExponent = priorityExponent
    self.importanceSamplingExponent = importanceSamplingExponent
  }
}

/// How a gradient is kept short.
public enum GradientClipping: Hashable, Codable, Sendable {
  /// Not at all.
  case none
  /// The whole gradient to a Euclidean norm.
  case norm(Float)
  /// Each number to a size.
  case value(Float)
}

/// How a target network follows the online network.
public enum TargetUpdate: Hashable, Codable, Sendable {
  /// It becomes a copy after every so many training steps.
  case copy(every: Int)
  /// It moves a share of the way after every training step: θ⁻ ← θ⁻ + rate · (θ − θ⁻).
  case blend(rate: Float)
}
