import Coursework

/// The mistakes of exercise 5.1 in other words.
enum MaximumBiasParaphrases {
  // MARK: - The half that selects also evaluates

  enum KeepsTheBestMean: WalkingStyle {
    static func double(_ samples: [[Double]]) -> Double { best(samples, first).value }
  }

  enum ReturnsTheFirstOfTheSorted: SortingStyle {
    static func double(_ samples: [[Double]]) -> Double {
      means(first(samples)).sorted(by: >)[0]
    }
  }

  // MARK: - All samples select

  enum WalksOverWholeRows: WalkingStyle {
    static func double(_ samples: [[Double]]) -> Double {
      mean(second(samples[best(samples).place][...]), samples.count)
    }
  }

  enum SortsWholeRows: SortingStyle {
    static func double(_ samples: [[Double]]) -> Double {
      let half = second(samples)
      return mean(half[order(means(samples))[0]], samples.count)
    }
  }

  // MARK: - Each half has a maximum of its own

  enum AveragesBothWalks: WalkingStyle {
    static func double(_ samples: [[Double]]) -> Double {
      [first, second].map { best(samples, $0).value }.reduce(0) { $0 + $1 / 2 }
    }
  }

  enum SortsTwice: SortingStyle {
    static func double(_ samples: [[Double]]) -> Double {
      let halves = [first(samples), second(samples)]
      return halves.map { means($0).reduce(-.infinity, max) }.reduce(0, +) / 2
    }
  }

  // MARK: - Divides by the number of actions

  enum WeighsEachSum: WalkingStyle {
    static func mean(_ row: ArraySlice<Double>, _ actionCount: Int) -> Double {
      let weight = 1 / Double(actionCount)
      return weight * row.reduce(0, +)
    }
  }

  enum CountsRows: SortingStyle {
    static func mean(_ row: [Double], _ actionCount: Int) -> Double {
      var sum = 0.0
      for sample in row { sum += sample }
      return sum / Double(actionCount)
    }
  }

  // MARK: - Takes the largest sample

  enum LooksAtEachSample: WalkingStyle {
    static func single(_ samples: [[Double]]) -> Double {
      var largest = samples[0][0]
      for row in samples { for sample in row where sample > largest { largest = sample } }
      return largest
    }
  }

  enum SortsSamples: SortingStyle {
    static func single(_ samples: [[Double]]) -> Double {
      samples.flatMap(\.self).sorted()[samples.count * samples[0].count - 1]
    }
  }

  // MARK: - The running maximum starts at 0

  enum WalksFromZero: WalkingStyle {
    static var start: (place: Int, value: Double) { (0, 0) }
  }

  enum SortsPositives: SortingStyle {
    static func order(_ means: [Double]) -> [Int] {
      let positive = means.indices.filter { means[$0] > 0 }
      return positive.isEmpty ? [0] : positive.sorted { (means[$1], $0) < (means[$0], $1) }
    }
    static func single(_ samples: [[Double]]) -> Double {
      let means = means(samples)
      return max(0, means[order(means)[0]])
    }
  }

  // MARK: - The bias has the wrong sign

  enum SubtractsFromTheTruth: WalkingStyle {
    static func error(_ estimate: Double, _ means: [Double]) -> Double {
      means.sorted()[means.count - 1] - estimate
    }
  }

  enum Negates: SortingStyle {
    static func bias(_ estimates: [Double], _ means: [Double]) -> Double {
      let best = means.reduce(-.infinity, max)
      return -estimates.map { ($0 - best) / Double(estimates.count) }.reduce(0, +)
    }
  }

  // MARK: - Compares with the average of the means

  enum AveragesTheTruth: WalkingStyle {
    static func error(_ estimate: Double, _ means: [Double]) -> Double {
      estimate - means.reduce(0, +) / Double(means.count)
    }
  }

  enum SubtractsEachShare: SortingStyle {
    static func bias(_ estimates: [Double], _ means: [Double]) -> Double {
      var bias = estimates.reduce(0, +) / Double(estimates.count)
      for mean in means { bias -= mean / Double(means.count) }
      return bias
    }
  }
}
