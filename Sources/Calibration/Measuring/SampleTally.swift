/// What came of one implementation over many course seeds.
public struct SampleTally: Hashable, Codable, Sendable {
  /// What the implementation is to its exercise.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    /// The answer that the course shows.
    case modelAnswer = "model answer"
    /// The reference's own code behind the exercise's contract.
    case reference
    /// Another right answer.
    case alternative
    /// A known mistake.
    case misconception
    /// A known mistake in other words.
    case paraphrase

    /// Whether it should pass.
    public var isRight: Bool { self != .misconception && self != .paraphrase }
  }

  /// What it is to its exercise.
  public let kind: Kind
  /// What it is called; a paraphrase is called like the mistake that it makes.
  public let name: String
  /// The number of examinations.
  public private(set) var runs = 0
  /// The number of examinations that it did not pass.
  public private(set) var failures = 0
  /// The number of examinations in which each check did not pass, in the order of the checks.
  public private(set) var failuresByCheck: [Int]
  /// How often each mistake was named.
  public private(set) var diagnoses: [String: Int] = [:]

  init(kind: Kind, name: String, checkCount: Int) {
    self.kind = kind
    self.name = name
    self.failuresByCheck = Array(repeating: 0, count: checkCount)
  }

  /// The number of examinations in which the mistake that it makes was named.
  public var named: Int { diagnoses[name, default: 0] }

  /// How often it was taken for each other mistake.
  public var mistakenFor: [String: Int] { diagnoses.filter { $0.key != name } }

  /// The number of examinations that it passed.
  public var passes: Int { runs - failures }

  /// Counts one examination: which checks did not pass, and which mistake was named.
  mutating func note(failed: [Bool], diagnosis: String?) {
    precondition(failed.count == failuresByCheck.count, "Each check has a verdict.")
    runs += 1
    if failed.contains(true) { failures += 1 }
    for (check, hasFailed) in failed.enumerated() where hasFailed { failuresByCheck[check] += 1 }
    if let diagnosis { diagnoses[diagnosis, default: 0] += 1 }
  }

  /// Adds the counts of other seeds.
  mutating func add(_ other: SampleTally) {
    precondition(kind == other.kind && name == other.name, "Counts of one implementation add up.")
    runs += other.runs
    failures += other.failures
    failuresByCheck = zip(failuresByCheck, other.failuresByCheck).map(+)
    diagnoses.merge(other.diagnoses, uniquingKeysWith: +)
  }
}
