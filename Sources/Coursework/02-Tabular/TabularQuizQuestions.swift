/// Asks for the answer to one question of the quiz.
public struct TabularQuizQuestion: Question {
  public typealias Asks = Contracts.TabularQuiz
  /// The requirement that is asked for.
  public var item: Item

  /// The questions of the quiz; each is a requirement of the contract.
  public enum Item: String, Codable, Sendable, CaseIterable {
    case earnsMoreWhileExploring
    case earnsMoreWithoutExploring
    case sparseTableSize
    case firstEpisodeOnTheLake
    case truncationAsTermination
    case smallestFarSightedDiscount
    case constantStepSize
    case reasonNotToConverge
  }

  /// Creates the question.
  public init(_ item: Item) {
    self.item = item
  }

  /// The name of the case that was chosen.
  public func answer(by implementation: any TabularQuizExercise.Type) throws -> String {
    switch item {
    case .earnsMoreWhileExploring: try implementation.earnsMoreWhileExploring.rawValue
    case .earnsMoreWithoutExploring: try implementation.earnsMoreWithoutExploring.rawValue
    case .sparseTableSize: try implementation.sparseTableSize.rawValue
    case .firstEpisodeOnTheLake: try implementation.firstEpisodeOnTheLake.rawValue
    case .truncationAsTermination: try implementation.truncationAsTermination.rawValue
    case .smallestFarSightedDiscount: try implementation.smallestFarSightedDiscount.rawValue
    case .constantStepSize: try implementation.constantStepSize.rawValue
    case .reasonNotToConverge: try implementation.reasonNotToConverge.rawValue
    }
  }
}
