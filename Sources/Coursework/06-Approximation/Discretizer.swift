/// Exercise 6.1: bins, so that a table can hold what is continuous.
///
///     let discretizer = try Discretizer(edges: [[-1, 0, 1], [0.5]])
///     try discretizer.cellCount                // 4 · 2 = 8
///     try discretizer.bins(of: [0, 0.2])       // [2, 0]
///     try discretizer.cell(of: [0, 0.2])       // 2 · 2 + 0 = 4
///
/// An observation is a row of numbers. Each number is cut into bins by edges e₀ < e₁ < … of its own;
/// k edges make k + 1 bins, no edge makes one. Bins are half-open: bin i holds the numbers x with
///
///     e(i − 1) ≤ x < e(i),
///
/// so that an edge belongs to the bin above it. The first bin has no lower end and the last no upper
/// one: every number has a bin, infinite ones too. NaN has none.
///
/// A cell is one bin of each number. With n₀, n₁, … the counts of bins, cells are numbered from 0 to
/// n₀ · n₁ · … − 1, the last number turning fastest:
///
///     cell = (… (b₀ · n₁ + b₁) · n₂ + b₂ …)
///
/// Source: Sutton and Barto (2018), section 9.3, for state aggregation; the second source document,
/// for CartPole in bins.
public protocol DiscretizerExercise: SendableMetatype {
  /// The edges that cut the numbers from `low` to `high` into `binCount` equally wide bins.
  ///
  ///     try Discretizer.evenEdges(from: 0, to: 1, binCount: 4)    // [0.25, 0.5, 0.75]
  ///
  /// - Parameters:
  ///   - low: Where the first bin would begin; finite. It is no edge, since that bin is open.
  ///   - high: Where the last bin would end; finite, above `low`. It is no edge either.
  ///   - binCount: The number of bins; positive.
  /// - Returns: `binCount − 1` numbers, rising.
  /// - Throws: `InvalidInput` where a parameter is not as described.
  static func evenEdges(from low: Double, to high: Double, binCount: Int) throws -> [Double]

  /// Creates a discretizer.
  ///
  /// - Parameter edges: The edges of each number of an observation; at least one row. A row may be
  ///   empty; its entries are finite and rise strictly.
  /// - Throws: `InvalidInput` where the edges are not as described, or where there are more cells
  ///   than an `Int` can count.
  init(edges: [[Double]]) throws

  /// The number of cells.
  var cellCount: Int { get throws }

  /// The bin of each number of an observation, counted from 0.
  ///
  /// - Throws: `InvalidInput` where there are not as many numbers as rows of edges, or one is NaN.
  func bins(of observation: [Double]) throws -> [Int]

  /// The cell of an observation, in `0..<cellCount`.
  ///
  /// - Throws: `InvalidInput` where `bins(of:)` does.
  func cell(of observation: [Double]) throws -> Int
}

extension Contracts {
  /// Exercise 6.1.
  public enum Discretizer: Contract {
    public typealias Implementation = any DiscretizerExercise.Type
    public static let id = ExerciseID(6, 1)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.Discretizer.self
    }
  }
}
