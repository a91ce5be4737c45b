/// Asks for the answer to one question of the quiz.
public struct DQNQuizQuestion: Question {
  public typealias Asks = Contracts.DQNQuiz
  /// The requirement that is asked for.
  public var item: Item

  /// The questions of the quiz; each is a requirement of the contract.
  public enum Item: String, Codable, Sendable, CaseIterable {
    case games
    case inputNumbers
    case largestValue
    case heardOf
    case clipped
    case frameMemory
    case halfReplaced
  }

  /// Creates the question.
  public init(_ item: Item) {
    self.item = item
  }

  /// The name of the case that was chosen.
  public func answer(by implementation: any DQNQuizExercise.Type) throws -> String {
    switch item {
    case .games: try implementation.games.rawValue
    case .inputNumbers: try implementation.inputNumbers.rawValue
    case .largestValue: try implementation.largestValue.rawValue
    case .heardOf: try implementation.heardOf.rawValue
    case .clipped: try implementation.clipped.rawValue
    case .frameMemory: try implementation.frameMemory.rawValue
    case .halfReplaced: try implementation.halfReplaced.rawValue
    }
  }
}
