import Coursework
import RealModule

extension CalibrationSet {
  static let contractionRate = CalibrationSet(
    Contracts.ContractionRate.self,
    alternatives: [
      "loops, sorts, and averages logarithms": Logarithms.self,
      "the root of last over first": Telescope.self,
    ],
    paraphrases: [
      "takes the mean difference instead of the largest": [MeanOfRows.self, RunningMean.self],
      "takes ratios at the noise floor": [LoopsToTheEnd.self, FloorOfNothing.self],
      "jumps over errors in the noise": [SkipsNoise.self, RemovesNoise.self],
      "measures the distance to the last table": [TakesLastAsLimit.self, ComparesBackward.self],
      "measures the change from table to table": [
        ComparesWithNext.self, ComparesWithPrevious.self,
      ],
      "averages the ratios arithmetically": [RunningMeanOfRatios.self, SumOfShares.self],
      "divides the earlier error by the later one": [Reciprocals.self, WalksBackward.self],
    ])

  // MARK: - Right answers of another style

  private enum Logarithms: LoopStyle {
    static func mean(_ ratios: [Double]) -> Double {
      Double.exp(ratios.map { Double.log($0) }.reduce(0, +) / Double(ratios.count))
    }
    static func norm(_ differences: [Double]) -> Double {
      differences.map { $0 < 0 ? -$0 : $0 }.sorted().last ?? 0
    }
  }

  private enum Telescope: LoopStyle {
    static func rate(
      of tables: [[[Double]]], toward fixedPoint: [[Double]], noiseFloor: Double
    ) throws -> Double? {
      let all = try errors(of: tables, from: fixedPoint)
      let steps = try ratios(of: all, noiseFloor: noiseFloor).count
      return steps == 0 ? nil : Double.pow(all[steps] / all[0], 1 / Double(steps))
    }
  }

  // MARK: - Takes the mean difference instead of the largest

  private enum MeanOfRows: LoopStyle {
    static func norm(_ differences: [Double]) -> Double {
      let share = 1 / Double(differences.count)
      return differences.map { abs($0) * share }.reduce(0, +)
    }
  }

  private enum RunningMean: LoopStyle {
    static func norm(_ differences: [Double]) -> Double {
      var mean = 0.0
      for (index, difference) in differences.enumerated() {
        mean += (abs(difference) - mean) / Double(index + 1)
      }
      return mean
    }
  }

  // MARK: - Takes ratios at the noise floor

  private enum LoopsToTheEnd: LoopStyle {
    static func quotients(_ errors: [Double], _ floor: Double) -> [Double] {
      errors.indices.dropLast().map { errors[$0 + 1] / errors[$0] }
    }
  }

  private enum FloorOfNothing: LoopStyle {
    static func quotients(_ errors: [Double], _ floor: Double) -> [Double] {
      chain(errors) { _ in true }
    }
  }

  // MARK: - Jumps over errors in the noise

  private enum SkipsNoise: LoopStyle {
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

  private enum RemovesNoise: LoopStyle {
    static func quotients(_ errors: [Double], _ floor: Double) -> [Double] {
      var left = errors
      left.removeAll { !($0 > floor) }
      return chain(left) { _ in true }
    }
  }

  // MARK: - Measures the distance to the last table

  private enum TakesLastAsLimit: LoopStyle {
    static func measure(_ tables: [[Double]], _ limit: [Double]) -> [Double] {
      guard let last = tables.last else { return [] }
      return tables.map { norm(difference($0, last)) }
    }
  }

  private enum ComparesBackward: LoopStyle {
    static func measure(_ tables: [[Double]], _ limit: [Double]) -> [Double] {
      var result: [Double] = []
      for table in tables.reversed() {
        result.insert(norm(difference(tables[tables.endIndex - 1], table)), at: 0)
      }
      return result
    }
  }

  // MARK: - Measures the change from table to table

  private enum ComparesWithNext: LoopStyle {
    static func measure(_ tables: [[Double]], _ limit: [Double]) -> [Double] {
      tables.indices.dropLast().map { norm(difference(tables[$0], tables[$0 + 1])) }
    }
  }

