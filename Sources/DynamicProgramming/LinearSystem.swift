import DecisionProcesses

/// Solves the square system A x = b by Gaussian elimination with partial pivoting.
///
/// Source: Golub and Van Loan, *Matrix Computations* (4th edition, 2013), section 3.4.
///
/// - Parameters:
///   - matrix: The n · n coefficients, row-major.
///   - right: The n right-hand sides.
/// - Returns: The n unknowns, or nothing if the matrix is singular to working precision.
/// - Complexity: O(n³).
func solveLinearSystem(_ matrix: [Double], _ right: [Double]) -> [Double]? {
  let n = right.count
  require(matrix.count == n * n, "A system needs as many equations as unknowns.")
  var a = matrix
  var x = right
  let threshold = supremumNorm(matrix) * Double(n) * .ulpOfOne
  for column in 0..<n {
    var pivot = column
    for row in column..<n where abs(a[row * n + column]) > abs(a[pivot * n + column]) {
      pivot = row
    }
    guard abs(a[pivot * n + column]) > threshold else { return nil }
    if pivot != column {
      for k in column..<n { a.swapAt(pivot * n + k, column * n + k) }
      x.swapAt(pivot, column)
    }
    for row in (column + 1)..<max(n, column + 1) where a[row * n + column] != 0 {
      let factor = a[row * n + column] / a[column * n + column]
      for k in column..<n { a[row * n + k] -= factor * a[column * n + k] }
      x[row] -= factor * x[column]
    }
  }
  for row in (0..<n).reversed() {
    for k in (row + 1)..<max(n, row + 1) { x[row] -= a[row * n + k] * x[k] }
    x[row] /= a[row * n + row]
  }
  return x
}
