/// Solves small systems of linear equations in place, without allocating.
///
/// A row is eight numbers: the coefficients, and after them the right side. Up to seven unknowns
/// fit.
enum SmallSystem {
  /// Solves `rows.count` equations by Gaussian elimination with row exchanges.
  ///
  /// Lane `rows.count` of each row is the right side. Afterwards lane `rows.count` of row *i* is
  /// unknown *i*.
  ///
  /// - Returns: Whether there was a solution: false when a pivot is 0 or not finite.
  /// - Complexity: O(count²) operations on rows.
  @inline(__always)
  static func solve(_ rows: UnsafeMutableBufferPointer<SIMD8<Double>>) -> Bool {
    let count = rows.count
    for column in 0..<count {
      var best = column
      for row in column..<count where abs(rows[row][column]) > abs(rows[best][column]) {
        best = row
      }
      if best != column { rows.swapAt(best, column) }
      let pivot = rows[column][column]
      guard pivot != 0, pivot.isFinite else { return false }
      let scaled = rows[column] * (1 / pivot)
      rows[column] = scaled
      for row in (column + 1)..<max(count, column + 1) {
        rows[row] -= rows[row][column] * scaled
      }
    }
    for column in stride(from: count - 1, to: 0, by: -1) {
      let value = rows[column][count]
      for row in 0..<column { rows[row][count] -= rows[row][column] * value }
    }
    return true
  }
}
