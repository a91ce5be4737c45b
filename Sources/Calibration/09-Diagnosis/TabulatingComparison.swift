import Coursework
import DecisionProcesses

/// Makes tables, copies and ranks, and loops as little as it can.
protocol TabulatingComparison: ComparisonStyle {
  static func middleOfCopies(_ copies: [Double], _ count: Int) -> Double
}

extension TabulatingComparison {
  static func average(_ numbers: [Double]) -> Double {
    numbers.reduce(0) { $0 + $1 / Double(numbers.count) }
  }

  static func mean(_ runs: [[Double]]) -> Double { average(runs.map(average)) }

  /// From the mean of squares, about the first score, so that little cancels.
  static func error(_ runs: [[Double]]) -> Double {
    let scores = runs.map(average)
    let moved = scores.map { $0 - scores[0] }
    let spread = average(moved.map { $0 * $0 }) - average(moved) * average(moved)
    return (max(0, spread) / Double(scores.count - 1)).squareRoot()
  }

  static func middle(_ scores: [Double]) -> Double {
    middleOfCopies(scores.flatMap { [$0, $0, $0, $0] }.sorted(), scores.count)
  }

  static func middleOfCopies(_ copies: [Double], _ count: Int) -> Double {
    average(Array(copies[count..<(3 * count)]))
  }

  static func draw(
    _ counts: [Int], _ replicates: Int, _ generator: inout SeededGenerator
  ) -> [[[Int]]] {
    let tables = counts.map { count in
      (0..<replicates).map { _ in
        (0..<count).map { _ in Int.random(in: 1...count, using: &generator) - 1 }
      }
    }
    return (0..<replicates).map { replicate in tables.map { $0[replicate] } }
  }

  static func quantile(_ p: Double, _ sorted: [Double]) -> Double {
    let position = max(0, min(1, p)) * Double(sorted.count - 1)
    // Each figure's weight is a tent around its place.
    return sorted.enumerated().reduce(0) { sum, entry in
      sum + max(0, 1 - abs(position - Double(entry.offset))) * entry.element
    }
  }

  /// Mann and Whitney's U from ranks, those of ties in the middle.
  static func share(_ scores: [[Double]], _ others: [[Double]]) -> Double {
    average(
      zip(scores, others).map { runs, others in
        let all = runs + others
        let ranks = runs.map { run in
          Double(all.count { $0 < run }) + Double(all.count { $0 == run } + 1) / 2
        }
        let n = Double(runs.count)
        return (ranks.reduce(0, +) - n * (n + 1) / 2) / (n * Double(others.count))
      })
  }

  /// Gives the share of each run that is stopped to those who are left.
  static func median(_ runs: [SolvingTime]) -> Double? { redistribute(runs, 0.5 - 1e-9) }

  static func redistribute(_ runs: [SolvingTime], _ half: Double) -> Double? {
    let sorted = runs.sorted {
      $0.time == $1.time ? $0.isSolved && !$1.isSolved : $0.time < $1.time
    }
    var shares = sorted.map { _ in 1 / Double(sorted.count) }
    var solved = 0.0
    for (place, run) in sorted.enumerated() {
      if run.isSolved {
        solved += shares[place]
        if solved >= half { return run.time }
      } else {
        let heirs = place + 1..<sorted.count
        for heir in heirs { shares[heir] += shares[place] / Double(heirs.count) }
      }
    }
    return nil
  }
}
