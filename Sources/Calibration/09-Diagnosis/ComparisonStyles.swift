import Coursework
import DecisionProcesses

/// The parts of a comparison, each of which a sample may change.
protocol ComparisonStyle: ComparingAlgorithmsExercise {
  static func mean(_ runs: [[Double]]) -> Double
  static func error(_ runs: [[Double]]) -> Double
  static func middle(_ scores: [Double]) -> Double
  static func draw(
    _ counts: [Int], _ replicates: Int, _ generator: inout SeededGenerator
  ) -> [[[Int]]]
  static func figure(_ rows: [[Double]]) -> Double
  static func tail(_ confidence: Double) -> Double
  static func quantile(_ p: Double, _ sorted: [Double]) -> Double
  static func share(_ scores: [[Double]], _ others: [[Double]]) -> Double
  static func median(_ runs: [SolvingTime]) -> Double?
}

extension ComparisonStyle {
  static func figure(_ rows: [[Double]]) -> Double { middle(Array(rows.joined())) }
  static func tail(_ confidence: Double) -> Double { 0.5 - confidence / 2 }

  private static func check(_ rows: [[Double]]) throws {
    guard rows.count > 0, !rows.contains(where: { $0.isEmpty || $0.contains { !$0.isFinite } })
    else { throw InvalidInput("rows of numbers") }
  }

  static func summary(of runs: [[Double]]) throws -> ScoreSummary {
    try check(runs)
    if runs.count == 1 { throw InvalidInput("one run") }
    return ScoreSummary(mean: mean(runs), standardError: error(runs))
  }

  static func interquartileMean(of scores: [Double]) throws -> Double {
    try check([scores])
    return middle(scores)
  }

  static func draws(
    runCounts: [Int], replicateCount: Int, using generator: inout SeededGenerator
  ) throws -> [[[Int]]] {
    guard let least = runCounts.min(), least > 0, replicateCount >= 1 else {
      throw InvalidInput("counts")
    }
    return draw(runCounts, replicateCount, &generator)
  }

  static func interval(
    of scores: [[Double]], draws: [[[Int]]], confidence: Double
  ) throws -> ScoreInterval {
    try check(scores)
    guard draws.count > 0, confidence > 0, confidence < 1 else { throw InvalidInput("interval") }
    var figures: [Double] = []
    for rows in draws {
      guard rows.count == scores.count else { throw InvalidInput("rows") }
      var resampled: [[Double]] = []
      for (task, row) in rows.enumerated() {
        guard row.count == scores[task].count, row.allSatisfy({ scores[task].indices ~= $0 }) else {
          throw InvalidInput("row")
        }
        resampled.append(row.map { scores[task][$0] })
      }
      figures.append(figure(resampled))
    }
    figures.sort()
    let tail = tail(confidence)
    return ScoreInterval(lower: quantile(tail, figures), upper: quantile(1 - tail, figures))
  }

  static func probabilityOfImprovement(
    of scores: [[Double]], over others: [[Double]]
  ) throws -> Double {
    try check(scores)
    try check(others)
    guard scores.count == others.count else { throw InvalidInput("tasks") }
    return share(scores, others)
  }

  static func medianTime(of runs: [SolvingTime]) throws -> Double? {
    guard runs.count > 0, !runs.contains(where: { !($0.time >= 0) || $0.time == .infinity }) else {
      throw InvalidInput("times")
    }
    return median(runs)
  }
}
