/// Asks for the distances of tables from a fixed point.
public struct ContractionErrorsQuestion: Question {
  public typealias Asks = Contracts.ContractionRate
  /// The tables, each with one row for each state and one value for each action.
  public var tables: [[[Double]]]
  /// The limit, of the same shape as each table.
  public var fixedPoint: [[Double]]

  /// Creates the question.
  public init(tables: [[[Double]]], fixedPoint: [[Double]]) {
    self.tables = tables
    self.fixedPoint = fixedPoint
  }

  public func answer(by implementation: any ContractionRateExercise.Type) throws -> [Double] {
    try implementation.errors(of: tables, from: fixedPoint)
  }

  /// Fewer tables, then fewer states.
  public var smaller: [ContractionErrorsQuestion] {
    var candidates: [ContractionErrorsQuestion] = []
    if tables.count > 1 {
      candidates += tables.map { .init(tables: [$0], fixedPoint: fixedPoint) }
    }
    if fixedPoint.count > 1 {
      candidates += fixedPoint.indices.map { state in
        .init(tables: tables.map { [$0[state]] }, fixedPoint: [fixedPoint[state]])
      }
    }
    return candidates
  }
}

/// Asks for the ratios of errors.
public struct ContractionRatiosQuestion: Question {
  public typealias Asks = Contracts.ContractionRate
  /// The errors, in the order of the tables they belong to.
  public var errors: [Double]
  /// The largest error that is taken for rounding.
  public var noiseFloor: Double

  /// Creates the question.
  public init(errors: [Double], noiseFloor: Double) {
    self.errors = errors
    self.noiseFloor = noiseFloor
  }

  public func answer(by implementation: any ContractionRateExercise.Type) throws -> [Double] {
    try implementation.ratios(of: errors, noiseFloor: noiseFloor)
  }

  /// Fewer errors.
  public var smaller: [ContractionRatiosQuestion] {
    errors.indices.map { index in
      with { $0.errors.remove(at: index) }
    }
  }
}

/// Asks for the rate at which tables approach a fixed point.
public struct ContractionRateQuestion: Question {
  public typealias Asks = Contracts.ContractionRate
  /// The tables, each with one row for each state and one value for each action.
  public var tables: [[[Double]]]
  /// The limit, of the same shape as each table.
  public var fixedPoint: [[Double]]
  /// The largest error that is taken for rounding.
  public var noiseFloor: Double

  /// Creates the question.
  public init(tables: [[[Double]]], fixedPoint: [[Double]], noiseFloor: Double) {
    self.tables = tables
    self.fixedPoint = fixedPoint
    self.noiseFloor = noiseFloor
  }

  public func answer(by implementation: any ContractionRateExercise.Type) throws -> Double? {
    try implementation.rate(of: tables, toward: fixedPoint, noiseFloor: noiseFloor)
  }
}
