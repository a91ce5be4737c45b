import Coursework
import DecisionProcesses

/// The mistakes of exercise 9.6, each in one part.
extension ComparingAlgorithmsMisconceptions {
  enum BestSeed: ComparisonMistake {
    static func summary(_ runs: [[Double]]) -> ScoreSummary {
      ScoreSummary(
        mean: runs.map(\.average).max() ?? 0,
        standardError: ComparedRuns.summary(of: runs).standardError)
    }
  }

  enum EpisodeError: ComparisonMistake {
    static func summary(_ runs: [[Double]]) -> ScoreSummary {
      ScoreSummary(
        mean: runs.map(\.average).average,
        standardError: ComparedRuns.summary(ofScores: runs.flatMap { $0 }).standardError)
    }
  }

  enum Pooled: ComparisonMistake {
    static func summary(_ runs: [[Double]]) -> ScoreSummary {
      ComparedRuns.summary(ofScores: runs.flatMap { $0 })
    }
  }

  enum OverN: ComparisonMistake {
    static func summary(_ runs: [[Double]]) -> ScoreSummary {
      let scores = runs.map(\.average)
      return ScoreSummary(
        mean: scores.average,
        standardError: ComparedRuns.squares(scores).squareRoot() / Double(scores.count))
    }
  }

  enum Deviation: ComparisonMistake {
    static func summary(_ runs: [[Double]]) -> ScoreSummary {
      let scores = runs.map(\.average)
      return ScoreSummary(
        mean: scores.average,
        standardError: (ComparedRuns.squares(scores) / Double(scores.count - 1)).squareRoot())
    }
  }

  enum WholeScores: ComparisonMistake {
    static func middle(_ scores: [Double]) -> Double {
      Array(scores.sorted().dropFirst(scores.count / 4).dropLast(scores.count / 4)).average
    }
  }

  enum BetweenQuantiles: ComparisonMistake {
    static func middle(_ scores: [Double]) -> Double {
      let (low, high) = (
        ComparedRuns.quantile(0.25, of: scores), ComparedRuns.quantile(0.75, of: scores)
      )
      let kept = scores.filter { $0 >= low && $0 <= high }
      return kept.isEmpty ? scores.average : kept.average
    }
  }

  enum Shuffles: ComparisonMistake {
    static func replicate(_ counts: [Int], _ generator: inout SeededGenerator) -> [[Int]] {
      counts.map { Array(0..<$0).shuffled(using: &generator) }
    }
  }

  enum SharedDraws: ComparisonMistake {
    static func replicate(_ counts: [Int], _ generator: inout SeededGenerator) -> [[Int]] {
      let shared = (0..<(counts.max() ?? 0)).map { _ in generator.index(below: counts.max() ?? 1) }
      return counts.map { count in shared.prefix(count).map { $0 % count } }
    }
  }

  enum OneReplicate: ComparisonMistake {
    static func replicates(
      _ counts: [Int], _ replicateCount: Int, _ generator: inout SeededGenerator
    ) -> [[[Int]]] {
      Array(repeating: replicate(counts, &generator), count: replicateCount)
    }
  }

  enum AllTasks: ComparisonMistake {
    static func replicate(_ counts: [Int], _ generator: inout SeededGenerator) -> [[Int]] {
      counts.map { count in
        (0..<count).map { _ in generator.index(below: counts.reduce(0, +)) }
      }
    }
  }

  enum MeanOfMiddles: ComparisonMistake {
    static func figure(_ rows: [[Double]]) -> Double { rows.map { middle($0) }.average }
  }

  enum PlainMean: ComparisonMistake {
    static func figure(_ rows: [[Double]]) -> Double { rows.flatMap { $0 }.average }
  }

  enum TwoTails: ComparisonMistake {
    static func ends(_ figures: [Double], _ confidence: Double) -> ScoreInterval {
      ComparedRuns.interval(of: figures, leavingOut: 1 - confidence)
    }
  }

  enum TiesWin: ComparisonMistake {
    static func improvement(_ scores: [[Double]], _ others: [[Double]]) -> Double {
      ComparedRuns.improvement(scores, others, tie: 1)
    }
  }

  enum TiesLose: ComparisonMistake {
    static func improvement(_ scores: [[Double]], _ others: [[Double]]) -> Double {
      ComparedRuns.improvement(scores, others, tie: 0)
    }
  }

  enum RunWithRun: ComparisonMistake {
    static func improvement(_ scores: [[Double]], _ others: [[Double]]) -> Double {
      zip(scores, others).map { runs, others in
        zip(runs, others).map { ComparedRuns.wins([$0], [$1]) }.average
      }.average
    }
  }

  enum AllPairs: ComparisonMistake {
    static func improvement(_ scores: [[Double]], _ others: [[Double]]) -> Double {
      let wins = zip(scores, others).map { ComparedRuns.wins($0, $1) }.reduce(0, +)
      return wins / Double(zip(scores, others).map { $0.count * $1.count }.reduce(0, +))
    }
  }

  enum AcrossTasks: ComparisonMistake {
    static func improvement(_ scores: [[Double]], _ others: [[Double]]) -> Double {
      ComparedRuns.improvement([scores.flatMap { $0 }], [others.flatMap { $0 }])
    }
  }

  enum Drops: ComparisonMistake {
    static func median(_ runs: [SolvingTime]) -> Double? {
      ComparedRuns.medianTime(of: runs.filter(\.isSolved))
    }
  }

  enum StoppedIsSolved: ComparisonMistake {
    static func median(_ runs: [SolvingTime]) -> Double? {
      ComparedRuns.medianTime(of: runs.map { SolvingTime(time: $0.time, isSolved: true) })
    }
  }

  enum WatchedForEver: ComparisonMistake {
    static func median(_ runs: [SolvingTime]) -> Double? {
      ComparedRuns.medianTime(
        of: runs.map { SolvingTime(time: $0.isSolved ? $0.time : 1e300, isSolved: $0.isSolved) })
    }
  }

  enum StoppedBefore: ComparisonMistake {
    static func median(_ runs: [SolvingTime]) -> Double? {
      // A little earlier, those who are stopped are gone when the others solve.
      ComparedRuns.medianTime(
        of: runs.map {
          SolvingTime(time: $0.isSolved ? $0.time : $0.time - 1e-3, isSolved: $0.isSolved)
        })
    }
  }

  enum BelowHalf: ComparisonMistake {
    static func median(_ runs: [SolvingTime]) -> Double? {
      ComparedRuns.survival(of: runs).first { $0.share < 0.5 - 1e-9 }?.time
    }
  }
}
