/// Asks for the answer to one question of the quiz.
public struct BetterDQNQuizQuestion: Question {
  public typealias Asks = Contracts.BetterDQNQuiz
  /// The requirement that is asked for.
  public var item: Item

  /// The questions of the quiz; each is a requirement of the contract.
  public enum Item: String, Codable, Sendable, CaseIterable {
    case shiftedAdvantages
    case meanOfValues
    case closedInterval
    case noExponent
    case leastLikely
    case threeSteps
    case oneRunEach
  }

  /// Creates the question.
  public init(_ item: Item) {
    self.item = item
  }

  /// The name of the case that was chosen.
  public func answer(by implementation: any BetterDQNQuizExercise.Type) throws -> String {
    switch item {
    case .shiftedAdvantages: try implementation.shiftedAdvantages.rawValue
    case .meanOfValues: try implementation.meanOfValues.rawValue
    case .closedInterval: try implementation.closedInterval.rawValue
    case .noExponent: try implementation.noExponent.rawValue
    case .leastLikely: try implementation.leastLikely.rawValue
    case .threeSteps: try implementation.threeSteps.rawValue
    case .oneRunEach: try implementation.oneRunEach.rawValue
    }
  }
}
