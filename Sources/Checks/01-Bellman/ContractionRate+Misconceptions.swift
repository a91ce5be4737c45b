import Coursework
import RealModule

/// The classic mistakes of exercise 1.7.
enum ContractionRateMisconceptions {
  static let all = [
    Misconception(
      Contracts.ContractionRate.self, "takes the mean difference instead of the largest",
      """
      Your error averages over the entries. The theorem is about another norm: in the mean, a table can move \
      away from the fixed point.
      """,
      as: AveragesDifferences.self),
    Misconception(
      Contracts.ContractionRate.self, "takes ratios at the noise floor",
      """
      Your ratios go on to the end. What is the quotient of two errors that are nothing but rounding?
      """,
      as: IgnoresTheFloor.self),
    Misconception(
      Contracts.ContractionRate.self, "jumps over errors in the noise",
      """
      Your ratios leave out the errors in the noise and go on after them. Are the two errors of such a ratio \
      one step apart, and is the second more than chance?
      """,
      as: JumpsOverNoise.self),
    Misconception(
      Contracts.ContractionRate.self, "measures the distance to the last table",
      """
      Your errors compare each table with the last one. How far is the last one from the limit, and what \
      does that make of the errors just before it?
      """,
      as: MeasuresFromTheLast.self),
    Misconception(
      Contracts.ContractionRate.self, "measures the change from table to table",
      """
      Your errors compare each table with the next, as the first document does. A small step need not mean a \
      short way to go.
      """,
      as: MeasuresChanges.self),
    Misconception(
      Contracts.ContractionRate.self, "averages the ratios arithmetically",
      """
      Your rate is the arithmetic mean of the ratios. Two steps of 0.1 and 0.9 shrink an error to 0.09: which \
      number, used twice, does the same?
      """,
      as: AveragesRatios.self),
    Misconception(
      Contracts.ContractionRate.self, "divides the earlier error by the later one",
      """
      Your ratios are above 1 where the error shrinks. What does the error of one table have to be \
      multiplied by, to give the next?
      """,
      as: InvertsRatios.self),
  ]

  private enum AveragesDifferences: ContractionRateMistake {
    static func distance(_ a: [Double], _ b: [Double]) -> Double {
      zip(a, b).reduce(0) { $0 + abs($1.0 - $1.1) } / Double(a.count)
    }
  }

  private enum IgnoresTheFloor: ContractionRateMistake {
    static func usable(_ errors: [Double], _ floor: Double) -> [Double] { errors }
  }

  private enum JumpsOverNoise: ContractionRateMistake {
    static func usable(_ errors: [Double], _ floor: Double) -> [Double] {
      errors.filter { $0 > floor }
    }
  }

  private enum MeasuresFromTheLast: ContractionRateMistake {
    static func distances(_ tables: [[Double]], _ limit: [Double]) -> [Double] {
      tables.map { distance($0, tables[tables.count - 1]) }
    }
  }

  private enum MeasuresChanges: ContractionRateMistake {
    static func distances(_ tables: [[Double]], _ limit: [Double]) -> [Double] {
      zip(tables, tables.dropFirst()).map(distance)
    }
  }

  private enum AveragesRatios: ContractionRateMistake {
    static func mean(_ ratios: [Double]) -> Double { ratios.reduce(0, +) / Double(ratios.count) }
  }

  private enum InvertsRatios: ContractionRateMistake {
    static func ratio(_ earlier: Double, _ later: Double) -> Double { earlier / later }
  }
}

/// A mistake in one part of measuring a rate, with everything else right.
private protocol ContractionRateMistake: ContractionRateExercise {
  static func distance(_ a: [Double], _ b: [Double]) -> Double
  static func distances(_ tables: [[Double]], _ limit: [Double]) -> [Double]
  static func usable(_ errors: [Double], _ floor: Double) -> [Double]
  static func ratio(_ earlier: Double, _ later: Double) -> Double
  static func mean(_ ratios: [Double]) -> Double
}

extension ContractionRateMistake {
  static func distance(_ a: [Double], _ b: [Double]) -> Double {
    zip(a, b).reduce(0) { max($0, abs($1.0 - $1.1)) }
  }

  static func distances(_ tables: [[Double]], _ limit: [Double]) -> [Double] {
    tables.map { distance($0, limit) }
  }

  static func usable(_ errors: [Double], _ floor: Double) -> [Double] {
    Array(errors.prefix { $0 > floor })
  }

  static func ratio(_ earlier: Double, _ later: Double) -> Double { later / earlier }

  static func mean(_ ratios: [Double]) -> Double {
    Double.pow(ratios.reduce(1, *), 1 / Double(ratios.count))
  }

  static func errors(of tables: [[[Double]]], from fixedPoint: [[Double]]) throws -> [Double] {
    let shape = fixedPoint.map(\.count)
    guard shape.reduce(0, +) > 0, (tables + [fixedPoint]).allSatisfy({ $0.map(\.count) == shape }),
      (tables + [fixedPoint]).joined().joined().allSatisfy(\.isFinite)
    else { throw InvalidInput("not tables of one shape") }
    return distances(tables.map { Array($0.joined()) }, Array(fixedPoint.joined()))
  }

  static func ratios(of errors: [Double], noiseFloor: Double) throws -> [Double] {
    guard (errors + [noiseFloor]).allSatisfy({ $0 >= 0 && $0.isFinite }) else {
      throw InvalidInput("not errors")
    }
    let usable = usable(errors, noiseFloor)
    return zip(usable, usable.dropFirst()).map(ratio)
  }

  static func rate(
    of tables: [[[Double]]], toward fixedPoint: [[Double]], noiseFloor: Double
  ) throws -> Double? {
    let ratios = try ratios(of: errors(of: tables, from: fixedPoint), noiseFloor: noiseFloor)
    return ratios.isEmpty ? nil : mean(ratios)
  }
}
