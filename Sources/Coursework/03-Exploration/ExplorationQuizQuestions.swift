/// Asks for the answer to one question of the quiz.
public struct ExplorationQuizQuestion: Question {
  public typealias Asks = Contracts.ExplorationQuiz
  /// The requirement that is asked for.
  public var item: Item

  /// The questions of the quiz; each is a requirement of the contract.
  public enum Item: String, Codable, Sendable, CaseIterable {
    case leavesTheBest
    case decayingExplorations
    case scaledValues
    case middleOfDecay
    case greedyFromZero
    case greedyFromTen
  }

  /// Creates the question.
  public init(_ item: Item) {
    self.item = item
  }

  /// The name of the case that was chosen.
  public func answer(by implementation: any ExplorationQuizExercise.Type) throws -> String {
    switch item {
    case .leavesTheBest: try implementation.leavesTheBest.rawValue
    case .decayingExplorations: try implementation.decayingExplorations.rawValue
    case .scaledValues: try implementation.scaledValues.rawValue
    case .middleOfDecay: try implementation.middleOfDecay.rawValue
    case .greedyFromZero: try implementation.greedyFromZero.rawValue
    case .greedyFromTen: try implementation.greedyFromTen.rawValue
    }
  }
}
