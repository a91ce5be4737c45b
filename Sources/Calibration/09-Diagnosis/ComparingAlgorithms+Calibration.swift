import Coursework
import DecisionProcesses
import Statistics

/// The mistakes of exercise 9.6 in other words; their styles without a mistake.
enum ComparingAlgorithmsParaphrases {
  enum Loops: LoopingComparison {}

  enum Tabulates: TabulatingComparison {}
}

extension CalibrationSet {
  private typealias Style = ComparingAlgorithmsParaphrases

  static let comparingAlgorithms = CalibrationSet(
    Contracts.ComparingAlgorithms.self,
    reference: ComparingAlgorithmsReference.self,
    alternatives: [
      "loops over everything, last task first": Style.Loops.self,
      "makes copies, ranks and tables": Style.Tabulates.self,
    ],
    paraphrases: [
      "reports the best seed": [
        Style.LoopBest.self, Style.TableBest.self,
      ],
      "takes the standard error over episodes": [
        Style.LoopEpisodes.self, Style.TableEpisodes.self,
      ],
      "pools the episodes of all runs": [
        Style.LoopPool.self, Style.TablePool.self,
      ],
      "divides by n where n − 1 belongs": [
        Style.LoopOverN.self, Style.TableOverN.self,
      ],
      "gives the standard deviation for the standard error": [
        Style.LoopDeviation.self, Style.TableDeviation.self,
      ],
      "trims the quartiles by rounding": [
        Style.LoopTrims.self, Style.TableTrims.self,
      ],
      "averages the scores between two quantiles": [
        Style.LoopBetween.self, Style.TableBetween.self,
      ],
      "draws without replacement": [
        Style.LoopShuffles.self, Style.TableShuffles.self,
      ],
      "draws the same runs for every task": [
        Style.LoopShares.self, Style.TableShares.self,
      ],
      "draws the same runs in every replicate": [
        Style.LoopOnce.self, Style.TableOnce.self,
      ],
      "draws from the runs of all tasks at once": [
        Style.LoopAllTasks.self, Style.TableAllTasks.self,
      ],
      "averages the interquartile means of the tasks": [
        Style.LoopMeanOfTasks.self, Style.TableMeanOfTasks.self,
      ],
      "bootstraps the plain mean": [
        Style.LoopPlainMean.self, Style.TablePlainMean.self,
      ],
      "leaves the whole remainder out on either side": [
        Style.LoopWholeTail.self, Style.TableWholeTail.self,
      ],
      "counts ties as wins": [
        Style.LoopTiesWin.self, Style.TableTiesWin.self,
      ],
      "counts ties as losses": [
        Style.LoopTiesLose.self, Style.TableTiesLose.self,
      ],
      "compares run with run": [
        Style.LoopInStep.self, Style.TableInStep.self,
      ],
      "counts every pair alike, whatever its task": [
        Style.LoopPairs.self, Style.TablePairs.self,
      ],
      "compares runs of different tasks": [
        Style.LoopAcross.self, Style.TableAcross.self,
      ],
      "drops the runs that were not solved": [
        Style.LoopDrops.self, Style.TableDrops.self,
      ],
      "counts runs that were stopped as solved": [
        Style.LoopAllSolved.self, Style.TableAllSolved.self,
      ],
      "counts stopped runs as watched for ever": [
        Style.LoopForEver.self, Style.TableForEver.self,
      ],
      "forgets who is stopped at the very time": [
        Style.LoopGone.self, Style.TableGone.self,
      ],
      "waits until fewer than half are left": [
        Style.LoopStrict.self, Style.TableStrict.self,
      ],
    ],
    // Of five questions with draws, each has at most 500 features, missed with 3.1e-8 each.
    chanceOfNoName: 1e-4)
}

/// What the reference has of it.
///
/// Its own interquartile mean leaves out whole scores: of four copies of each score, those are the same.
private enum ComparingAlgorithmsReference: ComparingAlgorithmsExercise {
  private static func check(_ rows: [[Double]]) throws {
    guard !rows.isEmpty, rows.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isFinite) }) else {
      throw InvalidInput("scores")
    }
  }

  static func summary(of runs: [[Double]]) throws -> ScoreSummary {
    try check(runs)
    let scores = Summary(of: runs.map { Summary(of: $0).mean })
    guard scores.count > 1 else { throw InvalidInput("a single run") }
    return ScoreSummary(
      mean: scores.mean, standardError: scores.deviation / Double(scores.count).squareRoot())
  }

  static func interquartileMean(of scores: [Double]) throws -> Double {
    try check([scores])
    return Statistics.interquartileMean(of: scores.flatMap { Array(repeating: $0, count: 4) })
  }

  /// The bootstrap of the reference hands the scores of each replicate over; here they are numbers.
  static func draws(
    runCounts: [Int], replicateCount: Int, using generator: inout SeededGenerator
  ) throws -> [[[Int]]] {
    guard !runCounts.isEmpty, runCounts.allSatisfy({ $0 > 0 }), replicateCount > 0 else {
      throw InvalidInput("counts")
    }
    var replicates: [[[Int]]] = []
    _ = StratifiedBootstrap(
      of: runCounts.map { (0..<$0).map(Double.init) }, replicateCount: replicateCount,
      using: &generator
    ) { rows in
      replicates.append(rows.map { $0.map { Int($0) } })
      return 0
    }
    // The first are not drawn: they are the runs themselves.
    return Array(replicates.dropFirst())
  }

  static func interval(
    of scores: [[Double]], draws: [[[Int]]], confidence: Double
  ) throws -> ScoreInterval {
    try check(scores)
    let counts = scores.map(\.count)
    guard !draws.isEmpty, draws.allSatisfy({ $0.map(\.count) == counts }),
      draws.allSatisfy({ zip($0, counts).allSatisfy { $0.allSatisfy((0..<$1).contains) } }),
      confidence > 0, confidence < 1
    else { throw InvalidInput("draws") }
    let figures = try draws.map { rows in
      try interquartileMean(of: zip(scores, rows).flatMap { runs, row in row.map { runs[$0] } })
    }
    let summary = Summary(of: figures)
    return ScoreInterval(
      lower: summary.quantile((1 - confidence) / 2), upper: summary.quantile((1 + confidence) / 2))
  }

  static func probabilityOfImprovement(
    of scores: [[Double]], over others: [[Double]]
  ) throws -> Double {
    try check(scores)
    try check(others)
    guard scores.count == others.count else { throw InvalidInput("tasks") }
    return Statistics.probabilityOfImprovement(of: scores, over: others)
  }

  static func medianTime(of runs: [SolvingTime]) throws -> Double? {
    guard !runs.isEmpty, runs.allSatisfy({ $0.time.isFinite && $0.time >= 0 }) else {
      throw InvalidInput("times")
    }
    return KaplanMeier(times: runs.map(\.time), isObserved: runs.map(\.isSolved)).median
  }
}
