package import DecisionProcesses

/// Fresh inputs for checks, so that no answer can be memorised.
extension SeededGenerator {
  /// A number drawn uniformly from a range, rounded to hundredths so that a person can read it.
  package mutating func number(in range: ClosedRange<Double>) -> Double {
    let value = range.lowerBound + (range.upperBound - range.lowerBound) * unit()
    return (value * 100).rounded() / 100
  }

  /// Numbers drawn uniformly from a range.
  package mutating func numbers(_ count: Int, in range: ClosedRange<Double>) -> [Double] {
    (0..<count).map { _ in number(in: range) }
  }

  /// A number drawn uniformly from the whole eighths of a range.
  ///
  /// Sums of such numbers are exact, whatever the order they are added in.
  package mutating func dyadic(in range: ClosedRange<Double>) -> Double {
    let eighths =
      Int(
        (range.lowerBound * 8).rounded(.up))...Int(
        (range.upperBound * 8).rounded(.down))
    return Double(integer(in: eighths)) / 8
  }

  /// Numbers drawn uniformly from the whole eighths of a range.
  package mutating func dyadics(_ count: Int, in range: ClosedRange<Double>) -> [Double] {
    (0..<count).map { _ in dyadic(in: range) }
  }

  /// A whole number drawn uniformly from a range.
  package mutating func integer(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + index(below: range.count)
  }

  /// A discount strictly between 0 and 1.
  package mutating func discount() -> Double { number(in: 0.05...0.98) }

  /// A step size strictly between 0 and 1.
  package mutating func stepSize() -> Double { number(in: 0.05...0.95) }
}
