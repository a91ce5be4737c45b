import DecisionProcesses
import RealModule

/// The value that a standard normal draw stays below with probability `probability`.
///
///     normalQuantile(0.975)  // 1.95996…
///
/// - Precondition: `probability` lies between 0 and 1.
/// - Complexity: At most 200 evaluations of the error function.
public func normalQuantile(_ probability: Double) -> Double {
  checkConfidence(probability)
  // Solved in the lower tail, where erfc loses no digits, and mirrored.
  if probability > 0.5 { return -normalQuantile(1 - probability) }
  return bisect(-40, 0) { .erfc(-$0 / 2.0.squareRoot()) / 2 > probability }
}

/// The value that a draw from Student's distribution stays below with probability `probability`.
///
///     studentQuantile(0.975, degreesOfFreedom: 4)  // 2.77644…
///
/// From the identity P(T ≤ −t) = ½ I_x(ν / 2, ½) with x = ν / (ν + t²).
///
/// Source: Abramowitz and Stegun (1964), 26.7.1; Student, *The probable error of a mean* (1908).
///
/// - Precondition: `probability` lies between 0 and 1; `degreesOfFreedom` is positive.
/// - Complexity: At most 200 evaluations of the incomplete beta function.
public func studentQuantile(_ probability: Double, degreesOfFreedom: Double) -> Double {
  checkConfidence(probability)
  require(degreesOfFreedom > 0, "Degrees of freedom are positive.")
  if probability > 0.5 {
    return -studentQuantile(1 - probability, degreesOfFreedom: degreesOfFreedom)
  }
  if probability == 0.5 { return 0 }
  // Solved for x, which has an interval to search in; t itself has none.
  let x = bisect(0, 1) {
    regularizedIncompleteBeta($0, degreesOfFreedom / 2, 0.5) > 2 * probability
  }
  return -(degreesOfFreedom * (1 - x) / x).squareRoot()
}
