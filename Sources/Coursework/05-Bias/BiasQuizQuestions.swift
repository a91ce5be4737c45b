/// Asks for the answer to one question of the quiz.
public struct BiasQuizQuestion: Question {
  public typealias Asks = Contracts.BiasQuiz
  /// The requirement that is asked for.
  public var item: Item

  /// The questions of the quiz; each is a requirement of the contract.
  public enum Item: String, Codable, Sendable, CaseIterable {
    case largerOfTwo
    case moreActions
    case fourTimesTheSamples
    case doubleEstimate
    case changedNumbers
    case leftInTheEnd
    case doubleDQN
  }

  /// Creates the question.
  public init(_ item: Item) {
    self.item = item
  }

  /// The name of the case that was chosen.
  public func answer(by implementation: any BiasQuizExercise.Type) throws -> String {
    switch item {
    case .largerOfTwo: try implementation.largerOfTwo.rawValue
    case .moreActions: try implementation.moreActions.rawValue
    case .fourTimesTheSamples: try implementation.fourTimesTheSamples.rawValue
    case .doubleEstimate: try implementation.doubleEstimate.rawValue
    case .changedNumbers: try implementation.changedNumbers.rawValue
    case .leftInTheEnd: try implementation.leftInTheEnd.rawValue
    case .doubleDQN: try implementation.doubleDQN.rawValue
    }
  }
}
