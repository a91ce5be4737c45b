/// Asks for the answer to one question of the quiz.
public struct RoboticsQuizQuestion: Question {
  public typealias Asks = Contracts.RoboticsQuiz
  /// The requirement that is asked for.
  public var item: Item

  /// The questions of the quiz; each is a requirement of the contract.
  public enum Item: String, Codable, Sendable, CaseIterable {
    case tipError
    case jointActions
    case tableCells
    case peakForce
    case whatShapingMoves
    case jammedPeg
    case millionSteps
    case drawnInEachStep
  }

  /// Creates the question.
  public init(_ item: Item) {
    self.item = item
  }

  /// The name of the case that was chosen.
  public func answer(by implementation: any RoboticsQuizExercise.Type) throws -> String {
    switch item {
    case .tipError: try implementation.tipError.rawValue
    case .jointActions: try implementation.jointActions.rawValue
    case .tableCells: try implementation.tableCells.rawValue
    case .peakForce: try implementation.peakForce.rawValue
    case .whatShapingMoves: try implementation.whatShapingMoves.rawValue
    case .jammedPeg: try implementation.jammedPeg.rawValue
    case .millionSteps: try implementation.millionSteps.rawValue
    case .drawnInEachStep: try implementation.drawnInEachStep.rawValue
    }
  }
}
