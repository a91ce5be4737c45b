public import DecisionProcesses

/// What happens in one episode of a scripted world, whatever the actions.
public struct ScriptedEpisode: Hashable, Codable, Sendable {
  /// The state in which the episode begins.
  public var firstState: Int
  /// The steps, of which the last ends the episode.
  public var steps: [ScriptedStep]

  /// Creates an episode.
  public init(firstState: Int, steps: [ScriptedStep]) {
    self.firstState = firstState
    self.steps = steps
  }
}

/// One step of a scripted world.
public struct ScriptedStep: Hashable, Codable, Sendable {
  /// The state that follows.
  public var state: Int
  /// The reward that is paid.
  public var reward: Double
  /// Whether the process ends there.
  public var isTerminated: Bool
  /// Whether the episode is cut short there.
  public var isTruncated: Bool

  /// Creates a step.
  public init(state: Int, reward: Double, isTerminated: Bool = false, isTruncated: Bool = false) {
    self.state = state
    self.reward = reward
    self.isTerminated = isTerminated
    self.isTruncated = isTruncated
  }
}

/// Something that a training loop did.
public enum TrainingEvent: Hashable, Codable, Sendable {
  /// The environment was reset, for which it drew a number.
  case reset(draw: Int)
  /// The agent was asked for an action, and drew this one.
  case asked(state: Int, action: Int)
  /// The environment was given an action.
  case stepped(action: Int)
  /// The agent was told of a transition.
  case learned(Transition<Int>)
}

/// Writes down what a training loop does to the world and the agent that it is given.
final class TrainingJournal {
  /// The most events that are kept: enough for every question, however the loop goes wrong.
  static let limit = 2000

  private(set) var events: [TrainingEvent] = []

  func note(_ event: TrainingEvent) {
    if events.count < Self.limit { events.append(event) }
  }
}

/// A world that plays a script and writes down what is done to it.
///
/// After the script's last step it repeats that step, marked as terminated, so that a loop which
/// plays on finds an end.
struct ScriptedEnvironment: Environment {
  let actionCount: Int
  let episodes: [ScriptedEpisode]
  let journal: TrainingJournal
  /// Part of the value, unlike the journal: a copy of the world counts for itself.
  private(set) var resetCount = 0
  private var stepCount = 0

  init(actionCount: Int, episodes: [ScriptedEpisode], journal: TrainingJournal) {
    self.actionCount = actionCount
    self.episodes = episodes
    self.journal = journal
  }

  mutating func reset(using generator: inout some RandomNumberGenerator) -> Int {
    journal.note(.reset(draw: generator.index(below: 1000)))
    resetCount += 1
    stepCount = 0
    return episode?.firstState ?? 0
  }

  mutating func step(
    _ action: Int,
    using generator: inout some RandomNumberGenerator
  ) -> Step<Int> {
    journal.note(.stepped(action: action))
    stepCount += 1
    guard let steps = episode?.steps, let last = steps.last else {
      return Step(observation: 0, reward: 0, isTerminated: true)
    }
    let isOver = stepCount > steps.count
    let step = isOver ? last : steps[stepCount - 1]
    return Step(
      observation: step.state, reward: step.reward, isTerminated: isOver || step.isTerminated,
      isTruncated: step.isTruncated)
  }

  private var episode: ScriptedEpisode? {
    (1...max(1, episodes.count)).contains(resetCount)
      ? episodes.dropFirst(resetCount - 1).first : nil
  }
}

/// An agent that acts at random and writes down what it is asked and told.
struct RecordingAgent: LearningAgent {
  let actionCount: Int
  let journal: TrainingJournal
  /// The call from which on it throws, where it does.
  let failingCall: Int?
  /// Part of the value, unlike the journal: a copy of the agent counts for itself.
  private(set) var calls = 0

  init(actionCount: Int, journal: TrainingJournal, failingCall: Int?) {
    self.actionCount = actionCount
    self.journal = journal
    self.failingCall = failingCall
  }

  mutating func action(
    in state: Int,
    using generator: inout some RandomNumberGenerator
  ) throws -> Int {
    let action = generator.index(below: actionCount)
    try note(.asked(state: state, action: action))
    return action
  }

  mutating func learn(from transition: Transition<Int>) throws {
    try note(.learned(transition))
  }

  private mutating func note(_ event: TrainingEvent) throws {
    journal.note(event)
    calls += 1
    if let failingCall, calls >= failingCall { throw AgentFailure() }
  }
}

/// What a recording agent throws.
struct AgentFailure: Error {}
