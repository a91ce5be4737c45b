import DecisionProcesses

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

/// Asks for the draws of a stratified bootstrap.
public struct BootstrapDrawsQuestion: SeededQuestion {
  public typealias Asks = Contracts.ComparingAlgorithms
  /// How many runs each task has.
  public var runCounts: [Int]
  /// The number of replicates.
  public var replicateCount: Int
  /// The seed of every draw.
  public var seed: UInt64

  /// Creates the question.
  public init(runCounts: [Int], replicateCount: Int, seed: UInt64) {
    self.runCounts = runCounts
    self.replicateCount = replicateCount
    self.seed = seed
  }

  public func answer(by implementation: any ComparingAlgorithmsExercise.Type) throws -> [[[Int]]] {
    var generator = SeededGenerator(seed: seed)
    return try implementation.draws(
      runCounts: runCounts, replicateCount: replicateCount, using: &generator)
  }

  /// Two samples agree where no feature of a replicate, or of two neighbouring ones, is more frequent in
  /// one, by six standard deviations.
  public func agree(_ a: [[[Int]]], _ b: [[[Int]]]) -> Bool {
    guard let first = features(of: a), let second = features(of: b) else { return false }
    // Replicates that are all the same were drawn once; of one draw nothing is frequent.
    let (isRepeated, isOtherRepeated) = (a.allSatisfy { $0 == a[0] }, b.allSatisfy { $0 == b[0] })
    if isRepeated || isOtherRepeated { return isRepeated && isOtherRepeated }
    return first.count == second.count
      && zip(first, second).allSatisfy { $0.agrees(with: $1) }
  }

  /// The draws of each task, the first draws of two tasks, and those of two replicates.
  private func features(of draws: [[[Int]]]) -> [RunFeatures]? {
    let hasShape =
      draws.count == replicateCount
      && draws.allSatisfy { rows in rows.map(\.count) == runCounts && !rows.isEmpty }
    guard hasShape, runCounts.allSatisfy({ $0 > 0 }) else { return nil }
    // Whoever confuses the tasks may draw any of their runs.
    let total = runCounts.reduce(0, +)
    var features = runCounts.indices.map { task in
      RunFeatures(
        of: draws.flatMap { $0[task] }, runCount: replicateCount, runLength: runCounts[task],
        actionCount: total)
    }
    let firsts = draws.map { rows in rows.map { $0[0] } }
    features.append(
      RunFeatures(
        of: firsts.flatMap { $0 }, runCount: replicateCount, runLength: runCounts.count,
        actionCount: total))
    features.append(
      RunFeatures(
        of: firsts.prefix(replicateCount / 2 * 2).map { $0[0] }, runCount: replicateCount / 2,
        runLength: 2, actionCount: total))
    let found = features.compactMap { $0 }
    return found.count == features.count ? found : nil
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
