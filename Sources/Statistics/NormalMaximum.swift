import DecisionProcesses
import RealModule

/// The largest of several independent normal draws that share a deviation, exactly.
///
///     NormalMaximum(means: [0, 0], deviation: 1).expectation          // 0.5642 = 1 / √π
///     NormalMaximum(means: [0, 0.5], deviation: 1).chancesOfLargest   // [0.3618, 0.6382]
///
/// With φ and Φ the density and the distribution function of a standard normal draw and zₐ = (x −
/// μₐ) / σ, draw a is the largest with density φ(zₐ) / σ · ∏ Φ(z_b) over all b ≠ a, so
///
///     P(a is the largest) = ∫ φ(zₐ) / σ · ∏ Φ(z_b) dx
///     E max               = ∫ x · d/dx ∏ Φ(zₐ) dx = Σₐ ∫ x · φ(zₐ) / σ · ∏ Φ(z_b) dx
///
/// The integrals are sums over a grid of σ / 16 from 12 σ below the smallest mean to 12 σ above the
/// largest. For analytic integrands that vanish at both ends such sums converge faster than any
/// power of the step; they agree with SciPy's adaptive quadrature to about 1e-12.
///
/// Source: David and Nagaraja, *Order Statistics* (3rd edition, 2003), section 3.1; Trefethen and
/// Weideman, *The exponentially convergent trapezoidal rule* (2014).
public struct NormalMaximum: Hashable, Sendable {
  /// The expectation of the largest draw.
  public let expectation: Double
  /// The probability of each draw to be the largest; they add up to 1.
  public let chancesOfLargest: [Double]

  /// Integrates.
  ///
  /// - Parameters:
  ///   - means: The mean of each draw; finite, and at least one.
  ///   - deviation: The standard deviation of every draw; finite and not negative. Without noise,
  ///     draws that tie for the largest share its probability equally.
  /// - Complexity: O(draws · (400 + 16 · range of the means / deviation)) error functions.
  public init(means: [Double], deviation: Double) {
    require(
      !means.isEmpty && means.allSatisfy(\.isFinite),
      "A largest draw needs at least one draw, and means that are finite.")
    require(deviation.isFinite && deviation >= 0, "A deviation is finite and not negative.")
    let (smallest, largest) = (means.min() ?? 0, means.max() ?? 0)
    guard deviation > 0 else {
      let ties = Double(means.count { $0 == largest })
      expectation = largest
      chancesOfLargest = means.map { $0 == largest ? 1 / ties : 0 }
      return
    }
    let step = deviation / 16
    let pointCount = Int(((largest - smallest) / step).rounded(.up)) + 2 * 12 * 16
    var chances = Array(repeating: 0.0, count: means.count)
    // Measured from the largest mean, so that a large one costs no digits.
    var distance = 0.0
    for point in 0...pointCount {
      let x = smallest - 12 * deviation + Double(point) * step
      for (index, density) in Self.densitiesOfLargest(at: x, means, deviation).enumerated() {
        chances[index] += density * step
        distance += (x - largest) * density * step
      }
    }
    expectation = largest + distance
    chancesOfLargest = chances
  }

  /// For each draw, the density at `x` of its being the largest.
  private static func densitiesOfLargest(
    at x: Double, _ means: [Double], _ deviation: Double
  ) -> [Double] {
    let distances = means.map { (x - $0) / deviation }
    let below = distances.map { normalDistribution($0) }
    // The product of the others: of those before, times of those after.
    var densities = distances.map { normalDensity($0) / deviation }
    var (before, after) = (1.0, 1.0)
    for index in means.indices {
      densities[index] *= before
      before *= below[index]
    }
    for index in means.indices.reversed() {
      densities[index] *= after
      after *= below[index]
    }
    return densities
  }
}

/// The density of a standard normal draw, exp(−z² / 2) / √(2 π).
func normalDensity(_ z: Double) -> Double {
  .exp(-z * z / 2) / (2 * Double.pi).squareRoot()
}

/// The probability that a standard normal draw is at most `z`; small ones lose no digits.
func normalDistribution(_ z: Double) -> Double {
  .erfc(-z / 2.0.squareRoot()) / 2
}
