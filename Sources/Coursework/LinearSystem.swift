/// A square system of linear equations, given as a tool to exercises that need one solved.
///
///     // 2 x + y = 5 and x − y = 1
///     let system = LinearSystem(coefficients: [[2, 1], [1, -1]], constants: [5, 1])
///     try system.solution()  // [2, 1]
///
/// Equation i reads: the sum over j of `coefficients[i][j]` · x(j) equals `constants[i]`.
///
/// Source: Golub and Van Loan, *Matrix Computations* (4th edition, 2013), section 3.4: Gaussian
/// elimination with partial pivoting.
public struct LinearSystem: Hashable, Sendable {
  /// The factors of the unknowns, one row for each equation.
  public var coefficients: [[Double]]
  /// The right-hand sides, one for each equation.
  public var constants: [Double]

  /// Creates a system of equations.
  public init(coefficients: [[Double]], constants: [Double]) {
    self.coefficients = coefficients
    self.constants = constants
  }

  /// The unknowns, exact up to rounding.
  ///
  /// - Throws: `InvalidInput` where the system is not square, holds a number that is not finite, or
  ///   is singular: it then has no solution, or many.
  /// - Complexity: O(n³) for n unknowns.
  public func solution() throws(InvalidInput) -> [Double] {
    try checkShape()
    // One row holds an equation whole, so that exchanging and subtracting rows keeps both sides in
    // step.
    var rows = zip(coefficients, constants).map { $0 + [$1] }
    for column in rows.indices { try eliminate(column, from: &rows) }
    return substitute(rows)
  }

  private func checkShape() throws(InvalidInput) {
    let count = constants.count
    guard coefficients.count == count, coefficients.allSatisfy({ $0.count == count }) else {
      throw InvalidInput("a linear system needs as many equations as unknowns")
    }
    guard (coefficients + [constants]).allSatisfy({ $0.allSatisfy(\.isFinite) }) else {
      throw InvalidInput("the numbers of a linear system must be finite")
    }
  }

  /// Removes the unknown of a column from every equation below its own.
  private func eliminate(_ column: Int, from rows: inout [[Double]]) throws(InvalidInput) {
    var pivot = column
    for row in column..<rows.count where abs(rows[row][column]) > abs(rows[pivot][column]) {
      pivot = row
    }
    let largest = coefficients.joined().reduce(0) { max($0, abs($1)) }
    guard abs(rows[pivot][column]) > largest * Double(rows.count) * .ulpOfOne else {
      throw InvalidInput("the linear system is singular: it has no solution, or many")
    }
    rows.swapAt(column, pivot)
    for row in rows.indices.dropFirst(column + 1) where rows[row][column] != 0 {
      let factor = rows[row][column] / rows[column][column]
      for k in column...rows.count { rows[row][k] -= factor * rows[column][k] }
    }
  }

  /// Reads the unknowns off a triangular system, from the last to the first.
  private func substitute(_ rows: [[Double]]) -> [Double] {
    let count = rows.count
    var unknowns = Array(repeating: 0.0, count: count)
    for row in rows.indices.reversed() {
      var rest = rows[row][count]
      for k in rows.indices.dropFirst(row + 1) { rest -= rows[row][k] * unknowns[k] }
      unknowns[row] = rest / rows[row][row]
    }
    return unknowns
  }
}
