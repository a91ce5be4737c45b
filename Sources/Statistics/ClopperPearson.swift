import DecisionProcesses

/// The exact confidence interval of a success rate, by Clopper and Pearson.
///
///     clopperPearsonInterval(successes: 0, trials: 1_000, confidence: 0.95)  // 0...0.00368
///
/// The ends are the rates at which the observation, or one more extreme, has probability (1 −
/// confidence) / 2. The interval covers the true rate with *at least* the stated confidence, for
/// every rate and every number of trials.
///
/// Source: Clopper and Pearson, *The use of confidence or fiducial limits illustrated in the case
/// of the binomial* (1934).
///
/// - Precondition: There is a trial; successes are in `0...trials`; `confidence` lies between 0 and
///   1.
/// - Complexity: O(200 · √trials).
public func clopperPearsonInterval(
  successes: Int,
  trials: Int,
  confidence: Double
) -> ClosedRange<Double> {
  require(trials > 0, "A rate needs at least one trial.")
  require((0...trials).contains(successes), "Successes are between 0 and the trials.")
  checkConfidence(confidence)
  let tail = (1 - confidence) / 2
  let k = Double(successes)
  let n = Double(trials)
  let lower =
    successes == 0
    ? 0 : bisect(0, 1) { regularizedIncompleteBeta($0, k, n - k + 1) > tail }
  let upper =
    successes == trials
    ? 1 : bisect(0, 1) { regularizedIncompleteBeta(1 - $0, n - k, k + 1) < tail }
  return lower...upper
}

/// Traps unless a confidence is one that an interval can have.
func checkConfidence(_ confidence: Double) {
  require(confidence > 0 && confidence < 1, "A confidence lies between 0 and 1.")
}
