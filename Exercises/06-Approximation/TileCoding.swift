public import Coursework

extension Submission {
  /// Exercise 6.2: several grids of tiles, each shifted, and a value that is learned with them.
  public struct TileCoding: TileCodingExercise {
    // TODO: declare what a coding keeps, weights included.

    public init(lows: [Double], highs: [Double], tileCounts: [Int], tilingCount: Int) throws {
      // TODO: refuse bad input, then keep the settings and make a weight of 0 for each feature.
      throw Unattempted()
    }

    public var featureCount: Int {
      get throws {
        // TODO: multiply. How many tiles does a shifted tiling need in each dimension?
        throw Unattempted()
      }
    }

    public func activeFeatures(of observation: [Double]) throws -> [Int] {
      // TODO: refuse bad input, then find the tile of each tiling and its number.
      throw Unattempted()
    }

    public func value(of observation: [Double]) throws -> Double {
      // TODO: add up the active weights.
      throw Unattempted()
    }

    public mutating func learn(
      target: Double,
      for observation: [Double],
      stepSize: Double
    ) throws {
      // TODO: refuse bad input, then move each active weight by its part of the error.
      throw Unattempted()
    }
  }
}
