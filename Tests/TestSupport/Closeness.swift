/// The length of the difference, over the length of the expected row or `floor`, whichever is more.
///
/// Rows of different lengths, and rows with a number that is not one, are infinitely far apart.
public func distance(_ row: [Double], _ expected: [Double], floor: Double = 1) -> Double {
  guard row.count == expected.count else { return .infinity }
  func length(_ numbers: [Double]) -> Double {
    numbers.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }
  let distance = length(zip(row, expected).map { $0 - $1 }) / max(floor, length(expected))
  return distance.isNaN ? .infinity : distance
}

/// Whether numbers agree to 10⁻⁵ in norm, as far as sums in single precision can be expected to.
public func isClose(_ row: [Float], _ expected: [Double], within tolerance: Double = 1e-5) -> Bool {
  distance(row.map(Double.init), expected) <= tolerance
}
