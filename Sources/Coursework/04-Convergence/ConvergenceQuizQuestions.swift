/// Asks for the answer to one question of the quiz.
public struct ConvergenceQuizQuestion: Question {
  public typealias Asks = Contracts.ConvergenceQuiz
  /// The requirement that is asked for.
  public var item: Item

  /// The questions of the quiz; each is a requirement of the contract.
  public enum Item: String, Codable, Sendable, CaseIterable {
    case documentsRule
    case reachOfGeometricSteps
    case spreadOfConstantSteps
    case visitsToHalveTheError
    case errorAfterAMillionVisits
    case finiteInTheTrap
    case convergesWhileExploring
  }

  /// Creates the question.
  public init(_ item: Item) {
    self.item = item
  }

  /// The name of the case that was chosen.
  public func answer(by implementation: any ConvergenceQuizExercise.Type) throws -> String {
    switch item {
    case .documentsRule: try implementation.documentsRule.rawValue
    case .reachOfGeometricSteps: try implementation.reachOfGeometricSteps.rawValue
    case .spreadOfConstantSteps: try implementation.spreadOfConstantSteps.rawValue
    case .visitsToHalveTheError: try implementation.visitsToHalveTheError.rawValue
    case .errorAfterAMillionVisits: try implementation.errorAfterAMillionVisits.rawValue
    case .finiteInTheTrap: try implementation.finiteInTheTrap.rawValue
    case .convergesWhileExploring: try implementation.convergesWhileExploring.rawValue
    }
  }
}
