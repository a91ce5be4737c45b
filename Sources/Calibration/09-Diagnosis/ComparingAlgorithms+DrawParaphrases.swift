import Coursework
import DecisionProcesses

/// The mistakes of exercise 9.6 about the bootstrap in other words.
extension ComparingAlgorithmsParaphrases {
  // MARK: - Draws without replacement

  enum LoopShuffles: LoopingComparison {
    static func draw(
      _ counts: [Int], _ replicates: Int, _ generator: inout SeededGenerator
    ) -> [[[Int]]] {
      var all: [[[Int]]] = []
      for _ in 0..<replicates {
        var rows: [[Int]] = []
        for count in counts {
          var (left, row) = (Array(0..<count), [Int]())
          while !left.isEmpty { row.append(left.remove(at: generator.index(below: left.count))) }
          rows.append(row)
        }
        all.append(rows)
      }
      return all
    }
  }

  enum TableShuffles: TabulatingComparison {
    static func draw(
      _ counts: [Int], _ replicates: Int, _ generator: inout SeededGenerator
    ) -> [[[Int]]] {
      let tables = counts.map { count in
        (0..<replicates).map { _ in (0..<count).reversed().shuffled(using: &generator) }
      }
      return (0..<replicates).map { replicate in tables.map { $0[replicate] } }
    }
  }

  // MARK: - Draws the same runs for every task

  enum LoopShares: LoopingComparison {
    static func draw(
      _ counts: [Int], _ replicates: Int, _ generator: inout SeededGenerator
    ) -> [[[Int]]] {
      let longest = counts.max() ?? 1
      var all: [[[Int]]] = []
      for _ in 0..<replicates {
        var shared: [Int] = []
        for _ in 0..<longest { shared.append(Int.random(in: 0..<longest, using: &generator)) }
        all.append(counts.map { count in (0..<count).map { shared[$0] % count } })
      }
      return all
    }
  }

  enum TableShares: TabulatingComparison {
    static func draw(
      _ counts: [Int], _ replicates: Int, _ generator: inout SeededGenerator
    ) -> [[[Int]]] {
      let longest = counts.max() ?? 1
      let places = (0..<longest).map { _ in
        (0..<replicates).map { _ in generator.index(below: longest) }
      }
      return (0..<replicates).map { replicate in
        counts.map { count in (0..<count).map { places[$0][replicate] % count } }
      }
    }
  }

  // MARK: - Draws the same runs in every replicate

  enum LoopOnce: LoopingComparison {
    static func draw(
      _ counts: [Int], _ replicates: Int, _ generator: inout SeededGenerator
    ) -> [[[Int]]] {
      let one = Loops.draw(counts, 1, &generator)
      var all = one
      while all.count < replicates { all += one }
      return all
    }
  }

  enum TableOnce: TabulatingComparison {
    static func draw(
      _ counts: [Int], _ replicates: Int, _ generator: inout SeededGenerator
    ) -> [[[Int]]] {
      let generatorBefore = generator
      return (0..<replicates).map { _ in
        generator = generatorBefore
        return Tabulates.draw(counts, 1, &generator)[0]
      }
    }
  }

  // MARK: - Draws from the runs of all tasks at once

  enum LoopAllTasks: LoopingComparison {
    static func draw(
      _ counts: [Int], _ replicates: Int, _ generator: inout SeededGenerator
    ) -> [[[Int]]] {
      var total = 0
      for count in counts { total += count }
      var all: [[[Int]]] = []
      for _ in 0..<replicates {
        var rows: [[Int]] = []
        for count in counts {
          var row: [Int] = []
          for _ in 0..<count { row.append(Int(generator.unit() * Double(total))) }
          rows.append(row)
        }
        all.append(rows)
      }
      return all
    }
  }

  enum TableAllTasks: TabulatingComparison {
    static func draw(
      _ counts: [Int], _ replicates: Int, _ generator: inout SeededGenerator
    ) -> [[[Int]]] {
      let total = counts.reduce(0, +)
      let tables = counts.map { count in
        (0..<replicates).map { _ in
          (0..<count).map { _ in Int.random(in: 0..<total, using: &generator) }
        }
      }
      return (0..<replicates).map { replicate in tables.map { $0[replicate] } }
    }
  }

  // MARK: - Averages the interquartile means of the tasks

  enum LoopMeanOfTasks: LoopingComparison {
    static func figure(_ rows: [[Double]]) -> Double {
      var sum = 0.0
      for row in rows { sum += middle(row) }
      return sum / Double(rows.count)
    }
  }

  enum TableMeanOfTasks: TabulatingComparison {
    static func figure(_ rows: [[Double]]) -> Double { average(rows.map(middle)) }
  }

  // MARK: - Bootstraps the plain mean

  enum LoopPlainMean: LoopingComparison {
    static func figure(_ rows: [[Double]]) -> Double { average(rows.flatMap { $0 }) }
  }

  enum TablePlainMean: TabulatingComparison {
    static func figure(_ rows: [[Double]]) -> Double { average(rows.reduce([], +).sorted()) }
  }

  // MARK: - Leaves the whole remainder out on either side

  enum LoopWholeTail: LoopingComparison {
    static func tail(_ confidence: Double) -> Double { 1 - confidence }
  }

  enum TableWholeTail: TabulatingComparison {
    static func tail(_ confidence: Double) -> Double { 2 * (0.5 - confidence / 2) }
  }
}
