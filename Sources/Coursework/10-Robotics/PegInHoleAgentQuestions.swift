import DecisionProcesses

/// Asks for what an agent does and knows after each of some scripted episodes.
public struct PegStreamQuestion: SeededQuestion {
  public typealias Asks = Contracts.PegInHoleAgent
  /// The number of entries of a state.
  public var featureCount: Int
  public var actionCount: Int
  public var settings: PegAgentSettings
  /// What happens, in order.
  public var scripts: [PegScript]
  /// The states whose values are looked at.
  public var probes: [[Double]]
  /// The seed of the network and of every draw.
  public var seed: UInt64

  /// What an agent has done in an episode, and what it knows after it.
  public struct Episode: Hashable, Codable, Sendable {
    /// The actions taken.
    public var actions: [Int]
    /// The online network's values of all probes, in one row.
    public var values: [Double]

    /// Writes an episode down.
    public init(actions: [Int], values: [Double]) {
      self.actions = actions
      self.values = values
    }
  }

  /// Creates the question.
  public init(
    featureCount: Int, actionCount: Int, settings: PegAgentSettings, scripts: [PegScript],
    probes: [[Double]], seed: UInt64
  ) {
    self.featureCount = featureCount
    self.actionCount = actionCount
    self.settings = settings
    self.scripts = scripts
    self.probes = probes
    self.seed = seed
  }

  /// The network before the first step.
  public var network: ValueNetwork {
    ValueNetwork(
      inputCount: featureCount, hiddenWidths: [8], actionCount: actionCount, learningRate: 0.02,
      seed: seed)
  }

  public func answer(by implementation: any PegInHoleAgentExercise.Type) throws -> [Episode] {
    var agent = try implementation.init(network: network, settings: settings, parts: .provided)
    var generator = SeededGenerator(seed: seed)
    return try scripts.map { script in
      var task = ScriptedPegTask([script], actionCount: actionCount)
      try agent.trainEpisode(in: &task, using: &generator)
      let values = try agent.network.actionValues(ofEach: probes)
      return Episode(actions: task.actions.first ?? [], values: values.flatMap { $0 })
    }
  }

  /// Fewer episodes.
  public var smaller: [PegStreamQuestion] {
    let count = scripts.count
    return [count / 2, count - 1].filter { $0 > 0 && $0 < count }.map { count in
      with { $0.scripts = Array(scripts.prefix(count)) }
    }
  }

  /// Two agents learn the same where their values do not differ by more than rounding grows to.
  public func agree(_ a: [Episode], _ b: [Episode]) -> Bool {
    a.map(\.actions) == b.map(\.actions) && a.map(\.values.count) == b.map(\.values.count)
      && zip(a.flatMap(\.values), b.flatMap(\.values)).allSatisfy {
        abs($0 - $1) <= 1e-6 * max(1, abs($1))
      }
  }
}

/// Asks for what an agent has learned about inserting the peg.
///
/// It is asked once: other questions find out whether all draws come from the seed. What the network is
/// worth is not measured where the agent is: the parameters are the answer.
public struct PegTrainingQuestion: Question {
  public typealias Asks = Contracts.PegInHoleAgent
  /// The number of units of each hidden layer.
  public var hiddenWidths: [Int]
  public var settings: PegAgentSettings
  /// The number of episodes of training.
  public var episodeCount: Int
  /// The seed of the network, of the task and of every draw.
  public var seed: UInt64

  /// What was learned, and how training went.
  public struct Answer: Hashable, Codable, Sendable {
    /// The online network's parameters after the last episode.
    public var parameters: [Double]
    /// The number of steps of each episode of training.
    public var stepCounts: [Int]
    /// Whether each episode of training ended with the peg in its hole.
    public var isInserted: [Bool]

    /// Writes an answer down.
    public init(parameters: [Double], stepCounts: [Int], isInserted: [Bool]) {
      self.parameters = parameters
      self.stepCounts = stepCounts
      self.isInserted = isInserted
    }
  }

  /// Creates the question.
  public init(
    hiddenWidths: [Int] = [32, 32], settings: PegAgentSettings = PegAgentSettings(),
    episodeCount: Int = 500, seed: UInt64
  ) {
    self.hiddenWidths = hiddenWidths
    self.settings = settings
    self.episodeCount = episodeCount
    self.seed = seed
  }

  /// The network before the first step.
  public var network: ValueNetwork {
    ValueNetwork(
      inputCount: PegInsertionTask.featureCount, hiddenWidths: hiddenWidths,
      actionCount: PegInsertionTask.actionCount, learningRate: 0.001, seed: seed)
  }

  /// The task before the first episode.
  public var task: PegInsertionTask { PegInsertionTask(seed: seed &+ 1) }

  /// Room for slow code and slow machines, and at most two minutes for eight trainings.
  ///
  /// Right agents, unoptimised as a learner's code is, take 1.3 to 2.6 seconds for one.
  public var secondsAllowed: Double { 15 }

  public func answer(by implementation: any PegInHoleAgentExercise.Type) throws -> Answer {
    var agent = try implementation.init(network: network, settings: settings, parts: .provided)
    var task = WatchedPegTask(task)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<episodeCount {
      try agent.trainEpisode(in: &task, using: &generator)
    }
    return Answer(
      parameters: try agent.network.parameters, stepCounts: task.stepCounts,
      isInserted: task.isInserted)
  }

  /// Long runs of the same mistake part ways; what an agent does step by step is compared elsewhere.
  public func agree(_ a: Answer, _ b: Answer) -> Bool {
    a.parameters.count == b.parameters.count
  }
}

/// A task that writes down how its episodes went.
private struct WatchedPegTask: PegTask {
  private let task: PegInsertionTask
  private(set) var stepCounts: [Int] = []
  private(set) var isInserted: [Bool] = []

  init(_ task: PegInsertionTask) { self.task = task }

  var actionCount: Int { task.actionCount }

  mutating func reset() -> PegTaskState {
    stepCounts.append(0)
    isInserted.append(false)
    return task.reset()
  }

  mutating func step(_ action: Int) throws -> PegTaskStep {
    let step = try task.step(action)
    stepCounts[stepCounts.count - 1] += 1
    isInserted[isInserted.count - 1] = step.isTerminated
    return step
  }
}
