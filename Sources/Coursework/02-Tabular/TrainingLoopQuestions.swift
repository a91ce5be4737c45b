import DecisionProcesses

/// Asks for everything that a training loop does in a scripted world, and for what it returns.
public struct TrainingLoopQuestion: SeededQuestion {
  public typealias Asks = Contracts.TrainingLoop
  /// The script; one episode of training for each of its episodes.
  public var episodes: [ScriptedEpisode]
  /// The number of episodes to train for, where it is not that of the script.
  public var episodeCount: Int
  public var actionCount: Int
  public var discount: Double
  /// The seed of every draw.
  public var seed: UInt64
  /// The call of the agent, counted from 1, from which on it throws, where it does.
  public var failingCall: Int?

  /// What came back.
  public struct Answer: Hashable, Codable, Sendable {
    /// What the loop returned.
    public var summaries: [EpisodeSummary]
    /// What it did, in order; cut off after 2,000 events.
    public var events: [TrainingEvent]
    /// Whether the agent's error ended the training.
    public var hasFailed: Bool
    /// How often the caller's agent was asked or told something.
    public var agentCalls: Int
    /// How often the caller's environment was reset.
    public var resets: Int
    /// What the caller's generator draws next, a number below 1,000.
    public var nextDraw: Int
  }

  /// Creates the question.
  public init(episodes: [ScriptedEpisode], actionCount: Int, discount: Double, seed: UInt64) {
    self.episodes = episodes
    self.episodeCount = episodes.count
    self.actionCount = actionCount
    self.discount = discount
    self.seed = seed
  }

  public func answer(by implementation: any TrainingLoopExercise.Type) throws -> Answer {
    let journal = TrainingJournal()
    var environment = ScriptedEnvironment(
      actionCount: actionCount, episodes: episodes, journal: journal)
    var agent = RecordingAgent(
      actionCount: actionCount, journal: journal, failingCall: failingCall)
    var generator = SeededGenerator(seed: seed)
    var summaries: [EpisodeSummary] = []
    var hasFailed = false
    do {
      summaries = try implementation.train(
        &agent, in: &environment, episodes: episodeCount, discount: discount, using: &generator)
    } catch is AgentFailure {
      hasFailed = true
    }
    return Answer(
      summaries: summaries, events: journal.events, hasFailed: hasFailed,
      agentCalls: agent.calls, resets: environment.resetCount,
      nextDraw: generator.index(below: 1000))
  }

  /// One episode only, then without one of the steps before the last.
  public var smaller: [TrainingLoopQuestion] {
    guard episodeCount == episodes.count, failingCall == nil else { return [] }
    guard episodes.count == 1 else { return episodes.map { showing([$0]) } }
    return episodes[0].steps.indices.dropLast().map { index in
      var episode = episodes[0]
      episode.steps.remove(at: index)
      return showing([episode])
    }
  }

  private func showing(_ episodes: [ScriptedEpisode]) -> TrainingLoopQuestion {
    TrainingLoopQuestion(
      episodes: episodes, actionCount: actionCount, discount: discount, seed: seed)
  }
}
