public import Coursework
public import DecisionProcesses

/// The one seed of a run of the course, from which every check gets its own.
///
/// The seed of a check is a hash of this seed, the exercise and the claim: the same for everybody in one
/// run, different between runs, and unmoved by checks that are added elsewhere.
public struct CourseSeed: Hashable, Sendable, CustomStringConvertible {
  /// The number that repeats a run.
  public let value: UInt64

  /// Creates a seed.
  public init(_ value: UInt64) {
    self.value = value
  }

  /// A fresh seed, short enough to type.
  public static func fresh() -> CourseSeed {
    CourseSeed(UInt64.random(in: 1...999_999_999))
  }

  /// The generator of one check.
  public func generator(exercise: ExerciseID, claim: String) -> SeededGenerator {
    var hash = StableHash()
    hash.combine("\(value)/\(exercise)/\(claim)".utf8)
    return SeededGenerator(seed: hash.value)
  }

  public var description: String { "\(value)" }
}
