import Coursework
import RealModule

/// The mistakes of exercise 1.7 in other words.
enum ContractionRateParaphrases {
  // MARK: - Takes the mean difference instead of the largest

  enum MeanOfRows: LoopStyle {
    static func norm(_ differences: [Double]) -> Double {
      let share = 1 / Double(differences.count)
      return differences.map { abs($0) * share }.reduce(0, +)
    }
  }

  enum RunningMean: LoopStyle {
    static func norm(_ differences: [Double]) -> Double {
      var mean = 0.0
      for (index, difference) in differences.enumerated() {
        mean += (abs(difference) - mean) / Double(index + 1)
      }
      return mean
    }
  }

  // MARK: - Takes ratios at the noise floor

  enum LoopsToTheEnd: LoopStyle {
    static func quotients(_ errors: [Double], _ floor: Double) -> [Double] {
      errors.indices.dropLast().map { errors[$0 + 1] / errors[$0] }
    }
  }

  enum FloorOfNothing: LoopStyle {
    static func quotients(_ errors: [Double], _ floor: Double) -> [Double] {
      chain(errors) { _ in true }
    }
  }

  // MARK: - Jumps over errors in the noise

  enum SkipsNoise: LoopStyle {
    static func quotients(_ errors: [Double], _ floor: Double) -> [Double] {
      var result: [Double] = []
      var previous: Double?
      for error in errors {
        if error <= floor { continue }
        if let previous { result.append(error / previous) }
        previous = error
      }
      return result
    }
  }

  enum RemovesNoise: LoopStyle {
    static func quotients(_ errors: [Double], _ floor: Double) -> [Double] {
      var left = errors
      left.removeAll { !($0 > floor) }
      return chain(left) { _ in true }
    }
  }

  // MARK: - Measures the distance to the last table

  enum TakesLastAsLimit: LoopStyle {
    static func measure(_ tables: [[Double]], _ limit: [Double]) -> [Double] {
      guard let last = tables.last else { return [] }
      return tables.map { norm(difference($0, last)) }
    }
  }

  enum ComparesBackward: LoopStyle {
    static func measure(_ tables: [[Double]], _ limit: [Double]) -> [Double] {
      var result: [Double] = []
      for table in tables.reversed() {
        result.insert(norm(difference(tables[tables.endIndex - 1], table)), at: 0)
      }
      return result
    }
  }

  // MARK: - Measures the change from table to table

  enum ComparesWithNext: LoopStyle {
    static func measure(_ tables: [[Double]], _ limit: [Double]) -> [Double] {
      tables.indices.dropLast().map { norm(difference(tables[$0], tables[$0 + 1])) }
    }
  }

  enum ComparesWithPrevious: LoopStyle {
    static func measure(_ tables: [[Double]], _ limit: [Double]) -> [Double] {
      var result: [Double] = []
      var previous: [Double]?
      for table in tables {
        if let previous { result.append(norm(difference(table, previous))) }
        previous = table
      }
      return result
    }
  }

  // MARK: - Averages the ratios arithmetically

  enum RunningMeanOfRatios: LoopStyle {
    static func mean(_ ratios: [Double]) -> Double {
      ratios.enumerated().reduce(0) { $0 + ($1.element - $0) / Double($1.offset + 1) }
    }
  }

  enum SumOfShares: LoopStyle {
    static func mean(_ ratios: [Double]) -> Double {
      var sum = 0.0
      for ratio in ratios.sorted() { sum += ratio / Double(ratios.count) }
      return sum
    }
  }

  // MARK: - Divides the earlier error by the later one

  enum Reciprocals: LoopStyle {
    static func quotients(_ errors: [Double], _ floor: Double) -> [Double] {
      chain(errors) { $0 > floor }.map { 1 / $0 }
    }
  }

  enum WalksBackward: LoopStyle {
    static func quotients(_ errors: [Double], _ floor: Double) -> [Double] {
      let end = errors.firstIndex { $0 <= floor } ?? errors.count
      let usable = errors[..<end]
      return Array(
        zip(usable.dropLast().reversed(), usable.dropFirst().reversed()).map(/).reversed())
    }
  }
}
