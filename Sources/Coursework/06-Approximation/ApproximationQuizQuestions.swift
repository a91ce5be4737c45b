/// Asks for the answer to one question of the quiz.
public struct ApproximationQuizQuestion: Question {
  public typealias Asks = Contracts.ApproximationQuiz
  /// The requirement that is asked for.
  public var item: Item

  /// The questions of the quiz; each is a requirement of the contract.
  public enum Item: String, Codable, Sendable, CaseIterable {
    case tableEntries
    case undividedStepSize
    case millimetres
    case doublingFeature
    case unsafeCombination
    case hiddenInOnePicture
    case networkInputs
    case clippingDiscount
  }

  /// Creates the question.
  public init(_ item: Item) {
    self.item = item
  }

  /// The name of the case that was chosen.
  public func answer(by implementation: any ApproximationQuizExercise.Type) throws -> String {
    switch item {
    case .tableEntries: try implementation.tableEntries.rawValue
    case .undividedStepSize: try implementation.undividedStepSize.rawValue
    case .millimetres: try implementation.millimetres.rawValue
    case .doublingFeature: try implementation.doublingFeature.rawValue
    case .unsafeCombination: try implementation.unsafeCombination.rawValue
    case .hiddenInOnePicture: try implementation.hiddenInOnePicture.rawValue
    case .networkInputs: try implementation.networkInputs.rawValue
    case .clippingDiscount: try implementation.clippingDiscount.rawValue
    }
  }
}
