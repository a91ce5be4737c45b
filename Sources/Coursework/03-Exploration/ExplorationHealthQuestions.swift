/// Asks how much was explored in a log, and whether that is as much as expected.
public struct ExplorationHealthQuestion: Question {
  public typealias Asks = Contracts.ExplorationHealth
  /// The choices, in order.
  public var log: [LoggedChoice]
  /// The false-alarm probability of the verdict.
  public var falseAlarm: Double

  /// The three answers about a log.
  public struct Report: Codable, Sendable {
    /// The share of choices that are exploratory.
    public var observedShare: Double
    /// The share that is expected to be.
    public var expectedShare: Double
    /// Whether they are consistent.
    public var isConsistent: Bool
  }

  /// Creates the question.
  public init(log: [LoggedChoice], falseAlarm: Double) {
    self.log = log
    self.falseAlarm = falseAlarm
  }

  public func answer(by implementation: any ExplorationHealthExercise.Type) throws -> Report {
    Report(
      observedShare: try implementation.observedShare(of: log),
      expectedShare: try implementation.expectedShare(of: log),
      isConsistent: try implementation.isConsistent(log, falseAlarm: falseAlarm))
  }

  /// The first half of the log, the second, then a choice fewer.
  public var smaller: [ExplorationHealthQuestion] {
    guard log.count > 1 else { return [] }
    let half = log.count / 2
    return [
      with { $0.log = Array(log.prefix(half)) }, with { $0.log = Array(log.dropFirst(half)) },
    ]
      + log.indices.prefix(8).map { index in with { $0.log.remove(at: index) } }
  }
}
