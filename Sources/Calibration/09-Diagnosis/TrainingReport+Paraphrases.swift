import Coursework

/// Reports and the mistakes of exercise 9.1 in other words.
enum TrainingReportParaphrases {
  // MARK: - Right answers of other styles

  enum Plain: ReportRules {}

  enum Sums: ReportRules {
    static func line(_ y: [Double]) -> (slope: Double, error: Double) {
      // Relative to the first, so that little cancels.
      let n = Double(y.count)
      var (sx, sy, sxx, sxy, syy) = (0.0, 0.0, 0.0, 0.0, 0.0)
      for (i, value) in y.enumerated() {
        let (x, v) = (Double(i), value - y[0])
        (sx, sy, sxx, sxy, syy) = (sx + x, sy + v, sxx + x * x, sxy + x * v, syy + v * v)
      }
      let spread = sxx - sx * sx / n
      let slope = (sxy - sx * sy / n) / spread
      let residuals = max(0, syy - sy * sy / n - slope * slope * spread)
      return (slope, (residuals / (n - 2) / spread).squareRoot())
    }

    static func isTerminal(_ state: Int, _ list: [Int]) -> Bool { Set(list).contains(state) }
  }

  // MARK: - Counts terminal states

  enum NoTerminals: ReportRules {
    static func isTerminal(_ state: Int, _ list: [Int]) -> Bool { false }
  }

  enum ForgetsTheList: ReportRules {
    static func isTerminal(_ state: Int, _ list: [Int]) -> Bool { [].contains(state) }
    static func liveCount(_ seen: Int, _ table: [[Double]], _ list: [Int]) -> Int { table.count }
  }

  // MARK: - Takes off twice

  enum MinusEach: ReportRules {
    static func liveCount(_ seen: Int, _ table: [[Double]], _ list: [Int]) -> Int {
      list.reduce(table.count) { count, _ in count - 1 }
    }
  }

  enum CountsDown: ReportRules {
    static func liveCount(_ seen: Int, _ table: [[Double]], _ list: [Int]) -> Int {
      seen + Set(list).count - list.count
    }
  }

  // MARK: - Best value is 0

  enum BestValue: ReportRules {
    static func isDead(_ row: [Double]) -> Bool {
      row.max { $0 < $1 }.map { abs($0) < .leastNonzeroMagnitude } ?? false
    }
  }

  enum NothingAbove: ReportRules {
    static func isDead(_ row: [Double]) -> Bool {
      var best = row[0]
      for value in row.dropFirst() where value > best { best = value }
      return best == 0
    }
  }

  // MARK: - One value of 0

  enum AnyZero: ReportRules {
    static func isDead(_ row: [Double]) -> Bool { row.firstIndex(of: 0) != nil }
  }

  enum ProductIsZero: ReportRules {
    static func isDead(_ row: [Double]) -> Bool { row.count { $0.isZero } > 0 }
  }

  // MARK: - Says nothing

  enum CountsAfterwards: ReportRules {
    static func breaks(_ number: Double) -> Bool { enters(number) && !number.isFinite }
  }

  enum CountsNothing: ReportRules {
    static func breaks(_ number: Double) -> Bool { number.isNaN && number.isFinite }
  }

  // MARK: - Only NaN

  enum NotItself: ReportRules {
    static func breaks(_ number: Double) -> Bool { number != number }
    static func enters(_ number: Double) -> Bool { number == number }
  }

  enum IsNumber: ReportRules {
    static func breaks(_ number: Double) -> Bool { !(number <= .infinity) }
    static func enters(_ number: Double) -> Bool { number >= -.infinity }
  }

  // MARK: - Window first

  enum CutsFirst: ReportRules {
    static func last(_ numbers: [Double], _ window: Int) -> [Double] {
      numbers[max(0, numbers.count - window)...].filter(enters)
    }
  }

  enum SkipsInWindow: ReportRules {
    static func last(_ numbers: [Double], _ window: Int) -> [Double] {
      var kept: [Double] = []
      for index in numbers.indices where index + window >= numbers.count && enters(numbers[index]) {
        kept.append(numbers[index])
      }
      return kept
    }
  }

  // MARK: - No window

  enum WholeList: ReportRules {
    static func last(_ numbers: [Double], _ window: Int) -> [Double] {
      numbers.reduce(into: []) { if enters($1) { $0.append($1) } }
    }
  }

