import DecisionProcesses
import DeepQLearning
import NeuralNetworks
import Robotics

/// One agent that learns to insert a peg, how well it does on the way, and how well what is kept of it does.
///
///     var run = PegInHoleRun(settings, seed: 201)
///     while !run.isOver { run.trainEpisode() }
///     run.outcome?.kept.inserted
///
/// On the way the agent is validated in held-out episodes, and a copy of it with the best validation is
/// kept, since an agent can lose at the end what it had learned. After training, the copy and the agent as it is
/// then are tested in episodes that neither training nor validation had. All three are drawn from the same ranges,
/// by `PegStreams`, and differ from agent to agent.
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

  /// How the agent does after training, in episodes that it was neither trained nor validated in.
  public struct Outcome: Hashable, Sendable {
    /// The copy that did best in validation.
    public var kept: Evaluation
    /// The agent as it is at the end.
    public var atEnd: Evaluation
  }

  /// The settings.
  public let settings: PegInHoleSettings
  /// The seed of every draw.
  public let seed: UInt64
  /// The episodes of training so far.
  public private(set) var episodes: [Episode] = []
  /// The validations so far.
  public private(set) var validations: [Evaluation] = []
  /// What the tests came to; nil before all episodes of training are done.
  public private(set) var outcome: Outcome?
  /// The processor seconds so far, validations and tests included.
  public private(set) var seconds = 0.0

  private let streams: PegStreams
  private var generator: SeededGenerator
  private var best = BestValidated<PegSnapshot>()
  private var world: FeaturedPegInHole
  private let learner: PegLearner

  /// Creates an agent that has not learned yet.
  public init(_ settings: PegInHoleSettings, seed: UInt64) {
    self.settings = settings
    self.seed = seed
    streams = PegStreams(seed: seed)
    generator = streams.training
    world = FeaturedPegInHole(PegInHole(settings.world), as: settings.view)
    learner = PegLearner(settings, using: &generator)
  }

  /// Whether all episodes of training are done.
  public var isOver: Bool { episodes.count >= settings.episodeCount }

  /// Learns from one episode, and validates and tests when it is time.
  public mutating func trainEpisode() { trainEpisode { _ in } }

  /// Learns from one episode, and shows what it learns from.
  mutating func trainEpisode(watch: (Transition<PegFeatures>) -> Void) {
    let begun = ProcessorTime.seconds
    learner.beginEpisode()
    var state = world.reset(using: &generator)
    var episode = Episode()
    while true {
      let before = measuredPeg
      let action = learner.action(in: state, using: &generator)
      let step = world.step(action, using: &generator)
      let transition = settings.transition(
        of: PegStep(
          state: state, chosenAction: action, executedAction: world.executedAction, before: before,
          after: measuredPeg, outcome: step))
      watch(transition)
      learner.learn(from: transition, using: &generator)
      state = step.observation
      episode.count(world.base.report, reward: step.reward)
      if step.isLast { break }
    }
    episodes.append(episode)
    if episodes.count.isMultiple(of: settings.validationInterval) || isOver { validate() }
    if isOver { test() }
    seconds += ProcessorTime.seconds - begun
  }

  /// Where the peg is believed to be: shaping may use what is seen, and nothing else.
  private var measuredPeg: PegPlacement {
    PegPlacement(world.base.observation.pose, seenFrom: world.base.holeEstimate)
  }

  /// The network with the best validation so far; nil before the first, and where a table learns.
  public var policy: TrainedPegPolicy? { best.kept?.agent.policy }

  /// The number of cells that a table has learned in; nil where a network learns.
  public var cellCount: Int? {
    guard case .table(let agent) = learner else { return nil }
    return agent.cellCount
  }

  private mutating func validate() {
    var validation = HeldOutEpisodes(
      count: settings.validationCount, generator: streams.validation
    ).evaluation(settings, choose: learner.greedyAction)
    mark(&validation, episodes.count)
    validations.append(validation)
    let learner = learner
    best.offer(learner.snapshot(), validation)
  }

  private mutating func test() {
    let heldOut = HeldOutEpisodes(count: settings.testCount, generator: streams.test)
    var atEnd = heldOut.evaluation(settings, choose: learner.greedyAction)
    mark(&atEnd, episodes.count)
    guard let (agent, validation) = best.kept,
      validation.trainedEpisodes != atEnd.trainedEpisodes
    else {
      outcome = Outcome(kept: atEnd, atEnd: atEnd)
      return
    }
    var kept = agent.evaluation(in: heldOut, settings)
    mark(&kept, validation.trainedEpisodes)
    outcome = Outcome(kept: kept, atEnd: atEnd)
  }

  /// Says after how much training an evaluation was made.
  private func mark(_ evaluation: inout Evaluation, _ trainedEpisodes: Int) {
    evaluation.trainedEpisodes = trainedEpisodes
    evaluation.trainedSteps = episodes.prefix(trainedEpisodes).reduce(0) { $0 + $1.stepCount }
  }
}
