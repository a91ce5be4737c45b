import DecisionProcesses

/// Cuts each number of an observation into bins, so that a table can hold what is continuous.
///
///     let discretizer = Discretizer(edges: [[-1, 0, 1], [0.5]])
///     discretizer.cellCount                // 4 · 2 = 8
///     discretizer.bins(of: [0, 0.2])       // [2, 0]
///     discretizer.cell(of: [0, 0.2])       // 2 · 2 + 0 = 4
///
/// k edges e₀ < e₁ < … make k + 1 bins. Bin i holds the numbers with eᵢ₋₁ ≤ x < eᵢ: an edge belongs
/// to the bin above it. The first bin reaches down to −∞ and the last up to +∞, so that every number
/// has a bin, however far out it is. Cells are numbered with the last number turning fastest:
///
///     cell = (… (b₀ · n₁ + b₁) · n₂ + b₂ …)      with n the counts of bins
///
/// The number of cells is the product of the counts of bins: with 20 bins, ten numbers make 10¹³.
///
/// Source: Sutton and Barto (2018), section 9.5.3, for aggregation of states.
public struct Discretizer: Hashable, Sendable {
  /// The edges between bins, rising, one row for each number of an observation.
  public let edges: [[Double]]
  /// The number of bins of each number of an observation.
  public let binCounts: [Int]
  /// The number of cells.
  public let cellCount: Int

  /// Creates a discretizer from the edges between bins; no edge makes one bin.
  ///
  /// - Precondition: There is a row; edges are finite and rise strictly; the count of cells is an
  ///   `Int`.
  public init(edges: [[Double]]) {
    require(!edges.isEmpty, "An observation has at least one number.")
    require(
      edges.allSatisfy { row in
        row.allSatisfy(\.isFinite) && zip(row, row.dropFirst()).allSatisfy { $0 < $1 }
      }, "Edges are finite and rise strictly.")
    var cellCount = 1
    for row in edges {
      let (product, overflows) = cellCount.multipliedReportingOverflow(by: row.count + 1)
      require(!overflows, "The cells can be counted.")
      cellCount = product
    }
    self.edges = edges
    self.binCounts = edges.map { $0.count + 1 }
    self.cellCount = cellCount
  }

  /// Creates a discretizer with equally wide bins, the outer ones open towards their ends.
  ///
  ///     Discretizer(ranges: [-2.4...2.4], binCounts: [6]).edges  // [[-1.6, -0.8, 0, 0.8, 1.6]]
  ///
  /// - Precondition: There are as many ranges as counts, ranges are finite and not empty, and
  ///   counts positive.
  public init(ranges: [ClosedRange<Double>], binCounts: [Int]) {
    require(ranges.count == binCounts.count, "Each range has a count of bins.")
    self.init(edges: zip(ranges, binCounts).map { Self.evenEdges(over: $0, binCount: $1) })
  }

  /// The edges that cut a range into equally wide bins: one fewer than there are bins.
  ///
  /// - Precondition: The range is finite and not empty, and the count positive.
  /// - Complexity: O(bins).
  public static func evenEdges(over range: ClosedRange<Double>, binCount: Int) -> [Double] {
    let (low, high) = (range.lowerBound, range.upperBound)
    require(low.isFinite && high.isFinite && low < high, "A range is finite and not empty.")
    require(binCount > 0, "There is at least one bin.")
    return (1..<max(binCount, 1)).map { low + (high - low) * Double($0) / Double(binCount) }
  }

  /// The bin of each number.
  ///
  /// - Precondition: There are as many numbers as rows of edges, and none is NaN.
  /// - Complexity: O(Σ log bins).
  public func bins(of observation: [Double]) -> [Int] {
    require(observation.count == edges.count, "An observation has as many numbers as edges rows.")
    return observation.indices.map { bin(of: observation[$0], in: $0) }
  }

  /// The cell of an observation, an index below `cellCount`.
  ///
  /// - Precondition: There are as many numbers as rows of edges, and none is NaN.
  /// - Complexity: O(Σ log bins).
  public func cell(of observation: [Double]) -> Int {
    require(observation.count == edges.count, "An observation has as many numbers as edges rows.")
    var cell = 0
    for dimension in observation.indices {
      cell = cell * binCounts[dimension] + bin(of: observation[dimension], in: dimension)
    }
    return cell
  }

  /// The number of edges that are not above a number, found by halving.
  private func bin(of number: Double, in dimension: Int) -> Int {
    require(!number.isNaN, "A number that is none has no bin.")
    var (low, high) = (0, edges[dimension].count)
    while low < high {
      let middle = (low + high) / 2
      if edges[dimension][middle] <= number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
