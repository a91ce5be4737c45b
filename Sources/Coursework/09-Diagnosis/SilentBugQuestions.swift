/// Asks what is wrong with the agent of a log.
public struct SilentBugQuestion: Question {
  public typealias Asks = Contracts.SilentBug
  /// The log.
  public var log: AgentLog

  /// Creates the question.
  public init(log: AgentLog) {
    self.log = log
  }

  public func answer(by implementation: any SilentBugExercise.Type) throws -> LogDiagnosis {
    try implementation.diagnose(log)
  }

  /// Fewer episodes; a part of an episode would be one that stops without an end.
  public var smaller: [SilentBugQuestion] {
    guard log.episodes.count > 1 else { return [] }
    let half = log.episodes.count / 2
    return [half, log.episodes.count - 1].map { count in
      with { $0.log.episodes = Array(log.episodes.prefix(count)) }
    }
  }
}
