import Coursework
import DecisionProcesses

/// A mistake in one part of a comparison, with everything else right.
protocol ComparisonMistake: ComparingAlgorithmsExercise {
  static func summary(_ runs: [[Double]]) -> ScoreSummary
  static func middle(_ scores: [Double]) -> Double
  static func replicate(_ counts: [Int], _ generator: inout SeededGenerator) -> [[Int]]
  static func replicates(
    _ counts: [Int], _ replicateCount: Int, _ generator: inout SeededGenerator
  ) -> [[[Int]]]
  /// The figure of a replicate.
  static func figure(_ rows: [[Double]]) -> Double
  static func ends(_ figures: [Double], _ confidence: Double) -> ScoreInterval
  static func improvement(_ scores: [[Double]], _ others: [[Double]]) -> Double
  static func median(_ runs: [SolvingTime]) -> Double?
}

extension ComparisonMistake {
  static func summary(_ runs: [[Double]]) -> ScoreSummary { ComparedRuns.summary(of: runs) }

  static func middle(_ scores: [Double]) -> Double { ComparedRuns.interquartileMean(of: scores) }

  static func replicate(_ counts: [Int], _ generator: inout SeededGenerator) -> [[Int]] {
    generator.bootstrapDraws(counts, replicates: 1)[0]
  }

  static func replicates(
    _ counts: [Int], _ replicateCount: Int, _ generator: inout SeededGenerator
  ) -> [[[Int]]] {
    (0..<replicateCount).map { _ in replicate(counts, &generator) }
  }

  static func figure(_ rows: [[Double]]) -> Double { middle(rows.flatMap { $0 }) }

  static func ends(_ figures: [Double], _ confidence: Double) -> ScoreInterval {
    ComparedRuns.interval(of: figures, leavingOut: (1 - confidence) / 2)
  }

  static func improvement(_ scores: [[Double]], _ others: [[Double]]) -> Double {
    ComparedRuns.improvement(scores, others)
  }

  static func median(_ runs: [SolvingTime]) -> Double? { ComparedRuns.medianTime(of: runs) }
}

extension ComparisonMistake {
  static func summary(of runs: [[Double]]) throws -> ScoreSummary {
    guard runs.count >= 2, runs.areScores else { throw InvalidInput("no runs") }
    return summary(runs)
  }

  static func interquartileMean(of scores: [Double]) throws -> Double {
    guard [scores].areScores else { throw InvalidInput("no scores") }
    return middle(scores)
  }

  static func draws(
    runCounts: [Int], replicateCount: Int, using generator: inout SeededGenerator
  ) throws -> [[[Int]]] {
    guard replicateCount > 0, !runCounts.isEmpty, runCounts.allSatisfy({ $0 > 0 }) else {
      throw InvalidInput("nothing to draw")
    }
    return replicates(runCounts, replicateCount, &generator)
  }

  static func interval(
    of scores: [[Double]], draws: [[[Int]]], confidence: Double
  ) throws -> ScoreInterval {
    guard scores.areScores, !draws.isEmpty, draws.allSatisfy({ scores.fit($0) }),
      confidence > 0, confidence < 1
    else { throw InvalidInput("no bootstrap") }
    return ends(draws.map { figure(ComparedRuns.resampled(scores, $0)) }, confidence)
  }

  static func probabilityOfImprovement(
    of scores: [[Double]], over others: [[Double]]
  ) throws -> Double {
    guard scores.areScores, others.areScores, scores.count == others.count else {
      throw InvalidInput("no comparison")
    }
    return improvement(scores, others)
  }

  static func medianTime(of runs: [SolvingTime]) throws -> Double? {
    guard !runs.isEmpty, runs.allSatisfy({ $0.time >= 0 && $0.time.isFinite }) else {
      throw InvalidInput("no times")
    }
    return median(runs)
  }
}

extension [[Double]] {
  /// Whether there are rows of finite numbers, none of them empty.
  fileprivate var areScores: Bool {
    !isEmpty && allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isFinite) }
  }

  /// Whether there is a score for each draw of a replicate, and a draw for each score.
  fileprivate func fit(_ rows: [[Int]]) -> Bool {
    rows.map(\.count) == map(\.count)
      && zip(rows, self).allSatisfy { row, runs in row.allSatisfy { runs.indices.contains($0) } }
  }
}
