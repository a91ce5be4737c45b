/// Asks for the mean over runs and its standard error.
public struct ScoreSummaryQuestion: Question {
  public typealias Asks = Contracts.ComparingAlgorithms
  /// The returns of the episodes of each run.
  public var runs: [[Double]]

  /// Creates the question.
  public init(runs: [[Double]]) {
    self.runs = runs
  }

  public func answer(by implementation: any ComparingAlgorithmsExercise.Type) throws -> ScoreSummary
  {
    try implementation.summary(of: runs)
  }

  /// Fewer runs.
  public var smaller: [ScoreSummaryQuestion] {
    runs.count < 3 ? [] : runs.withoutOne.map { ScoreSummaryQuestion(runs: $0) }
  }
}

/// Asks for an interquartile mean.
public struct InterquartileMeanQuestion: Question {
  public typealias Asks = Contracts.ComparingAlgorithms
  /// One score for each run.
  public var scores: [Double]

  /// Creates the question.
  public init(scores: [Double]) {
    self.scores = scores
  }

  public func answer(by implementation: any ComparingAlgorithmsExercise.Type) throws -> Double {
    try implementation.interquartileMean(of: scores)
  }

  /// Fewer scores.
  public var smaller: [InterquartileMeanQuestion] {
    scores.withoutOne.map { InterquartileMeanQuestion(scores: $0) }
  }
}

/// Asks for the interval of a bootstrap.
public struct BootstrapIntervalQuestion: Question {
  public typealias Asks = Contracts.ComparingAlgorithms
  /// The scores of the runs, task by task.
  public var scores: [[Double]]
  /// The runs that each replicate drew.
  public var draws: [[[Int]]]
  /// How much of the figures the interval holds.
  public var confidence: Double

  /// Creates the question.
  public init(scores: [[Double]], draws: [[[Int]]], confidence: Double) {
    self.scores = scores
    self.draws = draws
    self.confidence = confidence
  }

  public func answer(
    by implementation: any ComparingAlgorithmsExercise.Type
  ) throws -> ScoreInterval {
    try implementation.interval(of: scores, draws: draws, confidence: confidence)
  }

  /// Fewer replicates, or a task less.
  public var smaller: [BootstrapIntervalQuestion] {
    let fewerTasks = scores.withoutOne.enumerated().map { task, scores in
      with {
        $0.scores = scores
        $0.draws = draws.map { rows in rows.indices.filter { $0 != task }.map { rows[$0] } }
      }
    }
    return fewerTasks + draws.withoutOne.map { draws in with { $0.draws = draws } }
  }
}

/// Asks how likely one algorithm is to beat another.
public struct ImprovementQuestion: Question {
  public typealias Asks = Contracts.ComparingAlgorithms
  /// The scores of the first algorithm's runs, task by task.
  public var scores: [[Double]]
  /// Those of the other.
  public var others: [[Double]]

  /// Creates the question.
  public init(scores: [[Double]], others: [[Double]]) {
    self.scores = scores
    self.others = others
  }

  public func answer(by implementation: any ComparingAlgorithmsExercise.Type) throws -> Double {
    try implementation.probabilityOfImprovement(of: scores, over: others)
  }

  /// A task less, or a run less in a task.
  public var smaller: [ImprovementQuestion] {
    let fewerTasks = zip(scores.withoutOne, others.withoutOne).map {
      ImprovementQuestion(scores: $0, others: $1)
    }
    let fewerRuns = scores.indices.flatMap { task in
      scores[task].withoutOne.map { runs in with { $0.scores[task] = runs } }
    }
    let fewerOthers = others.indices.flatMap { task in
      others[task].withoutOne.map { runs in with { $0.others[task] = runs } }
    }
    return fewerTasks + fewerRuns + fewerOthers
  }
}

/// Asks for the median of the time to solve.
public struct MedianTimeQuestion: Question {
  public typealias Asks = Contracts.ComparingAlgorithms
  /// When each run solved its task, or was stopped.
  public var runs: [SolvingTime]

  /// Creates the question.
  public init(runs: [SolvingTime]) {
    self.runs = runs
  }

  public func answer(by implementation: any ComparingAlgorithmsExercise.Type) throws -> Double? {
    try implementation.medianTime(of: runs)
  }

  /// Fewer runs.
  public var smaller: [MedianTimeQuestion] {
    runs.withoutOne.map { MedianTimeQuestion(runs: $0) }
  }
}

extension Array {
  /// Everything but one element, for each element; nothing where there is only one.
  fileprivate var withoutOne: [[Element]] {
    guard count > 1 else { return [] }
    return indices.map { index in
      var rest = self
      rest.remove(at: index)
      return rest
    }
  }
}
