import Coursework
import DecisionProcesses

/// Loops over everything, one number after another.
protocol LoopingComparison: ComparisonStyle {
  static func tie() -> Double
}

extension LoopingComparison {
  static func tie() -> Double { 0.5 }

  static func average(_ numbers: [Double]) -> Double {
    var sum = 0.0
    for number in numbers { sum += number }
    return sum / Double(numbers.count)
  }

  static func mean(_ runs: [[Double]]) -> Double { average(runs.map { average($0) }) }

  static func error(_ runs: [[Double]]) -> Double {
    var squares = 0.0
    for run in runs {
      let distance = average(run) - average(runs.map { average($0) })
      squares += distance * distance
    }
    return (squares / Double(runs.count * (runs.count - 1))).squareRoot()
  }

  /// Walks over the sorted scores and lets go of the first quarter, then keeps a half.
  static func middle(_ scores: [Double]) -> Double {
    let count = Double(scores.count)
    var (toSkip, toKeep, sum) = (count / 4, count / 2, 0.0)
    for score in scores.sorted() {
      let skipped = min(1, toSkip)
      toSkip -= skipped
      let kept = min(1 - skipped, toKeep)
      toKeep -= kept
      sum += kept * score
    }
    return 2 * sum / count
  }

  static func draw(
    _ counts: [Int], _ replicates: Int, _ generator: inout SeededGenerator
  ) -> [[[Int]]] {
    var all: [[[Int]]] = []
    for _ in 0..<replicates {
      var rows: [[Int]] = []
      for count in counts.reversed() {
        var row: [Int] = []
        while row.count < count { row.append(Int(generator.unit() * Double(count))) }
        rows.insert(row, at: 0)
      }
      all.append(rows)
    }
    return all
  }

  static func quantile(_ p: Double, _ sorted: [Double]) -> Double {
    let position = p * Double(sorted.count - 1)
    let (low, high) = (Int(position.rounded(.down)), Int(position.rounded(.up)))
    guard low >= 0, high < sorted.count else {
      return p < 0.5 ? sorted[0] : sorted[sorted.count - 1]
    }
    return low == high
      ? sorted[low]
      : (Double(high) - position) * sorted[low] + (position - Double(low)) * sorted[high]
  }

  static func share(_ scores: [[Double]], _ others: [[Double]]) -> Double {
    var sum = 0.0
    for task in scores.indices {
      for one in scores[task] {
        for other in others[task] {
          let pairs = Double(scores[task].count * others[task].count)
          if one == other { sum += tie() / pairs }
          if one > other { sum += 1 / pairs }
        }
      }
    }
    return sum / Double(scores.count)
  }

  /// Walks over the sorted runs, those who solve at a time before those who are stopped then.
  static func median(_ runs: [SolvingTime]) -> Double? {
    walk(runs.sorted { ($0.time, $0.isSolved ? 0 : 1) < ($1.time, $1.isSolved ? 0 : 1) })
  }

  /// One run after another: several that solve at once make the same product.
  static func walk(_ sorted: [SolvingTime], _ half: Double = 0.5 + 1e-9) -> Double? {
    var (survival, left) = (1.0, sorted.count)
    for run in sorted {
      if run.isSolved { survival *= Double(left - 1) / Double(left) }
      left -= 1
      if run.isSolved, survival <= half { return run.time }
    }
    return nil
  }
}
