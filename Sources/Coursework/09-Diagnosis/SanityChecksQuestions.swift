/// Asks whether an agent learned a trivial task as it should.
public struct TrivialTaskQuestion: Question {
  public typealias Asks = Contracts.SanityChecks
  /// What the agent did.
  public var run: TrivialRun

  /// Creates the question.
  public init(run: TrivialRun) {
    self.run = run
  }

  public func answer(by implementation: any SanityChecksExercise.Type) throws -> TrivialReport {
    try implementation.trivialTask(run)
  }

  /// No update, one, half as many.
  public var smaller: [TrivialTaskQuestion] {
    [0, 1, run.updateCount / 2].filter { $0 < run.updateCount }.map { count in
      with { $0.run.updateCount = count }
    }
  }
}

/// Asks whether an agent found values that are known.
public struct KnownValuesQuestion: Question {
  public typealias Asks = Contracts.SanityChecks
  /// What the agent learned.
  public var learned: [[Double]]
  /// The right values.
  public var known: [[Double]]
  /// How often each pair was tried.
  public var visits: [[Int]]
  /// The error that is allowed, as a share of the largest known magnitude.
  public var tolerance: Double

  /// Creates the question.
  public init(learned: [[Double]], known: [[Double]], visits: [[Int]], tolerance: Double) {
    self.learned = learned
    self.known = known
    self.visits = visits
    self.tolerance = tolerance
  }

  public func answer(by implementation: any SanityChecksExercise.Type) throws -> KnownValueReport {
    try implementation.knownValues(
      learned: learned, known: known, visits: visits, tolerance: tolerance)
  }

  /// One state fewer.
  public var smaller: [KnownValuesQuestion] {
    guard known.count > 1 else { return [] }
    return known.indices.map { state in
      with {
        $0.learned.remove(at: state)
        $0.known.remove(at: state)
        $0.visits.remove(at: state)
      }
    }
  }
}

/// Asks what errors look like early and late.
public struct ErrorDistributionQuestion: Question {
  public typealias Asks = Contracts.SanityChecks
  /// The error of each update.
  public var tdErrors: [Double]
  /// The number of errors that are early, and of those that are late.
  public var window: Int

  /// Creates the question.
  public init(tdErrors: [Double], window: Int) {
    self.tdErrors = tdErrors
    self.window = window
  }

  public func answer(by implementation: any SanityChecksExercise.Type) throws -> ErrorDistribution {
    try implementation.errorDistribution(of: tdErrors, window: window)
  }

  /// A smaller window, fewer errors.
  public var smaller: [ErrorDistributionQuestion] {
    var smaller: [ErrorDistributionQuestion] = []
    if window > 3 { smaller.append(with { $0.window = window / 2 }) }
    if tdErrors.count > 1 {
      smaller.append(with { $0.tdErrors = Array(tdErrors.prefix(tdErrors.count / 2)) })
      smaller.append(with { $0.tdErrors = Array(tdErrors.suffix(tdErrors.count / 2)) })
    }
    return smaller
  }
}
