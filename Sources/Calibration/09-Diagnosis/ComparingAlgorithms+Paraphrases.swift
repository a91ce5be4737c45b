import Coursework
import DecisionProcesses

/// The mistakes of exercise 9.6 about scores in other words, each with loops and with tables.
extension ComparingAlgorithmsParaphrases {
  // MARK: - Reports the best seed

  enum LoopBest: LoopingComparison {
    static func mean(_ runs: [[Double]]) -> Double {
      var best = -Double.infinity
      for run in runs { best = max(best, average(run)) }
      return best
    }
  }

  enum TableBest: TabulatingComparison {
    static func mean(_ runs: [[Double]]) -> Double { runs.map(average).sorted().reversed()[0] }
  }

  // MARK: - Takes the standard error over episodes

  enum LoopEpisodes: LoopingComparison {
    static func error(_ runs: [[Double]]) -> Double {
      let episodes = runs.flatMap { $0 }
      var squares = 0.0
      for episode in episodes {
        squares += (episode - average(episodes)) * (episode - average(episodes))
      }
      return (squares / Double(episodes.count - 1)).squareRoot()
        / Double(episodes.count).squareRoot()
    }
  }

  enum TableEpisodes: TabulatingComparison {
    static func error(_ runs: [[Double]]) -> Double {
      let moved = runs.joined().map { $0 - runs[0][0] }
      let spread = average(moved.map { $0 * $0 }) - average(moved) * average(moved)
      return (max(0, spread) / Double(moved.count - 1)).squareRoot()
    }
  }

  // MARK: - Pools the episodes of all runs

  enum LoopPool: LoopingComparison {
    static func mean(_ runs: [[Double]]) -> Double {
      var (sum, count) = (0.0, 0)
      for run in runs {
        for episode in run {
          sum += episode
          count += 1
        }
      }
      return sum / Double(count)
    }

    static func error(_ runs: [[Double]]) -> Double { LoopEpisodes.error(runs) }
  }

  enum TablePool: TabulatingComparison {
    static func mean(_ runs: [[Double]]) -> Double { average(Array(runs.joined())) }

    static func error(_ runs: [[Double]]) -> Double { TableEpisodes.error(runs) }
  }

  // MARK: - Divides by n where n − 1 belongs

  enum LoopOverN: LoopingComparison {
    static func error(_ runs: [[Double]]) -> Double {
      var squares = 0.0
      for run in runs { squares += (average(run) - mean(runs)) * (average(run) - mean(runs)) }
      return (squares / Double(runs.count)).squareRoot() / Double(runs.count).squareRoot()
    }
  }

  enum TableOverN: TabulatingComparison {
    static func error(_ runs: [[Double]]) -> Double {
      let moved = runs.map { average($0) - average(runs[0]) }
      let spread = average(moved.map { $0 * $0 }) - average(moved) * average(moved)
      return (max(0, spread) / Double(moved.count)).squareRoot()
    }
  }

  // MARK: - Gives the standard deviation for the standard error

  enum LoopDeviation: LoopingComparison {
    static func error(_ runs: [[Double]]) -> Double {
      var squares = 0.0
      for run in runs { squares += (average(run) - mean(runs)) * (average(run) - mean(runs)) }
      return (squares / Double(runs.count - 1)).squareRoot()
    }
  }

  enum TableDeviation: TabulatingComparison {
    static func error(_ runs: [[Double]]) -> Double {
      Tabulates.error(runs) * Double(runs.count).squareRoot()
    }
  }

  // MARK: - Trims the quartiles by rounding

  enum LoopTrims: LoopingComparison {
    static func middle(_ scores: [Double]) -> Double {
      let sorted = scores.sorted()
      let cut = Int(0.25 * Double(sorted.count))
      var kept: [Double] = []
      for index in cut..<sorted.count - cut { kept.append(sorted[index]) }
      return average(kept)
    }
  }

  enum TableTrims: TabulatingComparison {
    static func middleOfCopies(_ copies: [Double], _ count: Int) -> Double {
      let cut = count - count % 4
      return average(Array(copies.dropFirst(cut).dropLast(cut)))
    }
  }

  // MARK: - Averages the scores between two quantiles

  enum LoopBetween: LoopingComparison {
    static func middle(_ scores: [Double]) -> Double {
      let sorted = scores.sorted()
      var kept: [Double] = []
      for score in sorted
      where score >= quantile(0.25, sorted) && score <= quantile(0.75, sorted) {
        kept.append(score)
      }
      return kept.isEmpty ? average(sorted) : average(kept)
    }
  }

  enum TableBetween: TabulatingComparison {
    static func middle(_ scores: [Double]) -> Double {
      let sorted = scores.sorted()
      let range = quantile(0.25, sorted)...quantile(0.75, sorted)
      let kept = sorted.filter { range.contains($0) }
      return average(kept.isEmpty ? sorted : kept)
    }
  }
}
