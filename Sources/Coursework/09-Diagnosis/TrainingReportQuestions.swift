/// Asks what a table of action values looks like.
public struct TableSummaryQuestion: Question {
  public typealias Asks = Contracts.TrainingReport
  /// One row for each state.
  public var table: [[Double]]
  /// Which states are terminal.
  public var terminalStates: [Int]

  /// Creates the question.
  public init(table: [[Double]], terminalStates: [Int]) {
    self.table = table
    self.terminalStates = terminalStates
  }

  public func answer(by implementation: any TrainingReportExercise.Type) throws -> TableSummary {
    try implementation.summary(of: table, terminalStates: terminalStates)
  }

  /// One state fewer, from the end; then one terminal state fewer.
  public var smaller: [TableSummaryQuestion] {
    var smaller: [TableSummaryQuestion] = []
    if table.count > 1 {
      smaller.append(
        with {
          $0.table.removeLast()
          $0.terminalStates.removeAll { $0 == table.count - 1 }
        })
    }
    return smaller
      + terminalStates.indices.map { index in with { $0.terminalStates.remove(at: index) } }
  }
}

/// Asks what the last errors look like.
public struct ErrorSummaryQuestion: Question {
  public typealias Asks = Contracts.TrainingReport
  /// The error of each update.
  public var tdErrors: [Double]
  /// How many are looked at.
  public var window: Int

  /// Creates the question.
  public init(tdErrors: [Double], window: Int) {
    self.tdErrors = tdErrors
    self.window = window
  }

  public func answer(by implementation: any TrainingReportExercise.Type) throws -> ErrorSummary {
    try implementation.summary(ofErrors: tdErrors, window: window)
  }

  /// The last half, then an error fewer.
  public var smaller: [ErrorSummaryQuestion] {
    guard tdErrors.count > 1 else { return [] }
    return [with { $0.tdErrors = Array(tdErrors.suffix(tdErrors.count / 2)) }]
      + tdErrors.indices.prefix(10).map { index in with { $0.tdErrors.remove(at: index) } }
  }
}

/// Asks where the last returns are going.
public struct ReturnTrendQuestion: Question {
  public typealias Asks = Contracts.TrainingReport
  /// The return of each episode.
  public var returns: [Double]
  /// How many are looked at.
  public var window: Int

  /// Creates the question.
  public init(returns: [Double], window: Int) {
    self.returns = returns
    self.window = window
  }

  public func answer(by implementation: any TrainingReportExercise.Type) throws -> TrendLine? {
    try implementation.trend(of: returns, window: window)
  }

  /// The last half, then a return fewer.
  public var smaller: [ReturnTrendQuestion] {
    guard returns.count > 1 else { return [] }
    return [with { $0.returns = Array(returns.suffix(returns.count / 2)) }]
      + returns.indices.prefix(10).map { index in with { $0.returns.remove(at: index) } }
  }
}

/// Asks what to warn of.
public struct TrainingWarningsQuestion: Question {
  public typealias Asks = Contracts.TrainingReport
  /// What is known of the training.
  public var record: TrainingRecord

  /// Creates the question.
  public init(record: TrainingRecord) {
    self.record = record
  }

  public func answer(by implementation: any TrainingReportExercise.Type) throws -> [TrainingWarning]
  {
    try implementation.warnings(of: record)
  }

  /// No errors, no returns, half of the returns, one state.
  public var smaller: [TrainingWarningsQuestion] {
    var smaller: [TrainingWarningsQuestion] = []
    if !record.tdErrors.isEmpty { smaller.append(with { $0.record.tdErrors = [] }) }
    if !record.returns.isEmpty {
      smaller.append(with { $0.record.returns = [] })
      smaller.append(
        with { $0.record.returns = Array(record.returns.suffix(record.returns.count / 2)) })
    }
    if record.table.count > 1 {
      smaller.append(
        with {
          $0.record.table.removeLast()
          $0.record.terminalStates.removeAll { $0 == record.table.count - 1 }
        })
    }
    return smaller
  }
}
