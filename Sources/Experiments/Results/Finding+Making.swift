import DecisionProcesses
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

  /// A number is at most a bound, up to a tolerance.
  public static func atMost(
    _ claim: String, measured: Double, bound: Double, tolerance: Double = 0, basis: String
  ) -> Finding {
    Finding(
      claim, measured: measured, exact: bound, accepted: -Double.infinity...(bound + tolerance),
      basis: basis)
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
      basis: sentences(
        basis,
        "Binary Kullback–Leibler bound, \(NumberText.count(trials)) trials, false alarm 10⁻⁹."))
  }

  /// The mean of bounded draws is not above a bound that each draw's expectation keeps, whatever
  /// came before it, by the binary Kullback–Leibler bound.
  ///
  /// The runs are independent; each gives the mean of `drawsPerRun` draws, which `range` holds.
  static func meanAtMost(
    _ claim: String, of runs: [Double], drawsPerRun: Int, within range: ClosedRange<Double>,
    bound: Double, basis: String
  ) -> Finding {
    let width = range.upperBound - range.lowerBound
    let share = largestMean(
      of: runs.count * drawsPerRun, expectation: (bound - range.lowerBound) / width,
      falseAlarm: falseAlarm)
    let mean = Summary(of: runs).mean
    let radius = empiricalBernsteinRadius(of: runs, width: width, falseAlarm: 0.05)
    return Finding(
      claim, measured: mean, exact: bound,
      accepted: -Double.infinity...(range.lowerBound + width * share),
      interval: ((mean - radius)...(mean + radius)).clamped(to: range),
      basis: sentences(
        basis,
        "Binary Kullback–Leibler bound, \(runs.count) runs of \(drawsPerRun) "
          + "episodes, false alarm 10⁻⁹; empirical Bernstein 95 % interval over the runs."))
  }

  /// Most independent trials agree with a comparison that nothing exact decides.
  ///
  /// The binary Kullback–Leibler bound holds on both sides: if a trial agreed with probability one
  /// half, as where neither side is better, the finding would hold with at most 1e-9; if it agrees
  /// with at least `chance`, the finding fails with at most 1e-9. That bound is measured
  /// beforehand: the lower end of Clopper and Pearson's 99.9 % interval lies above it.
  ///
  /// - Precondition: There are enough trials to tell `chance` from one half.
  static func majority(
    _ claim: String, _ agreements: [Bool], chance: Double, basis: String
  ) -> Finding {
    let (count, trials) = (agreements.count(where: \.self), agreements.count)
    let least = smallestMean(of: trials, expectation: chance, falseAlarm: falseAlarm)
    require(
      least > largestMean(of: trials, expectation: 0.5, falseAlarm: falseAlarm),
      "A majority needs enough trials to tell its chance from one half.")
    return Finding(
      claim, measured: Double(count) / Double(trials), accepted: least...Double.infinity,
      interval: clopperPearsonInterval(successes: count, trials: trials, confidence: 0.95),
      basis: sentences(
        basis,
        "Binary Kullback–Leibler bound, \(NumberText.count(trials)) trials: false alarm 10⁻⁹ at a "
          + "chance of \(NumberText.short(chance)) or more, 10⁻⁹ of holding at one half."))
  }

  /// The mean of independent samples, with its interval, without an assertion.
  static func mean(
    _ claim: String, of samples: [Double], exact: Double? = nil, basis: String
  ) -> Finding {
    let interval = MeanInterval(of: samples)
    return Finding(
      claim, measured: interval.mean, exact: exact, interval: interval.range,
      basis: sentences(
        basis, "Student's 95 % interval over \(NumberText.count(samples.count)) runs."))
  }

  /// The share of independent trials, with its interval, without an assertion.
  static func share(_ claim: String, count: Int, of trials: Int, basis: String) -> Finding {
    Finding(
      claim, measured: Double(count) / Double(trials),
      interval: clopperPearsonInterval(successes: count, trials: trials, confidence: 0.95),
      basis: sentences(
        basis, "Clopper and Pearson's 95 % interval over \(NumberText.count(trials)) runs."))
  }
}

/// Sentences one after the other, without those that are empty.
private func sentences(_ sentences: String...) -> String {
  sentences.filter { !$0.isEmpty }.joined(separator: " ")
}
