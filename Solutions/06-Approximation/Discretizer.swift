public import Coursework

extension Submission {
  /// Exercise 6.1: bins, so that a table can hold what is continuous.
  public struct Discretizer: DiscretizerExercise {
    private let edges: [[Double]]
    private let count: Int

    public static func evenEdges(
      from low: Double,
      to high: Double,
      binCount: Int
    ) throws -> [Double] {
      guard low.isFinite, high.isFinite, low < high, binCount > 0 else {
        throw InvalidInput("a range is finite and not empty, and has at least one bin")
      }
      // With one bin there is nothing to cut; 1..<1 is empty, as it should be.
      return (1..<binCount).map { low + (high - low) * Double($0) / Double(binCount) }
    }

    public init(edges: [[Double]]) throws {
      guard !edges.isEmpty else { throw InvalidInput("an observation has at least one number") }
      var count = 1
      for row in edges {
        guard row.allSatisfy(\.isFinite), zip(row, row.dropFirst()).allSatisfy({ $0 < $1 }) else {
          throw InvalidInput("edges must be finite and rise")
        }
        // Cells multiply: two dozen numbers in twenty bins each are more than an Int can count.
        let (product, overflows) = count.multipliedReportingOverflow(by: row.count + 1)
        guard !overflows else { throw InvalidInput("there are too many cells") }
        count = product
      }
      self.edges = edges
      self.count = count
    }

    public var cellCount: Int {
      get throws {
        count
      }
    }

    public func bins(of observation: [Double]) throws -> [Int] {
      guard observation.count == edges.count, !observation.contains(where: \.isNaN) else {
        throw InvalidInput("an observation has \(edges.count) numbers")
      }
      // Below all edges it is bin 0, and each edge that is not above the number moves one bin up. So
      // nothing has to be said about the ends.
      return zip(observation, edges).map { number, row in row.count { $0 <= number } }
    }

    public func cell(of observation: [Double]) throws -> Int {
      let bins = try bins(of: observation)
      return zip(bins, edges).reduce(0) { cell, next in cell * (next.1.count + 1) + next.0 }
    }
  }
}
