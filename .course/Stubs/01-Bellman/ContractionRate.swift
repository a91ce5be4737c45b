public import Coursework

extension Submission {
  /// Exercise 1.7: how fast a sequence of tables approaches its limit.
  public enum ContractionRate: ContractionRateExercise {
    public static func errors(
      of tables: [[[Double]]],
      from fixedPoint: [[Double]]
    ) throws -> [Double] {
      // TODO: refuse bad input, then return the largest difference of each table from the fixed
      // point.
      throw Unattempted()
    }

    public static func ratios(of errors: [Double], noiseFloor: Double) throws -> [Double] {
      // TODO: divide each usable error by the one before it.
      throw Unattempted()
    }

    public static func rate(
      of tables: [[[Double]]],
      toward fixedPoint: [[Double]],
      noiseFloor: Double
    ) throws -> Double? {
      // TODO: return the geometric mean of the ratios, where there are any.
      throw Unattempted()
    }
  }
}
