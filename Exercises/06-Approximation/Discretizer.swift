public import Coursework

extension Submission {
  /// Exercise 6.1: bins, so that a table can hold what is continuous.
  public struct Discretizer: DiscretizerExercise {
    // TODO: declare what a discretizer keeps.

    public static func evenEdges(
      from low: Double,
      to high: Double,
      binCount: Int
    ) throws -> [Double] {
      // TODO: refuse bad input, then return the edges between the bins, without the two ends.
      throw Unattempted()
    }

    public init(edges: [[Double]]) throws {
      // TODO: refuse bad input, then keep the edges.
      throw Unattempted()
    }

    public var cellCount: Int {
      get throws {
        // TODO: multiply the counts of bins. How many bins do two edges make?
        throw Unattempted()
      }
    }

    public func bins(of observation: [Double]) throws -> [Int] {
      // TODO: refuse bad input, then find the bin of each number.
      throw Unattempted()
    }

    public func cell(of observation: [Double]) throws -> Int {
      // TODO: make one index of the bins.
      throw Unattempted()
    }
  }
}
