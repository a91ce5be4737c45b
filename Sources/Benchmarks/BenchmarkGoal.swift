/// What a result is to be at most: a time, an amount of memory, or a multiple of another result.
///
///     for goal in DeepBenchmarkSuite.goals + RoboticsBenchmarkSuite.goals {
///       if let verdict = goal.verdict(in: results) { print(verdict.text) }
///     }
///     // met     replay-million: a million transitions of CartPole in 48 MB (40.1 of at most 48.0 MB)
///     // met     peg-in-hole-step: at least 50,000 steps of 100 ms a second (14.2 of at most 20.0 µs)
///
/// Goals are wishes, not laws: what is missed is reported as missed.
public struct BenchmarkGoal: Hashable, Sendable {
  /// The name of the result that is held against it.
  public let name: String
  /// What is wished for, in words.
  public let claim: String
  /// What is measured.
  public let measure: Measure
  /// The most that it may be, in the measure's unit.
  public let limit: Double
  /// Whether the limit itself is good enough.
  public let includesLimit: Bool

  /// How a result is measured.
  public enum Measure: Hashable, Sendable {
    /// By itself, a time, in microseconds.
    case microseconds
    /// By itself, an amount of memory, in millions of bytes.
    case megabytes
    /// By another result of the same run, named here, as a multiple of it.
    case times(String)
  }

  /// Creates a goal.
  init(
    name: String, claim: String, measure: Measure, limit: Double, includesLimit: Bool = true
  ) {
    self.name = name
    self.claim = claim
    self.measure = measure
    self.limit = limit
    self.includesLimit = includesLimit
  }

  /// What a result says about a goal.
  public struct Verdict: Hashable, Codable, Sendable {
    /// The name of the result.
    public let name: String
    /// The name of the result that it is a multiple of; nil where it is measured by itself.
    public let other: String?
    /// What is wished for, in words.
    public let claim: String
    /// Whether it is met or missed.
    public let verdict: String
    /// What was measured.
    public let measured: Double
    /// The most that it may be.
    public let goal: Double
    /// The unit of both: `µs`, `MB` or `times`.
    public let unit: String

    /// The verdict in a line.
    public var text: String {
      let start = verdict + String(repeating: " ", count: max(0, 8 - verdict.count))
      let rounded = (1_000 * measured).rounded() / 1_000
      return "\(start)\(name): \(claim) (\(rounded) of at most \(goal) \(unit))"
    }
  }

  /// Holds the results of a run against the goal; nil where one that it needs is missing.
  ///
  /// - Precondition: Times are in nanoseconds, memory in bytes, and results that are compared in the
  ///   same unit.
  public func verdict(in results: [BenchmarkResult]) -> Verdict? {
    guard let measured = measured(in: results) else { return nil }
    let isMet = measured < limit || (includesLimit && measured == limit)
    return Verdict(
      name: name, other: other, claim: claim, verdict: isMet ? "met" : "missed",
      measured: measured, goal: limit, unit: unit)
  }

  private var other: String? {
    if case .times(let other) = measure { other } else { nil }
  }

  private var unit: String {
    switch measure {
    case .microseconds: "µs"
    case .megabytes: "MB"
    case .times: "times"
    }
  }

  private func measured(in results: [BenchmarkResult]) -> Double? {
    guard let result = results.first(where: { $0.name == name }) else { return nil }
    switch measure {
    case .microseconds:
      precondition(result.unit == "ns", "Times are measured in nanoseconds.")
      return result.value / 1_000
    case .megabytes:
      precondition(result.unit == "bytes", "Memory is measured in bytes.")
      return result.value / 1_000_000
    case .times(let other):
      guard let base = results.first(where: { $0.name == other }) else { return nil }
      precondition(result.unit == base.unit, "Only results of one unit are multiples of another.")
      return result.value / base.value
    }
  }
}

extension DeepBenchmarkSuite {
  /// How fast and how small deep Q-learning is meant to be, beside itself in the same run.
  ///
  /// What it is meant to be beside PyTorch and JAX, `Tests/Peers` measures.
  public static let goals = [
    BenchmarkGoal(
      name: "dqn-training-step",
      claim: "a training step within 1.5 times its own matrix products",
      measure: .times("dqn-step-products"), limit: 1.5),
    BenchmarkGoal(
      name: "prioritized-sample",
      claim: "a prioritised sample and its new priorities within 5 times a uniform sample",
      measure: .times("uniform-sample"), limit: 5),
    BenchmarkGoal(
      name: "replay-million", claim: "a million transitions of CartPole in 48 MB",
      measure: .megabytes, limit: 48),
    BenchmarkGoal(
      name: "prioritized-replay-million",
      claim: "a million transitions of CartPole and their priorities in 48 MB",
      measure: .megabytes, limit: 48),
  ]
}

extension RoboticsBenchmarkSuite {
  /// How fast the peg-in-hole world is meant to be, on one core.
  ///
  /// The first document allows 1 ms for a safety check and 2 ms for an inference.
  public static let goals = [
    BenchmarkGoal(
      name: "peg-in-hole-step", claim: "at least 50,000 steps of 100 ms a second",
      measure: .microseconds, limit: 20),
    BenchmarkGoal(
      name: "peg-in-hole-contact-step", claim: "at least 50,000 steps of 100 ms a second",
      measure: .microseconds, limit: 20),
    BenchmarkGoal(
      name: "safety-check", claim: "a safety check below 1 µs", measure: .microseconds, limit: 1,
      includesLimit: false),
    BenchmarkGoal(
      name: "peg-in-hole-inference", claim: "an inference of 256, 128 and 64 units below 50 µs",
      measure: .microseconds, limit: 50, includesLimit: false),
  ]
}
