/// Asks a monitor to go along with a training.
public struct MonitoringQuestion: Question {
  public typealias Asks = Contracts.TrainingMonitor
  /// What the monitor knows beforehand.
  public var settings: MonitorSettings
  /// The episodes, in order.
  public var episodes: [Episode]
  /// Steps of an episode that is not over yet, after the others.
  public var openSteps: [Step]

  /// One step.
  public struct Step: Hashable, Codable, Sendable {
    /// The state that was left.
    public var state: Int
    /// The reward.
    public var reward: Double

    /// Creates a step.
    public init(_ state: Int, reward: Double) {
      self.state = state
      self.reward = reward
    }
  }

  /// One episode.
  public struct Episode: Hashable, Codable, Sendable {
    /// Its steps.
    public var steps: [Step]
    /// Its return, as the log has it.
    public var sum: Double
    /// The values at its end.
    public var values: [Double]

    /// Creates an episode.
    public init(steps: [Step], sum: Double, values: [Double]) {
      self.steps = steps
      self.sum = sum
      self.values = values
    }
  }

  /// Creates the question.
  public init(settings: MonitorSettings, episodes: [Episode], openSteps: [Step] = []) {
    self.settings = settings
    self.episodes = episodes
    self.openSteps = openSteps
  }

  /// One reading before anything, one after each episode, one after the open steps.
  public func answer(
    by implementation: any TrainingMonitorExercise.Type
  ) throws -> [MonitorReading] {
    var monitor = try implementation.init(settings)
    var readings = [try monitor.reading]
    for episode in episodes {
      for step in episode.steps { try monitor.recordStep(state: step.state, reward: step.reward) }
      try monitor.recordEpisode(return: episode.sum, values: episode.values)
      readings.append(try monitor.reading)
    }
    for step in openSteps { try monitor.recordStep(state: step.state, reward: step.reward) }
    readings.append(try monitor.reading)
    return readings
  }

  /// The first half, the second, no open steps, then an episode fewer.
  public var smaller: [MonitoringQuestion] {
    let half = episodes.count / 2
    var smaller: [MonitoringQuestion] = []
    if half > 0 {
      smaller.append(with { $0.episodes = Array(episodes.prefix(half)) })
      smaller.append(with { $0.episodes = Array(episodes.dropFirst(half)) })
      smaller.append(with { $0.episodes.removeLast() })
      smaller.append(with { $0.episodes.removeFirst() })
    }
    if !openSteps.isEmpty { smaller.append(with { $0.openSteps = [] }) }
    return smaller
  }
}
