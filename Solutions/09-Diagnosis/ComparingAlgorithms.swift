public import Coursework
public import DecisionProcesses

extension Submission {
  /// Exercise 9.6: what several runs of two algorithms tell about them.
  public enum ComparingAlgorithms: ComparingAlgorithmsExercise {
    public static func summary(of runs: [[Double]]) throws -> ScoreSummary {
      guard runs.count >= 2, areSound(runs) else {
        throw InvalidInput("there must be two runs, each with episodes, and returns be finite")
      }
      // One number for each run: its episodes share a seed, and are no independent witnesses.
      let scores = runs.map { $0.reduce(0, +) / Double($0.count) }
      let n = Double(scores.count)
      let mean = scores.reduce(0, +) / n
      let squares = scores.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      return ScoreSummary(mean: mean, standardError: (squares / (n - 1) / n).squareRoot())
    }

    public static func interquartileMean(of scores: [Double]) throws -> Double {
      guard areSound([scores]) else { throw InvalidInput("there must be finite scores") }
      let n = Double(scores.count)
      var sum = 0.0
      for (index, score) in scores.sorted().enumerated() {
        // In units of one score the stretch is index...index + 1, and the middle half n/4...3n/4.
        let begin = max(Double(index), n / 4)
        let end = min(Double(index + 1), 3 * n / 4)
        sum += max(0, end - begin) * score
      }
      return sum / (n / 2)
    }

    public static func draws(
      runCounts: [Int],
      replicateCount: Int,
      using generator: inout SeededGenerator
    ) throws -> [[[Int]]] {
      guard !runCounts.isEmpty, runCounts.allSatisfy({ $0 > 0 }), replicateCount > 0 else {
        throw InvalidInput("there must be replicates and tasks, and runs of each")
      }
      var replicates: [[[Int]]] = []
      for _ in 0..<replicateCount {
        var rows: [[Int]] = []
        for count in runCounts {
          rows.append((0..<count).map { _ in Int.random(in: 0..<count, using: &generator) })
        }
        replicates.append(rows)
      }
      return replicates
    }

    public static func interval(
      of scores: [[Double]],
      draws: [[[Int]]],
      confidence: Double
    ) throws -> ScoreInterval {
      guard areSound(scores), !draws.isEmpty, draws.allSatisfy({ fits($0, scores) }),
        confidence > 0, confidence < 1
      else { throw InvalidInput("scores must be finite, draws fit them, confidence be in 0...1") }
      let figures = try draws.map { rows in
        // The runs of all tasks together: the tasks are kept apart by the draws alone.
        try interquartileMean(of: zip(scores, rows).flatMap { runs, row in row.map { runs[$0] } })
      }.sorted()
      let tail = (1 - confidence) / 2
      return ScoreInterval(
        lower: quantile(tail, of: figures), upper: quantile(1 - tail, of: figures))
    }

    public static func probabilityOfImprovement(
      of scores: [[Double]],
      over others: [[Double]]
    ) throws -> Double {
      guard areSound(scores), areSound(others), scores.count == others.count else {
        throw InvalidInput("both must have finite scores on the same tasks")
      }
      let shares = zip(scores, others).map { runs, others in
        var wins = 0.0
        for run in runs {
          for other in others {
            // Without the half, an algorithm would not be as good as itself.
            wins += run > other ? 1 : run == other ? 0.5 : 0
          }
        }
        return wins / Double(runs.count * others.count)
      }
      return shares.reduce(0, +) / Double(shares.count)
    }

    public static func medianTime(of runs: [SolvingTime]) throws -> Double? {
      guard !runs.isEmpty, runs.allSatisfy({ $0.time.isFinite && $0.time >= 0 }) else {
        throw InvalidInput("there must be runs, with finite times that are not negative")
      }
      var survival = 1.0
      for time in Set(runs.filter(\.isSolved).map(\.time)).sorted() {
        // A run that is stopped at this very time has been watched up to it.
        let watched = runs.count { $0.time >= time }
        let solving = runs.count { $0.time == time && $0.isSolved }
        survival *= 1 - Double(solving) / Double(watched)
        if survival <= 0.5 + 1e-9 { return time }
      }
      return nil
    }

    /// Whether there are rows, none of them empty, of finite numbers.
    private static func areSound(_ rows: [[Double]]) -> Bool {
      !rows.isEmpty && rows.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isFinite) }
    }

    /// Whether one replicate drew as many runs of each task as there are, and only those there are.
    private static func fits(_ rows: [[Int]], _ scores: [[Double]]) -> Bool {
      rows.map(\.count) == scores.map(\.count)
        && zip(rows, scores).allSatisfy { row, runs in row.allSatisfy(runs.indices.contains) }
    }

    /// The number at position p · (count − 1) of sorted ones, on the line between two neighbours.
    private static func quantile(_ p: Double, of sorted: [Double]) -> Double {
      let position = p * Double(sorted.count - 1)
      let below = min(Int(position), sorted.count - 1)
      let above = min(below + 1, sorted.count - 1)
      return sorted[below] + (position - Double(below)) * (sorted[above] - sorted[below])
    }
  }
}
