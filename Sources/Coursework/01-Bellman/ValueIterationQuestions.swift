public import DecisionProcesses

/// Asks for the optimal values of a model.
public struct ValueIterationQuestion: Question {
  public typealias Asks = Contracts.ValueIteration
  public var model: FiniteModel
  public var discount: Double
  /// How far a value may lie from the exact one.
  public var tolerance: Double

  /// Creates the question.
  public init(model: FiniteModel, discount: Double, tolerance: Double) {
    self.model = model
    self.discount = discount
    self.tolerance = tolerance
  }

  public func answer(by implementation: any ValueIterationExercise.Type) throws -> PlannedValues {
    try implementation.optimalValues(of: model, discount: discount, tolerance: tolerance)
  }

  /// One state less, then one action less.
  public var smaller: [ValueIterationQuestion] {
    [model.withoutLastState, model.withoutLastAction].compactMap { model in
      model.map {
        ValueIterationQuestion(model: $0, discount: discount, tolerance: tolerance)
      }
    }
  }

  /// Tells whether two answers are on the way to the same values.
  ///
  /// When they stopped, from which table and in which order they went is not compared here, but by
  /// `StoppingQuestion`: answers of one kind differ in all of these.
  public func agree(_ a: PlannedValues, _ b: PlannedValues) -> Bool {
    let resolution = 4 * tolerance / (1 - discount)
    return a.actionValues.map(\.count) == b.actionValues.map(\.count)
      && zip(a.actionValues.joined(), b.actionValues.joined()).allSatisfy {
        $0 == $1 || abs($0 - $1) <= resolution
      }
  }
}
