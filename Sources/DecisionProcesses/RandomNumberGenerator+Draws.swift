internal import RealModule

/// The draws that reinforcement learning needs, on any generator.
///
/// They are shorter than the standard library's and inline into hot loops; each says what it costs.
extension RandomNumberGenerator {
  /// Draws a number uniformly from `0..<1`, a multiple of 2⁻⁵³.
  ///
  /// - Complexity: One draw of 64 bits.
  @inlinable
  public mutating func unit() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// Draws an index uniformly from `0..<count`.
  ///
  /// The high half of a 64 by 64 bit product; its bias is below `count` · 2⁻⁶⁴, which no test can
  /// see.
  ///
  /// - Precondition: `count` is positive.
  /// - Complexity: One draw of 64 bits.
  @inlinable
  public mutating func index(below count: Int) -> Int {
    precondition(count > 0, "An index can only be drawn below a positive count.")
    return Int(truncatingIfNeeded: UInt64(count).multipliedFullWidth(by: next()).high)
  }

  /// Tells heads with chance `probability`.
  ///
  /// - Complexity: One draw of 64 bits.
  @inlinable
  public mutating func flip(_ probability: Double) -> Bool {
    unit() < probability
  }

  /// Draws an index with chances proportional to `weights`.
  ///
  /// Rounding never selects an index of weight 0.
  ///
  /// - Precondition: Weights are finite and not negative, and one is positive.
  /// - Complexity: O(number of weights), one draw of 64 bits.
  @inlinable
  public mutating func index(weights: [Double]) -> Int {
    var total = 0.0
    for weight in weights {
      precondition(weight >= 0 && weight.isFinite, "A weight is finite and not negative.")
      total += weight
    }
    precondition(total > 0, "At least one weight must be positive.")
    var mass = unit() * total
    var last = 0
    for (index, weight) in weights.enumerated() where weight > 0 {
      last = index
      if mass < weight { return index }
      mass -= weight
    }
    return last
  }

  /// Draws from the normal distribution of mean 0 and deviation 1.
  ///
  /// Box and Muller's transform (1958), its sine thrown away so that a draw has no hidden state.
  ///
  /// - Complexity: Two draws of 64 bits.
  public mutating func normal() -> Double {
    // 1 − unit() lies in (0, 1], so the logarithm is finite.
    let radius = (-2 * Double.log(1 - unit())).squareRoot()
    return radius * Double.cos(2 * .pi * unit())
  }
}
