/// Asks for the answer to one question of the quiz.
public struct DiagnosisQuizQuestion: Question {
  public typealias Asks = Contracts.DiagnosisQuiz
  /// The requirement that is asked for.
  public var item: Item

  /// The questions of the quiz; each is a requirement of the contract.
  public enum Item: String, Codable, Sendable, CaseIterable {
    case deadRows
    case alarmBelowZero
    case trendOfNoise
    case missingMask
    case rightButNoisy
    case largeButTrue
    case bestOfTen
    case noFailureInTen
  }

  /// Creates the question.
  public init(_ item: Item) {
    self.item = item
  }

  /// The name of the case that was chosen.
  public func answer(by implementation: any DiagnosisQuizExercise.Type) throws -> String {
    switch item {
    case .deadRows: try implementation.deadRows.rawValue
    case .alarmBelowZero: try implementation.alarmBelowZero.rawValue
    case .trendOfNoise: try implementation.trendOfNoise.rawValue
    case .missingMask: try implementation.missingMask.rawValue
    case .rightButNoisy: try implementation.rightButNoisy.rawValue
    case .largeButTrue: try implementation.largeButTrue.rawValue
    case .bestOfTen: try implementation.bestOfTen.rawValue
    case .noFailureInTen: try implementation.noFailureInTen.rawValue
    }
  }
}
