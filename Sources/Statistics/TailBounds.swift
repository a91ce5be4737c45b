import DecisionProcesses
import RealModule

/// The Kullback–Leibler divergence between two coins, in nats.
///
///     kl(q, p) = q log(q / p) + (1 − q) log((1 − q) / (1 − p)),   with 0 log 0 = 0.
///
/// Infinite if something was observed that cannot happen.
///
/// Source: Cover and Thomas, *Elements of Information Theory* (2nd edition, 2006), section 2.3.
///
/// - Precondition: Both are probabilities.
/// - Complexity: O(1).
public func binaryDivergence(observed: Double, expected: Double) -> Double {
  require((0...1).contains(observed), "An observed frequency lies in 0...1.")
  require((0...1).contains(expected), "An expected probability lies in 0...1.")
  // Rounding can leave a sum just below 0 where both are nearly equal.
  return max(
    0,
    divergenceTerm(observed, over: expected) + divergenceTerm(1 - observed, over: 1 - expected))
}

/// One term of a divergence: q log(q / p).
private func divergenceTerm(_ q: Double, over p: Double) -> Double {
  q == 0 ? 0 : q * .log(q / p)
}

/// How far the mean of `count` bounded draws can be from its expectation, by Hoeffding's
/// inequality.
///
/// The distance r with P(|mean − μ| ≥ r) ≤ δ: r = width · √(log(2 / δ) / 2n).
///
/// Source: Hoeffding, *Probability inequalities for sums of bounded random variables* (1963),
/// theorem 2.
///
/// - Parameters:
///   - count: The number of independent draws.
///   - width: The length of the interval that holds every draw.
///   - falseAlarm: The probability δ that the bound is exceeded.
/// - Returns: The radius, in the unit of the draws.
/// - Complexity: O(1).
public func hoeffdingRadius(count: Int, width: Double, falseAlarm: Double) -> Double {
  require(count > 0, "A mean needs at least one draw.")
  require(width >= 0, "The width of an interval is not negative.")
  checkFalseAlarm(falseAlarm)
  return width * (Double.log(2 / falseAlarm) / (2 * Double(count))).squareRoot()
}

/// The largest mean of draws from 0...1 that a bound on their expectation still allows.
///
/// The largest x ≥ μ with n · kl(x, μ) ≤ log(1 / δ). The draws may depend on each other: it is
/// enough that each has an expectation of at most μ whatever the draws before it were, since then
/// E[exp(λ X)] ≤ 1 − μ + μ exp(λ) for each in turn. For independent coins this is Chernoff's bound.
///
///     largestMean(of: 1_000, expectation: 0.5, falseAlarm: 1e-9)  // 0.6013…
///
/// Source: Hoeffding (1963), theorem 1 and the end of section 2.
///
/// - Parameters:
///   - count: The number n of draws.
///   - expectation: The bound μ on each expectation.
///   - falseAlarm: The probability δ of a larger mean.
/// - Returns: The mean, from `expectation` to 1.
/// - Complexity: At most 200 evaluations of the divergence.
public func largestMean(of count: Int, expectation: Double, falseAlarm: Double) -> Double {
  require(count > 0, "A mean needs at least one draw.")
  checkFalseAlarm(falseAlarm)
  let limit = -Double.log(falseAlarm) / Double(count)
  func isAllowed(_ mean: Double) -> Bool {
    binaryDivergence(observed: mean, expected: expectation) <= limit
  }
  return isAllowed(1) ? 1 : bisect(expectation, 1) { !isAllowed($0) }
}

/// The smallest mean of draws from 0...1 that a bound on their expectation still allows.
///
/// The mirror image of `largestMean`: each draw has an expectation of at least `expectation`.
public func smallestMean(of count: Int, expectation: Double, falseAlarm: Double) -> Double {
  1 - largestMean(of: count, expectation: 1 - expectation, falseAlarm: falseAlarm)
}

/// How far the mean of bounded draws can be from its expectation, given how much they vary.
///
/// With s² the variance of the sample (over n − 1), and a union over both sides,
///
///     r = √(2 s² log(4 / δ) / n) + 7 · width · log(4 / δ) / (3 (n − 1)).
///
/// Much tighter than Hoeffding's bound where the draws vary little; it holds at every n, where the
/// normal approximation does not.
///
/// Source: Maurer and Pontil, *Empirical Bernstein bounds and sample variance penalization* (2009),
/// theorem 4.
///
/// - Precondition: There are at least two draws.
/// - Complexity: O(draws).
public func empiricalBernsteinRadius(
  of draws: [Double],
  width: Double,
  falseAlarm: Double
) -> Double {
  require(draws.count > 1, "A variance needs at least two draws.")
  require(width >= 0, "The width of an interval is not negative.")
  checkFalseAlarm(falseAlarm)
  let n = Double(draws.count)
  let deviation = Summary(of: draws).deviation
  let log = Double.log(4 / falseAlarm)
  return deviation * (2 * log / n).squareRoot() + 7 * width * log / (3 * (n - 1))
}

/// Traps unless a false-alarm probability is one that a test can have.
func checkFalseAlarm(_ probability: Double) {
  require(
    probability > 0 && probability < 1, "A false-alarm probability lies between 0 and 1.")
}
