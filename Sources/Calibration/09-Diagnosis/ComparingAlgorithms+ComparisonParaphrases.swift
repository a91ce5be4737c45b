import Coursework
import DecisionProcesses

/// The mistakes of exercise 9.6 about pairs and times in other words.
extension ComparingAlgorithmsParaphrases {
  // MARK: - Counts ties as wins

  enum LoopTiesWin: LoopingComparison {
    static func tie() -> Double { 1 }
  }

  enum TableTiesWin: TabulatingComparison {
    static func share(_ scores: [[Double]], _ others: [[Double]]) -> Double {
      average(
        zip(scores, others).map { runs, others in
          average(runs.map { run in average(others.map { run >= $0 ? 1 : 0 }) })
        })
    }
  }

  // MARK: - Counts ties as losses

  enum LoopTiesLose: LoopingComparison {
    static func tie() -> Double { 0 }
  }

  enum TableTiesLose: TabulatingComparison {
    static func share(_ scores: [[Double]], _ others: [[Double]]) -> Double {
      average(
        zip(scores, others).map { runs, others in
          average(others.map { other in average(runs.map { $0 > other ? 1 : 0 }) })
        })
    }
  }

  // MARK: - Compares run with run

  enum LoopInStep: LoopingComparison {
    static func share(_ scores: [[Double]], _ others: [[Double]]) -> Double {
      var shares: [Double] = []
      for task in scores.indices {
        let count = min(scores[task].count, others[task].count)
        var wins = 0.0
        for run in 0..<count {
          if scores[task][run] > others[task][run] { wins += 1 }
          if scores[task][run] == others[task][run] { wins += 0.5 }
        }
        shares.append(wins / Double(count))
      }
      return average(shares)
    }
  }

  enum TableInStep: TabulatingComparison {
    static func share(_ scores: [[Double]], _ others: [[Double]]) -> Double {
      average(
        zip(scores, others).map { runs, others in
          average(zip(runs, others).map { $0 == $1 ? 0.5 : $0 > $1 ? 1 : 0 })
        })
    }
  }

  // MARK: - Counts every pair alike, whatever its task

  enum LoopPairs: LoopingComparison {
    static func share(_ scores: [[Double]], _ others: [[Double]]) -> Double {
      var (wins, pairs) = (0.0, 0)
      for task in scores.indices {
        for one in scores[task] {
          for other in others[task] {
            pairs += 1
            if one == other { wins += 0.5 } else if one > other { wins += 1 }
          }
        }
      }
      return wins / Double(pairs)
    }
  }

  enum TablePairs: TabulatingComparison {
    static func share(_ scores: [[Double]], _ others: [[Double]]) -> Double {
      average(
        zip(scores, others).flatMap { runs, others in
          runs.flatMap { run in others.map { run == $0 ? 0.5 : run > $0 ? 1 : 0 } }
        })
    }
  }

  // MARK: - Compares runs of different tasks

  enum LoopAcross: LoopingComparison {
    static func share(_ scores: [[Double]], _ others: [[Double]]) -> Double {
      var (wins, pairs) = (0.0, 0)
      for one in scores.flatMap({ $0 }) {
        for other in others.flatMap({ $0 }) {
          pairs += 1
          if one == other { wins += 0.5 } else if one > other { wins += 1 }
        }
      }
      return wins / Double(pairs)
    }
  }

  enum TableAcross: TabulatingComparison {
    static func share(_ scores: [[Double]], _ others: [[Double]]) -> Double {
      Tabulates.share([Array(scores.joined())], [Array(others.joined())])
    }
  }

  // MARK: - Drops the runs that were not solved

  enum LoopDrops: LoopingComparison {
    static func median(_ runs: [SolvingTime]) -> Double? {
      var times: [Double] = []
      for run in runs where run.isSolved { times.append(run.time) }
      return times.isEmpty ? nil : times.sorted()[(times.count - 1) / 2]
    }
  }

  enum TableDrops: TabulatingComparison {
    static func median(_ runs: [SolvingTime]) -> Double? {
      redistribute(runs.filter { $0.isSolved }, 0.5 - 1e-9)
    }
  }

  // MARK: - Counts runs that were stopped as solved

  enum LoopAllSolved: LoopingComparison {
    static func median(_ runs: [SolvingTime]) -> Double? {
      runs.map(\.time).sorted()[(runs.count - 1) / 2]
    }
  }

  enum TableAllSolved: TabulatingComparison {
    static func median(_ runs: [SolvingTime]) -> Double? {
      redistribute(runs.map { SolvingTime(time: $0.time, isSolved: true) }, 0.5 - 1e-9)
    }
  }

  // MARK: - Counts stopped runs as watched for ever

  enum LoopForEver: LoopingComparison {
    static func median(_ runs: [SolvingTime]) -> Double? {
      var solved = 0
      for run in runs.sorted(by: { $0.time < $1.time }) where run.isSolved {
        solved += 1
        if 2 * solved >= runs.count { return run.time }
      }
      return nil
    }
  }

  enum TableForEver: TabulatingComparison {
    static func median(_ runs: [SolvingTime]) -> Double? {
      let times = runs.filter(\.isSolved).map(\.time).sorted()
      return times.dropFirst((runs.count + 1) / 2 - 1).first
    }
  }

  // MARK: - Forgets who is stopped at the very time

  enum LoopGone: LoopingComparison {
    static func median(_ runs: [SolvingTime]) -> Double? {
      walk(runs.sorted { ($0.time, $0.isSolved ? 1 : 0) < ($1.time, $1.isSolved ? 1 : 0) })
    }
  }

  enum TableGone: TabulatingComparison {
    static func median(_ runs: [SolvingTime]) -> Double? {
      var survival = 1.0
      for time in Set(runs.filter(\.isSolved).map(\.time)).sorted() {
        let after = runs.count { $0.time > time }
        survival *= Double(after) / Double(after + runs.count { $0.time == time && $0.isSolved })
        if survival <= 0.5 + 1e-9 { return time }
      }
      return nil
    }
  }

  // MARK: - Waits until fewer than half are left

  enum LoopStrict: LoopingComparison {
    static func median(_ runs: [SolvingTime]) -> Double? {
      walk(
        runs.sorted { ($0.time, $0.isSolved ? 0 : 1) < ($1.time, $1.isSolved ? 0 : 1) },
        0.5 - 1e-9)
    }
  }

  enum TableStrict: TabulatingComparison {
    static func median(_ runs: [SolvingTime]) -> Double? { redistribute(runs, 0.5 + 1e-9) }
  }
}