  private enum ComparesWithPrevious: LoopStyle {
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

  private enum RunningMeanOfRatios: LoopStyle {
    static func mean(_ ratios: [Double]) -> Double {
      ratios.enumerated().reduce(0) { $0 + ($1.element - $0) / Double($1.offset + 1) }
    }
  }

  private enum SumOfShares: LoopStyle {
    static func mean(_ ratios: [Double]) -> Double {
      var sum = 0.0
      for ratio in ratios.sorted() { sum += ratio / Double(ratios.count) }
      return sum
    }
  }

  // MARK: - Divides the earlier error by the later one

  private enum Reciprocals: LoopStyle {
    static func quotients(_ errors: [Double], _ floor: Double) -> [Double] {
      chain(errors) { $0 > floor }.map { 1 / $0 }
    }
  }

  private enum WalksBackward: LoopStyle {
    static func quotients(_ errors: [Double], _ floor: Double) -> [Double] {
      let end = errors.firstIndex { $0 <= floor } ?? errors.count
      let usable = errors[..<end]
      return Array(
        zip(usable.dropLast().reversed(), usable.dropFirst().reversed()).map(/).reversed())
    }
  }
}

/// Measures a rate with loops; each step can be replaced.
private protocol LoopStyle: ContractionRateExercise {
  static func norm(_ differences: [Double]) -> Double
  static func measure(_ tables: [[Double]], _ limit: [Double]) -> [Double]
  static func quotients(_ errors: [Double], _ floor: Double) -> [Double]
  static func mean(_ ratios: [Double]) -> Double
}

extension LoopStyle {
  static func difference(_ a: [Double], _ b: [Double]) -> [Double] {
    a.indices.map { a[$0] - b[$0] }
  }

  /// Quotients of neighbours, up to the first error that does not satisfy a condition.
  static func chain(_ errors: [Double], while isUsable: (Double) -> Bool) -> [Double] {
    var result: [Double] = []
    var index = 1
    while index < errors.count, isUsable(errors[index - 1]), isUsable(errors[index]) {
      result.append(errors[index] / errors[index - 1])
      index += 1
    }
    return result
  }

  static func norm(_ differences: [Double]) -> Double {
    var largest = 0.0
    for difference in differences where abs(difference) > largest { largest = abs(difference) }
    return largest
  }

  static func measure(_ tables: [[Double]], _ limit: [Double]) -> [Double] {
    var result: [Double] = []
    for table in tables { result.append(norm(difference(table, limit))) }
    return result
  }

  static func quotients(_ errors: [Double], _ floor: Double) -> [Double] {
    chain(errors) { $0 > floor }
  }

  static func mean(_ ratios: [Double]) -> Double {
    ratios.map { Double.pow($0, 1 / Double(ratios.count)) }.reduce(1, *)
  }

  static func errors(of tables: [[[Double]]], from fixedPoint: [[Double]]) throws -> [Double] {
    let limit = fixedPoint.flatMap { $0 }
    if limit.isEmpty || limit.contains(where: { !$0.isFinite }) { throw InvalidInput("limit") }
    for table in tables {
      if table.count != fixedPoint.count { throw InvalidInput("states") }
      for (row, other) in zip(table, fixedPoint) {
        if row.count != other.count { throw InvalidInput("actions") }
        if row.contains(where: { !$0.isFinite }) { throw InvalidInput("value") }
      }
    }
    return measure(tables.map { $0.flatMap { $0 } }, limit)
  }

  static func ratios(of errors: [Double], noiseFloor: Double) throws -> [Double] {
    if !(noiseFloor >= 0) || noiseFloor == .infinity { throw InvalidInput("floor") }
    if errors.contains(where: { !($0 >= 0 && $0 < .infinity) }) { throw InvalidInput("error") }
    return quotients(errors, noiseFloor)
  }

  static func rate(
    of tables: [[[Double]]], toward fixedPoint: [[Double]], noiseFloor: Double
  ) throws -> Double? {
    let found = try ratios(of: errors(of: tables, from: fixedPoint), noiseFloor: noiseFloor)
    return found.isEmpty ? nil : mean(found)
  }
}