  enum WideWindow: ReportRules {
    static func last(_ numbers: [Double], _ window: Int) -> [Double] {
      Array(numbers.filter(enters).suffix(max(window, numbers.count)))
    }
  }

  // MARK: - Divides by n

  enum MeanSquare: ReportRules {
    static func deviation(_ moments: ReportMoments) -> Double {
      moments.count > 0 ? (moments.squares / moments.count).squareRoot() : 0
    }
  }

  enum Shrinks: ReportRules {
    static func deviation(_ moments: ReportMoments) -> Double {
      guard moments.count > 1 else { return 0 }
      return Plain.deviation(moments) * ((moments.count - 1) / moments.count).squareRoot()
    }
  }

  // MARK: - Signed percentile

  enum SortsErrors: ReportRules {
    static func size(_ error: Double) -> Double { error }
  }

  enum KeepsSigns: ReportRules {
    static func size(_ error: Double) -> Double { error.magnitude * (error < 0 ? -1 : 1) }
  }

  // MARK: - Residuals by n

  enum MeanResidual: ReportRules {
    static func line(_ y: [Double]) -> (slope: Double, error: Double) { fit(y, losing: 0) }
  }

  enum ShrinksError: ReportRules {
    static func line(_ y: [Double]) -> (slope: Double, error: Double) {
      let (slope, error) = fit(y, losing: 2)
      return (slope, error * (1 - 2 / Double(y.count)).squareRoot())
    }
  }

  // MARK: - Standard error of the mean

  enum OfTheMean: ReportRules {
    static func line(_ y: [Double]) -> (slope: Double, error: Double) {
      var moments = ReportMoments()
      for value in y { moments.take(value) }
      return (fit(y, losing: 2).slope, deviation(moments) / moments.count.squareRoot())
    }
  }

  enum OfTheLevel: ReportRules {
    static func line(_ y: [Double]) -> (slope: Double, error: Double) {
      let n = Double(y.count)
      let level = y.reduce(0, +) / n
      let squares = y.map { ($0 - level) * ($0 - level) }.reduce(0, +)
      return (fit(y, losing: 2).slope, (squares / (n * (n - 1))).squareRoot())
    }
  }

  // MARK: - Every slope

  enum SignOfSlope: ReportRules {
    static func exceeds(_ slope: Double, _ error: Double) -> Bool { slope != 0 }
  }

  enum NoMargin: ReportRules {
    static func exceeds(_ slope: Double, _ error: Double) -> Bool { slope * slope > 0 }
  }

  // MARK: - A fixed number

  enum TenthOfAReward: ReportRules {
    static func exceeds(_ slope: Double, _ error: Double) -> Bool { 10 * abs(slope) > 1 }
  }

  enum Band: ReportRules {
    static func exceeds(_ slope: Double, _ error: Double) -> Bool { !(-0.1...0.1 ~= slope) }
  }

  // MARK: - A hundred rewards

  enum Hundred: ReportRules {
    static func isBeyond(
      _ low: Double, _ high: Double, _ reward: Double, _ discount: Double
    ) -> Bool { max(high, -low) / 100 > reward }
  }

  enum AsAtNinetyNine: ReportRules {
    static func isBeyond(
      _ low: Double, _ high: Double, _ reward: Double, _ discount: Double
    ) -> Bool { high > reward * 100 || low < reward * -100 }
  }

  // MARK: - Above 0 alone

  enum UpperEnd: ReportRules {
    static func isBeyond(
      _ low: Double, _ high: Double, _ reward: Double, _ discount: Double
    ) -> Bool { Plain.isBeyond(high, high, reward, discount) && high > 0 }
  }

  enum DropsNegative: ReportRules {
    static func isBeyond(
      _ low: Double, _ high: Double, _ reward: Double, _ discount: Double
    ) -> Bool { Plain.isBeyond(0, high, reward, discount) }
  }

  // MARK: - Half is many

  enum AtLeastHalf: ReportRules {
    static func isMostlyDead(_ dead: Int, _ count: Int) -> Bool {
      Double(dead) >= 0.5 * Double(count)
    }
  }

  enum AliveAreNoMore: ReportRules {
    static func isMostlyDead(_ dead: Int, _ count: Int) -> Bool { count - dead <= dead }
  }
}
