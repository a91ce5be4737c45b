import DecisionProcesses

extension SequentialTest {
  /// How a test behaves on work of one failure rate.
  public struct Characteristics: Hashable, Codable, Sendable {
    /// The probability of rejection.
    public let rejection: Double
    /// The probability of acceptance.
    public let acceptance: Double
    /// The expected number of runs.
    public let expectedRuns: Double
  }

  /// How the test, begun anew, behaves on independent runs that fail with probability `rate`.
  ///
  ///     let test = SequentialTest(correctRate: 0.001, faultyRate: 0.4)
  ///     test.characteristics(rate: 0.001).expectedRuns  // how long correct work waits
  ///     test.characteristics(rate: 0.4).acceptance      // at most 1e-6
  ///
  /// The probability of each number of failures is carried forward from run to run, and what
  /// crosses a limit is taken out: no approximation that neglects by how much a limit is overshot,
  /// as Wald's formulas do. It ends when less than 1e-18 is undecided, or after `runLimit` runs; the
  /// expected number is then of the runs up to there.
  ///
  /// Source: Wald, *Sequential Analysis* (1947), section 3.4 and appendix A.
  ///
  /// - Parameters:
  ///   - rate: The failure rate, in `0...1`.
  ///   - runLimit: The most runs that are followed; positive.
  /// - Returns: The chances of both decisions, and the expected number of runs.
  /// - Complexity: O(runs · failures that leave the test undecided).
  public func characteristics(rate: Double, runLimit: Int = 100_000) -> Characteristics {
    require((0...1).contains(rate), "A failure rate lies in 0...1.")
    require(runLimit > 0, "A test needs at least one run.")
    // The undecided mass by the number of failures, which lie side by side from `fewest` on.
    var undecided = [1.0]
    var fewest = 0
    var (rejection, acceptance, expectedRuns) = (0.0, 0.0, 0.0)
    for runs in 1...runLimit {
      let mass = undecided.reduce(0, +)
      if mass < 1e-18 { break }
      expectedRuns += mass
      let next = Self.afterOneRun(undecided, rate: rate)
      var kept: [Double] = []
      var fewestKept = fewest
      for (index, probability) in next.enumerated() {
        switch decision(failures: fewest + index, runs: runs) {
        case .rejected: rejection += probability
        case .accepted: acceptance += probability
        case .undecided:
          if kept.isEmpty { fewestKept = fewest + index }
          kept.append(probability)
        }
      }
      (undecided, fewest) = (kept, fewestKept)
    }
    return Characteristics(
      rejection: rejection, acceptance: acceptance, expectedRuns: expectedRuns)
  }

  /// The probabilities after one more run, of one more number of failures.
  private static func afterOneRun(_ mass: [Double], rate: Double) -> [Double] {
    var next = Array(repeating: 0.0, count: mass.count + 1)
    for (index, probability) in mass.enumerated() {
      next[index] += probability * (1 - rate)
      next[index + 1] += probability * rate
    }
    return next
  }
}
