/// Asks for the slope of one run.
public struct ErrorSlopeQuestion: Question {
  public typealias Asks = Contracts.ConvergenceRate
  /// The error after each number of steps.
  public var errors: [Double]
  /// The numbers of steps.
  public var steps: [Int]
  /// Points with fewer steps are left out.
  public var firstStep: Int

  /// Creates the question.
  public init(errors: [Double], steps: [Int], firstStep: Int) {
    self.errors = errors
    self.steps = steps
    self.firstStep = firstStep
  }

  public func answer(by implementation: any ConvergenceRateExercise.Type) throws -> Double {
    try implementation.slope(of: errors, at: steps, from: firstStep)
  }

  /// Fewer points, of which two still count.
  public var smaller: [ErrorSlopeQuestion] {
    steps.indices.map { index in
      with {
        $0.errors.remove(at: index)
        $0.steps.remove(at: index)
      }
    }.filter { $0.steps.count { $0 >= firstStep } >= 2 }
  }
}

/// Asks for the mean slope of several runs, with its interval.
public struct SlopeIntervalQuestion: Question {
  public typealias Asks = Contracts.ConvergenceRate
  /// The errors of each run.
  public var runs: [[Double]]
  /// The numbers of steps.
  public var steps: [Int]
  /// Points with fewer steps are left out.
  public var firstStep: Int

  /// Creates the question.
  public init(runs: [[Double]], steps: [Int], firstStep: Int) {
    self.runs = runs
    self.steps = steps
    self.firstStep = firstStep
  }

  public func answer(by implementation: any ConvergenceRateExercise.Type) throws -> SlopeInterval {
    try implementation.interval(of: runs, at: steps, from: firstStep)
  }

  /// Tells whether two intervals come from one idea: a quantile of 1.96 may be rounded.
  public func agree(_ a: SlopeInterval, _ b: SlopeInterval) -> Bool {
    zip([a.mean, a.low, a.high], [b.mean, b.low, b.high]).allSatisfy {
      $0 == $1 || abs($0 - $1) <= 1e-4 * max(1, abs($1))
    }
  }

  /// Fewer runs, then fewer points, of which two still count.
  public var smaller: [SlopeIntervalQuestion] {
    var candidates: [SlopeIntervalQuestion] = []
    if runs.count > 2 {
      candidates += runs.indices.map { run in with { $0.runs.remove(at: run) } }
    }
    candidates += steps.indices.map { index in
      with {
        $0.steps.remove(at: index)
        for run in $0.runs.indices { $0.runs[run].remove(at: index) }
      }
    }
    return candidates.filter { $0.steps.count { $0 >= firstStep } >= 2 }
  }
}
