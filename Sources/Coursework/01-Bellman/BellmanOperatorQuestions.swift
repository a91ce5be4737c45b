public import DecisionProcesses

/// Asks for what one backup makes of each of several tables, all for the same model.
///
/// The laws of the operator relate its results to each other, so related tables are asked about
/// together.
public struct BellmanOperatorQuestion: Question {
  public typealias Asks = Contracts.BellmanOperator
  public var model: FiniteModel
  public var discount: Double
  /// The tables, each with one row for each state and one value for each action.
  public var tables: [[[Double]]]

  /// Creates the question.
  public init(model: FiniteModel, discount: Double, tables: [[[Double]]]) {
    self.model = model
    self.discount = discount
    self.tables = tables
  }

  public func answer(by implementation: any BellmanOperatorExercise.Type) throws -> [[[Double]]] {
    try tables.map {
      try implementation.optimalityBackup(of: $0, in: model, discount: discount)
    }
  }

  /// One state less, then one action less.
  public var smaller: [BellmanOperatorQuestion] {
    let fewerStates = model.withoutLastState.map {
      BellmanOperatorQuestion(
        model: $0, discount: discount, tables: tables.map { Array($0.dropLast()) })
    }
    let fewerActions = model.withoutLastAction.map {
      BellmanOperatorQuestion(
        model: $0, discount: discount,
        tables: tables.map { $0.map { Array($0.dropLast()) } })
    }
    return [fewerStates, fewerActions].compactMap(\.self)
  }
}
