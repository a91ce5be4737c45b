import Coursework
import RealModule

extension CalibrationSet {
  private typealias Paraphrase = ContractionRateParaphrases

  // No reference: its measurement derives the noise floor from the fixed point and takes no other.
  static let contractionRate = CalibrationSet(
    Contracts.ContractionRate.self,
    alternatives: [
      "loops, sorts, and averages logarithms": Logarithms.self,
      "the root of last over first": Telescope.self,
    ],
    paraphrases: [
      "takes the mean difference instead of the largest": [
        Paraphrase.MeanOfRows.self, Paraphrase.RunningMean.self,
      ],
      "takes ratios at the noise floor": [
        Paraphrase.LoopsToTheEnd.self, Paraphrase.FloorOfNothing.self,
      ],
      "jumps over errors in the noise": [Paraphrase.SkipsNoise.self, Paraphrase.RemovesNoise.self],
      "measures the distance to the last table": [
        Paraphrase.TakesLastAsLimit.self, Paraphrase.ComparesBackward.self,
      ],
      "measures the change from table to table": [
        Paraphrase.ComparesWithNext.self, Paraphrase.ComparesWithPrevious.self,
      ],
      "averages the ratios arithmetically": [
        Paraphrase.RunningMeanOfRatios.self, Paraphrase.SumOfShares.self,
      ],
      "divides the earlier error by the later one": [
        Paraphrase.Reciprocals.self, Paraphrase.WalksBackward.self,
      ],
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
}

/// Measures a rate with loops; each step can be replaced.
protocol LoopStyle: ContractionRateExercise {
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
