/// Asks for the choice in one question of the quiz, by the name of its case.
public struct BellmanQuizQuestion: Question {
  public typealias Asks = Contracts.BellmanQuiz
  /// The requirement that is asked for.
  public var item: Item

  /// The questions of the quiz.
  public enum Item: String, CaseIterable, Codable, Sendable {
    case fixedPoint
    case reach
    case errorAfterStopping
    case missingCondition
    case whyOffPolicy
    case whyTheMaskIsThere
    case printedDifferences
    case intoTheGoal
  }

  /// Creates the question.
  public init(item: Item) {
    self.item = item
  }

  public func answer(by implementation: any BellmanQuizExercise.Type) throws -> String {
    switch item {
    case .fixedPoint: try implementation.fixedPoint.rawValue
    case .reach: try implementation.reach.rawValue
    case .errorAfterStopping: try implementation.errorAfterStopping.rawValue
    case .missingCondition: try implementation.missingCondition.rawValue
    case .whyOffPolicy: try implementation.whyOffPolicy.rawValue
    case .whyTheMaskIsThere: try implementation.whyTheMaskIsThere.rawValue
    case .printedDifferences: try implementation.printedDifferences.rawValue
    case .intoTheGoal: try implementation.intoTheGoal.rawValue
    }
  }
}
