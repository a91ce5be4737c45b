import DecisionProcesses
import RealModule

/// The regularised incomplete beta function I_x(a, b): the chance that a Beta(a, b) draw is at most
/// x.
///
///     regularizedIncompleteBeta(0.5, 2, 3)  // 0.6875
///
/// The binomial and Student's distributions are special cases: P(Binomial(n, p) ≥ k) = I_p(k, n − k
/// + 1).
///
/// Evaluated by Lentz's method on the continued fraction, on the side of the mean where it
/// converges fast. Relative errors are below 1e-12 for parameters up to 100, and grow with the size
/// of log Γ, to about 1e-9 for parameters of a million.
///
/// Source: Abramowitz and Stegun (1964), 26.5.8; Press et al., *Numerical Recipes* (3rd edition,
/// 2007), section 6.4.
///
/// - Precondition: `x` is in `0...1`; `a` and `b` are positive.
/// - Complexity: O(√max(a, b)).
public func regularizedIncompleteBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
  require((0...1).contains(x), "The argument of an incomplete beta function lies in 0...1.")
  require(a > 0 && b > 0, "The parameters of a beta distribution are positive.")
  if x == 0 || x == 1 { return x }
  if x > (a + 1) / (a + b + 2) { return 1 - lowerTail(1 - x, b, a) }
  return lowerTail(x, a, b)
}

/// The function for `x` at most about the mean: xᵃ (1 − x)ᵇ / (a B(a, b)) over the continued
/// fraction.
private func lowerTail(_ x: Double, _ a: Double, _ b: Double) -> Double {
  let logBeta = Double.logGamma(a) + .logGamma(b) - .logGamma(a + b)
  let front = Double.exp(a * .log(x) + b * .log(onePlus: -x) - logBeta) / a
  return front * continuedFraction(x, a, b)
}

/// Lentz's evaluation of 1 / (1 + d₁ / (1 + d₂ / (1 + …))).
private func continuedFraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
  // Stands in for a denominator of 0, as Thompson and Barnett (1986) advise.
  let tiny = 1e-300
  func guarded(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
  var c = 1.0
  var d = 1 / guarded(1 - (a + b) * x / (a + 1))
  var result = d
  for m in 1...100_000 {
    let m = Double(m)
    let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
    let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
    for coefficient in [even, odd] {
      d = 1 / guarded(1 + coefficient * d)
      c = guarded(1 + coefficient / c)
      result *= c * d
    }
    if abs(c * d - 1) < 2 * .ulpOfOne { break }
  }
  return result
}
