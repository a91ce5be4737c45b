import Statistics

/// The kinds of findings that experiments make.
extension Finding {
  /// The probability with which a stochastic finding may fail although the claim is true.
  static let falseAlarm = 1e-9

  /// A number is an exact one, up to a tolerance.
  public static func equal(
    _ claim: String, measured: Double, exact: Double, tolerance: Double, basis: String
  ) -> Finding {
    Finding(
      claim, measured: measured, exact: exact,
      accepted: (exact - tolerance)...(exact + tolerance), basis: basis)
  }

  /// A number is at most a bound.
  public static func atMost(
    _ claim: String, measured: Double, bound: Double, basis: String
  ) -> Finding {
    Finding(
      claim, measured: measured, exact: bound, accepted: -Double.infinity...bound, basis: basis)
  }

  /// A number is at least a bound.
  public static func atLeast(
    _ claim: String, measured: Double, bound: Double, basis: String
  ) -> Finding {
    Finding(
      claim, measured: measured, exact: bound, accepted: bound...Double.infinity, basis: basis)
  }

  /// A share of independent trials comes from an exact probability, by the binary
  /// Kullback–Leibler bound, which holds at every number of trials.
  static func frequency(
    _ claim: String, count: Int, of trials: Int, probability: Double, basis: String
  ) -> Finding {
    let check = FrequencyCheck(
      counts: [count, trials - count], probabilities: [probability, 1 - probability],
      falseAlarm: falseAlarm)
    return Finding(
      claim, measured: Double(count) / Double(trials), exact: probability,
      accepted: check.acceptedFrequencies(in: 0),
      interval: clopperPearsonInterval(successes: count, trials: trials, confidence: 0.95),
      basis: basis + " Binary Kullback–Leibler bound, \(trials) trials, false alarm 1e−9.")
  }

  /// The mean of independent samples is above zero, by more than Student's interval of confidence
  /// 1 − 1e-9.
  static func positiveMean(_ claim: String, of samples: [Double], basis: String) -> Finding {
    let strict = MeanInterval(of: samples, confidence: 1 - falseAlarm)
    return Finding(
      claim, measured: strict.mean, accepted: strict.radius...Double.infinity,
      interval: MeanInterval(of: samples).range,
      basis: basis + " Student's interval of confidence 1 − 1e−9 over \(samples.count) runs.")
  }

  /// The mean of independent samples is not above a bound, by more than Student's interval of
  /// confidence 1 − 1e-9.
  static func meanAtMost(
    _ claim: String, of samples: [Double], bound: Double, basis: String
  ) -> Finding {
    let strict = MeanInterval(of: samples, confidence: 1 - falseAlarm)
    return Finding(
      claim, measured: strict.mean, exact: bound,
      accepted: -Double.infinity...(bound + strict.radius),
      interval: MeanInterval(of: samples).range,
      basis: basis + " Student's interval of confidence 1 − 1e−9 over \(samples.count) runs.")
  }

  /// The mean of independent samples, with its interval, without an assertion.
  static func mean(
    _ claim: String, of samples: [Double], exact: Double? = nil, basis: String
  ) -> Finding {
    let interval = MeanInterval(of: samples)
    return Finding(
      claim, measured: interval.mean, exact: exact, interval: interval.range,
      basis: basis + " Student's 95 % interval over \(samples.count) runs.")
  }

  /// The share of independent trials, with its interval, without an assertion.
  static func share(_ claim: String, count: Int, of trials: Int, basis: String) -> Finding {
    Finding(
      claim, measured: Double(count) / Double(trials),
      interval: clopperPearsonInterval(successes: count, trials: trials, confidence: 0.95),
      basis: basis + " Clopper and Pearson's 95 % interval over \(trials) runs.")
  }
}
