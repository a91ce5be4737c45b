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
