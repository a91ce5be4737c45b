import RealModule

/// How far the mean of slopes can be from its expectation.
extension ConvergenceRateStudy {
  /// The mean of log |Z| for a standard normal Z: −(Euler's constant + log 2) / 2.
  static let meanLogarithm = -(0.5772156649015329 + Double.log(2)) / 2

  /// A radius that the mean slope of independent runs leaves with probability at most 1e-9.
  ///
  /// A slope is Σ wᵢ log |errorᵢ|, and each error is normal. With W = Σ |wᵢ| the exponential is
  /// convex, so however the errors of one run depend on each other,
  ///
  ///     E exp(λ (slope − expectation)) ≤ max over both signs of E exp(±λ W (log |Z| − its mean)),
  ///     E exp(s log |Z|) = 2^(s/2) Γ((1 + s) / 2) / √π   for s > −1.
  ///
  /// Chernoff's bound for n runs is exp(−n (λ t − log of that)); any λ is as valid, and the best of
  /// a grid is taken.
  static func radius(runs: Int) -> Double {
    let logarithms = steps.filter { $0 >= firstStep }.map { Double.log(Double($0)) }
    let mean = logarithms.reduce(0, +) / Double(logarithms.count)
    let squares = logarithms.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let weight = logarithms.reduce(0) { $0 + abs($1 - mean) } / squares
    let risk = -Double.log(Finding.falseAlarm / 2) / Double(runs)
    return (1..<99).map { index in
      let exponent = 0.01 * Double(index)
      let cumulant = max(cumulant(exponent), cumulant(-exponent))
      return (risk + cumulant) / (exponent / weight)
    }.min() ?? .infinity
  }

  /// log E exp(s (log |Z| − its mean)).
  private static func cumulant(_ s: Double) -> Double {
    s / 2 * .log(2) + .logGamma((1 + s) / 2) - .log(.pi) / 2 - s * meanLogarithm
  }
}
