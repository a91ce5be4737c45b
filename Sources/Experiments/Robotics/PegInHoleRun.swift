import DecisionProcesses
import DeepQLearning
import NeuralNetworks
import Robotics

/// One agent that learns to insert a peg, and how well it does on the way.
///
///     var run = PegInHoleRun(settings, seed: 1)
///     while !run.isOver { run.trainEpisode() }
///     run.evaluations.last?.inserted
///
/// Held-out episodes are drawn from the same ranges by a generator of their own, and are the same for
/// every evaluation and every agent.
public struct PegInHoleRun {
  /// What happened in an episode of training.
  public struct Episode: Hashable, Sendable {
    /// Whether the peg was inserted.
    public var isInserted = false
    /// The number of steps.
    public var stepCount = 0
    /// The sum of the world's own rewards.
    public var rewardSum = 0.0
    /// The number of steps in which the force was above its limit.
    public var violationCount = 0
    /// The number of steps in which the safety layer took over.
    public var overrideCount = 0
    /// The greatest force, in newtons.
    public var greatestForce = 0.0
  }

  /// How an agent does in held-out episodes.
  public struct Evaluation: Hashable, Sendable {
    /// The episodes of training before.
    public var trainedEpisodes = 0
    /// The steps of training before.
    public var trainedSteps = 0
    /// How many held-out episodes there were.
    public var count = 0
    /// How many of them inserted the peg.
    public var inserted = 0
    /// The steps of those that did, in all.
    public var stepsOfInserted = 0
    /// How many had a force above the limit.
    public var violations = 0
    /// The greatest force, in newtons.
    public var greatestForce = 0.0
  }

  /// The settings.
  public let settings: PegInHoleSettings
  /// The seed of every draw.
  public let seed: UInt64
  /// The episodes of training so far.
  public private(set) var episodes: [Episode] = []
  /// The evaluations so far.
  public private(set) var evaluations: [Evaluation] = []
  /// The processor seconds so far, evaluations included.
  public private(set) var seconds = 0.0

  private var generator: SeededGenerator
  private var world: FeaturedPegInHole
  private let learner: PegLearner
  private let potential = InsertionPotential()

  /// Creates an agent that has not learned yet.
  public init(_ settings: PegInHoleSettings, seed: UInt64) {
    self.settings = settings
    self.seed = seed
    generator = SeededGenerator(seed: seed)
    world = FeaturedPegInHole(PegInHole(settings.world), as: settings.view)
    learner = PegLearner(settings, using: &generator)
  }

  /// Whether all episodes of training are done.
  public var isOver: Bool { episodes.count >= settings.episodeCount }

  /// Learns from one episode, and evaluates when it is time.
  public mutating func trainEpisode() {
    let begun = ProcessorTime.seconds
    learner.beginEpisode()
    var state = world.reset(using: &generator)
    var episode = Episode()
    while true {
      let before = measuredPeg
      let action = learner.action(in: state, using: &generator)
      let step = world.step(action, using: &generator)
      var reward = step.reward
      if settings.isShaped {
        reward += potential.shaping(
          from: before, to: measuredPeg, discount: settings.agent.discount,
          isTerminal: step.isTerminated)
      }
      let isExecuted = settings.replayedAction == .executed
      let replayed = isExecuted ? world.executedAction ?? action : action
      learner.learn(
        from: Transition(
          state: state, action: replayed,
          reward: settings.rewardScale * reward, nextState: step.observation,
          isTerminal: step.isTerminated),
        using: &generator)
      state = step.observation
      episode.count(world.base.report, reward: step.reward)
      if step.isLast { break }
    }
    episodes.append(episode)
    if episodes.count.isMultiple(of: settings.evaluationInterval) || isOver { evaluate() }
    seconds += ProcessorTime.seconds - begun
  }

  /// Where the peg is believed to be: shaping may use what is seen, and nothing else.
  private var measuredPeg: PegPlacement {
    PegPlacement(world.base.observation.pose, seenFrom: world.base.holeEstimate)
  }

  /// The network as it is now; nil where a table learns.
  public var policy: TrainedPegPolicy? {
    guard case .network(let agent) = learner, let network = agent.learner.online as? QNetwork
    else { return nil }
    return TrainedPegPolicy(of: network)
  }

  /// The number of cells that a table has learned in; nil where a network learns.
  public var cellCount: Int? {
    guard case .table(let agent) = learner else { return nil }
    return agent.cellCount
  }

  private mutating func evaluate() {
    var world = FeaturedPegInHole(PegInHole(settings.world), as: settings.view)
    var evaluation = HeldOutEpisodes(count: settings.evaluationCount).evaluation {
      world.episode(
        epsilon: settings.evaluationEpsilon, using: &$0, choose: learner.greedyAction)
    }
    evaluation.trainedEpisodes = episodes.count
    evaluation.trainedSteps = episodes.reduce(0) { $0 + $1.stepCount }
    evaluations.append(evaluation)
  }
}
