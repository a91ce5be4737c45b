public import Coursework
import Foundation

extension Submission {
  /// Exercise 1.7: how fast a sequence of tables approaches its limit.
  public enum ContractionRate: ContractionRateExercise {
    public static func errors(
      of tables: [[[Double]]],
      from fixedPoint: [[Double]]
    ) throws -> [Double] {
      let shape = fixedPoint.map(\.count)
      let limit = Array(fixedPoint.joined())
      guard !limit.isEmpty, limit.allSatisfy(\.isFinite) else {
        throw InvalidInput("the fixed point needs entries, all of them finite")
      }
      return try tables.map { table in
        guard table.map(\.count) == shape, table.joined().allSatisfy(\.isFinite) else {
          throw InvalidInput("a table must have the shape of the fixed point and be finite")
        }
        // The largest difference anywhere: a mean would hide the one entry that is still far off.
        return zip(table.joined(), limit).reduce(0) { max($0, abs($1.0 - $1.1)) }
      }
    }

    public static func ratios(of errors: [Double], noiseFloor: Double) throws -> [Double] {
      guard (errors + [noiseFloor]).allSatisfy({ $0 >= 0 && $0.isFinite }) else {
        throw InvalidInput("errors and the noise floor must be finite and not negative")
      }
      // A prefix, no filter: what comes after the first error in the noise is noise, however large.
      let usable = errors.prefix { $0 > noiseFloor }
      return zip(usable.dropFirst(), usable).map { $0 / $1 }
    }

    public static func rate(
      of tables: [[[Double]]],
      toward fixedPoint: [[Double]],
      noiseFloor: Double
    ) throws -> Double? {
      let ratios = try ratios(of: errors(of: tables, from: fixedPoint), noiseFloor: noiseFloor)
      guard !ratios.isEmpty else { return nil }
      // Factors multiply, so their mean is a root of the product.
      return pow(ratios.reduce(1, *), 1 / Double(ratios.count))
    }
  }
}
