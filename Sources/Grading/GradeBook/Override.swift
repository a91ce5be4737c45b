public import Coursework
public import Foundation

/// What a person has decided against the grader, and why.
///
/// Overrides are only ever added. The last one on a matter counts, and one without a value takes those
/// before it back; the list of all of them is the trail.
public struct Override: Hashable, Codable, Sendable {
  /// Whose result it is.
  public let student: String
  /// What is decided.
  public let decision: Decision
  /// Why, in a sentence.
  public let reason: String
  /// Who decided.
  public let author: String
  /// When; left out of exports.
  public let date: Date

  /// What is decided.
  public enum Decision: Hashable, Codable, Sendable {
    /// An exercise earns so many points; nil goes back to what the grader found.
    case points(ExerciseID, Double?)
    /// So many days count as late; nil goes back to what the times say.
    case lateDays(Int?)

    /// Whether two decisions are about the same matter, so that the later one counts.
    func isAboutTheSame(as other: Decision) -> Bool {
      switch (self, other) {
      case (.points(let one, _), .points(let another, _)): one == another
      case (.lateDays, .lateDays): true
      default: false
      }
    }
  }

  /// Creates an override.
  public init(student: String, decision: Decision, reason: String, author: String, date: Date) {
    self.student = student
    self.decision = decision
    self.reason = reason
    self.author = author
    self.date = date
  }

  /// The same, about a student of another name.
  func renamed(_ student: String) -> Override {
    Override(
      student: student, decision: decision, reason: reason, author: author, date: date)
  }
}

extension [Override] {
  /// Those that count: the last on each matter, where it was not taken back.
  public var inForce: [Override] {
    var last: [Override] = []
    for override in self {
      last.removeAll {
        $0.student == override.student && $0.decision.isAboutTheSame(as: override.decision)
      }
      switch override.decision {
      case .points(_, nil), .lateDays(nil): break
      default: last.append(override)
      }
    }
    return last
  }
}
