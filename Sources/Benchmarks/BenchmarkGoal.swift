/// A time that something is to take at most.
///
///     for goal in RoboticsBenchmarkSuite.goals {
///       if let verdict = goal.verdict(in: results) { print(verdict.text) }
///     }
///     // met     peg-in-hole-step: at least 50,000 steps of 100 ms a second (14.2 of at most 20 µs)
///
/// Goals are wishes, not laws: what is missed is reported as missed.
public struct BenchmarkGoal: Hashable, Sendable {
  /// The name of the result that is held against it.
  public let name: String
  /// What is wished for, in words.
  public let claim: String
  /// The time, in microseconds.
  public let microseconds: Double
  /// Whether the time itself is good enough.
  public let includesLimit: Bool

  /// What a result says about a goal.
  public struct Verdict: Hashable, Codable, Sendable {
    /// The name of the result.
    public let name: String
    /// What is wished for, in words.
    public let claim: String
    /// Whether it is met or missed.
    public let verdict: String
    /// What was measured, in microseconds.
    public let microseconds: Double
    /// The time of the goal, in microseconds.
    public let goal: Double

    /// The verdict in a line.
    public var text: String {
      let start = verdict + String(repeating: " ", count: max(0, 8 - verdict.count))
      let measured = (1_000 * microseconds).rounded() / 1_000
      return "\(start)\(name): \(claim) (\(measured) of at most \(goal) µs)"
    }
  }

  /// Holds the result of the goal's name against it; nil where there is none.
  ///
  /// - Precondition: The result is in nanoseconds.
  public func verdict(in results: [BenchmarkResult]) -> Verdict? {
    guard let result = results.first(where: { $0.name == name }) else { return nil }
    precondition(result.unit == "ns", "Goals are times, measured in nanoseconds.")
    let measured = result.value / 1_000
    let isMet = measured < microseconds || (includesLimit && measured == microseconds)
    return Verdict(
      name: name, claim: claim, verdict: isMet ? "met" : "missed", microseconds: measured,
      goal: microseconds)
  }
}

extension RoboticsBenchmarkSuite {
  /// How fast the peg-in-hole world is meant to be, on one core.
  ///
  /// The first document allows 1 ms for a safety check and 2 ms for an inference.
  public static let goals = [
    BenchmarkGoal(
      name: "peg-in-hole-step", claim: "at least 50,000 steps of 100 ms a second",
      microseconds: 20, includesLimit: true),
    BenchmarkGoal(
      name: "peg-in-hole-contact-step", claim: "at least 50,000 steps of 100 ms a second",
      microseconds: 20, includesLimit: true),
    BenchmarkGoal(
      name: "safety-check", claim: "a safety check below 1 µs", microseconds: 1,
      includesLimit: false),
    BenchmarkGoal(
      name: "peg-in-hole-inference", claim: "an inference of 256, 128 and 64 units below 50 µs",
      microseconds: 50, includesLimit: false),
  ]
}
