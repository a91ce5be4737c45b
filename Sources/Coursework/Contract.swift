/// The place of one exercise in the course: its number, and where a workbook keeps its answer.
///
/// The requirements themselves are a protocol of their own, such as `TDTargetExercise`, which the learner
/// conforms to. A contract is the value-level name of that protocol.
public protocol Contract: Sendable {
  /// What an implementation is: the existential metatype of the exercise's protocol.
  associatedtype Implementation: Sendable

  /// The number of the exercise.
  static var id: ExerciseID { get }

  /// The name of the exercise: its file's, and its type's inside `Submission`.
  static var name: String { get }

  /// The answer that a workbook holds.
  static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation
}

extension Contract {
  public static var name: String { "\(Self.self)" }
}

/// The contracts, one case-less enum for each exercise.
public enum Contracts {}

/// The number of an exercise: chapter, then position.
public struct ExerciseID: Hashable, Codable, Sendable, Comparable, CustomStringConvertible {
  /// The chapter, from 1.
  public var chapter: Int
  /// The position in the chapter, from 1.
  public var position: Int

  /// Creates a number.
  public init(_ chapter: Int, _ position: Int) {
    self.chapter = chapter
    self.position = position
  }

  /// Reads a number such as “1.4”, or returns nil where the text is none.
  public init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let chapter = parts[0], let position = parts[1] else { return nil }
    self.init(chapter, position)
  }

  public var description: String { "\(chapter).\(position)" }

  public static func < (a: Self, b: Self) -> Bool {
    (a.chapter, a.position) < (b.chapter, b.position)
  }
}
