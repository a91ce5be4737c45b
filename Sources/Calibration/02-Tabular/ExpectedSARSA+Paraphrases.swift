/// The mistakes of exercise 2.6 about the expectation, in other words.
enum ExpectedSARSAParaphrases {
  // MARK: - The greedy action gets no share of exploration

  enum SkipsTheBest: Delayed {
    static func expectation(_ row: [Double], _ epsilon: Double) -> Double {
      let best = row.firstIndex(of: row.max() ?? 0) ?? 0
      return row.indices.reduce(0) {
        $0 + ($1 == best ? 1 - epsilon : epsilon / Double(row.count)) * row[$1]
      }
    }
  }

  enum WeighsTooLittle: Delayed {
    static func expectation(_ row: [Double], _ epsilon: Double) -> Double {
      let sorted = row.sorted(by: >)
      let share = epsilon / Double(row.count)
      return sorted[0] - epsilon * sorted[0] + sorted.dropFirst().reduce(0) { $0 + share * $1 }
    }
  }

  // MARK: - Exploration spares the greedy action

  enum SharesAmongOthers: Delayed {
    static func expectation(_ row: [Double], _ epsilon: Double) -> Double {
      let sorted = row.sorted()
      let share = epsilon / Double(row.count - 1)
      return sorted.dropLast().reduce((1 - epsilon) * sorted[row.count - 1]) { $0 + share * $1 }
    }
  }

  enum RemovesTheBest: Delayed {
    static func expectation(_ row: [Double], _ epsilon: Double) -> Double {
      var others = row
      let best = others.remove(at: row.firstIndex(of: row.max() ?? 0) ?? 0)
      return best + epsilon * (others.reduce(0, +) / Double(others.count) - best)
    }
  }

  // MARK: - Expected SARSA averages as if it always explored

  enum DividesTheSum: Delayed {
    static func expectation(_ row: [Double], _ epsilon: Double) -> Double {
      row.map { $0 / Double(row.count) }.reduce(0, +)
    }
  }

  enum RunningMean: Delayed {
    static func expectation(_ row: [Double], _ epsilon: Double) -> Double {
      var mean = 0.0
      for (index, value) in row.enumerated() { mean += (value - mean) / Double(index + 1) }
      return mean
    }
  }

  // MARK: - Gives each of several best actions the whole greedy share

  enum WeighsEveryBest: Delayed {
    static func expectation(_ row: [Double], _ epsilon: Double) -> Double {
      let best = row.max()
      let share = epsilon / Double(row.count)
      return row.reduce(0) { $0 + $1 * (share + ($1 == best ? 1 - epsilon : 0)) }
    }
  }

  enum CountsTheBest: Delayed {
    static func expectation(_ row: [Double], _ epsilon: Double) -> Double {
      let sorted = row.sorted(by: >)
      let count = sorted.prefix { $0 == sorted[0] }.count
      let mean = sorted.reduce(0, +) / Double(row.count)
      return epsilon * (mean - Double(count) * sorted[0]) + Double(count) * sorted[0]
    }
  }

  // MARK: - Every action gets the whole of epsilon

  enum MultipliesTheRow: Delayed {
    static func expectation(_ row: [Double], _ epsilon: Double) -> Double {
      row.map { $0 * epsilon }.reduce((row.max() ?? 0) * (1 - epsilon), +)
    }
  }

  enum ForgetsTheCount: Delayed {
    static func expectation(_ row: [Double], _ epsilon: Double) -> Double {
      let sorted = row.sorted(by: >)
      return sorted[0] + epsilon * (sorted.reduce(0, +) - sorted[0])
    }
  }

  // MARK: - Expected SARSA takes the best next value

  enum ExpectsTheMaximum: Delayed {
    static func expectation(_ row: [Double], _ epsilon: Double) -> Double {
      row.reduce(-.infinity, max)
    }
  }

  enum GivesTheBestEverything: Delayed {
    static func expectation(_ row: [Double], _ epsilon: Double) -> Double {
      let sorted = row.sorted(by: >)
      return (1 - epsilon) * sorted[0] + epsilon * sorted[0]
    }
  }
}
