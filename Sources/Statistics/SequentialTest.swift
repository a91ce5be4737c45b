import DecisionProcesses
import RealModule

/// Whether runs fail as rarely as correct work does or as often as faulty work does, decided as
/// soon as the runs tell.
///
///     var test = SequentialTest(correctRate: 0.001, faultyRate: 0.4)
///     while test.decision == .undecided {
///       test.record(isFailure: learner.failsToSolveTheWorld())
///     }
///
/// Wald's sequential probability ratio test. With p₀ the failure rate of correct work, p₁ that of
/// faulty work and k failures among n runs, the evidence against the work is the likelihood ratio
///
///     Λ = (p₁ / p₀)ᵏ · ((1 − p₁) / (1 − p₀))ⁿ⁻ᵏ,
///
/// and the work is rejected once Λ ≥ 1 / α, accepted once Λ ≤ β. For failure rates of at most p₀ Λ
/// is a supermartingale, so by Ville's inequality it *ever* reaches 1 / α with probability at most
/// α. For rates of at least p₁ the same holds of 1 / Λ and β. Both are bounds and not
/// approximations: they hold at every number of runs, wherever the caller stops, and also where
/// runs depend on each other, as long as each rate is kept whatever happened before. Between the
/// two rates nothing is promised.
///
/// Source: Wald, *Sequential tests of statistical hypotheses* (1945), section 3; Ville, *Étude
/// critique de la notion de collectif* (1939); Howard et al., *Time-uniform Chernoff bounds via
/// nonnegative supermartingales* (2020).
public struct SequentialTest: Hashable, Sendable {
  /// The failure rate p₀ that correct work does not exceed.
  public let correctRate: Double
  /// The failure rate p₁ that faulty work reaches.
  public let faultyRate: Double
  /// The most that the probability of rejecting correct work can be, α.
  public let falseAlarm: Double
  /// The most that the probability of accepting faulty work can be, β.
  public let miss: Double
  /// The number of failures recorded.
  public private(set) var failureCount = 0
  /// The number of runs recorded.
  public private(set) var runCount = 0

  /// What the runs so far say of the work.
  public enum Decision: String, Hashable, Codable, Sendable {
    /// Too little is known; another run is needed.
    case undecided
    /// The work fails no more often than correct work.
    case accepted
    /// The work fails too often.
    case rejected
  }

  /// Creates a test that has seen nothing yet.
  ///
  /// - Precondition: 0 ≤ `correctRate` < `faultyRate` ≤ 1; `falseAlarm` and `miss` lie between 0
  ///   and 1.
  public init(
    correctRate: Double,
    faultyRate: Double,
    falseAlarm: Double = 3e-8,
    miss: Double = 1e-6
  ) {
    require(
      correctRate >= 0 && correctRate < faultyRate && faultyRate <= 1,
      "Correct work fails less often than faulty work, and rates lie in 0...1.")
    checkFalseAlarm(falseAlarm)
    require(miss > 0 && miss < 1, "A probability of a miss lies between 0 and 1.")
    self.correctRate = correctRate
    self.faultyRate = faultyRate
    self.falseAlarm = falseAlarm
    self.miss = miss
  }

  /// Takes the outcome of one more run.
  ///
  /// - Precondition: The test is undecided: after a decision another run could only blur it.
  /// - Complexity: O(1).
  public mutating func record(isFailure: Bool) {
    require(decision == .undecided, "A sequential test that has decided takes no more runs.")
    runCount += 1
    if isFailure { failureCount += 1 }
  }

  /// What the runs so far say of the work.
  public var decision: Decision { decision(failures: failureCount, runs: runCount) }

  /// The logarithm of the likelihood ratio Λ, in nats: positive where faulty work explains the runs
  /// better than correct work.
  ///
  /// Infinite after what one of the two cannot do: a failure where p₀ is 0, a success where p₁ is
  /// 1.
  public var logLikelihoodRatio: Double {
    logLikelihoodRatio(failures: failureCount, runs: runCount)
  }

  /// What the test says of `failures` among `runs`, at the first moment that it says anything.
  func decision(failures: Int, runs: Int) -> Decision {
    let evidence = logLikelihoodRatio(failures: failures, runs: runs)
    if evidence >= -.log(falseAlarm) { return .rejected }
    return evidence <= .log(miss) ? .accepted : .undecided
  }

  /// From the counts, since a running sum would gather rounding errors.
  private func logLikelihoodRatio(failures: Int, runs: Int) -> Double {
    var sum = 0.0
    // Each term only where its event was seen: 0 times an infinite weight is no number.
    if failures > 0 { sum += Double(failures) * (.log(faultyRate) - .log(correctRate)) }
    let successes = runs - failures
    if successes > 0 {
      sum += Double(successes) * (.log(onePlus: -faultyRate) - .log(onePlus: -correctRate))
    }
    return sum
  }
}
