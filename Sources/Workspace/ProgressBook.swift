public import Checks
public import Coursework
import Foundation

/// What came of each exercise when it was last checked, kept in `.bellwork/progress.json`.
///
/// An entry counts only while the learner's file is the one that was checked. The book is a convenience of
/// the learner's own machine: nothing is graded from it.
public struct ProgressBook: Codable, Sendable {
  private var entries: [String: Entry] = [:]

  private struct Entry: Codable {
    var answer: String
    var verdict: Verdict
  }

  /// Creates an empty book.
  public init() {}

  /// Reads the book of a course; one that is missing or broken is empty.
  public init(of course: CourseFolder) {
    let file = course.root.appending(path: Self.path)
    let book = (try? Data(contentsOf: file)).flatMap {
      try? JSONDecoder().decode(Self.self, from: $0)
    }
    self = book ?? ProgressBook()
  }

  /// Notes what came of an exercise whose file has the text `answer`.
  public mutating func note(_ verdict: Verdict, of id: ExerciseID, answer: String) {
    entries["\(id)"] = Entry(answer: answer, verdict: verdict)
  }

  /// The last verdict on an exercise, where its file still has the text `answer`.
  public func verdict(of id: ExerciseID, answer: String) -> Verdict? {
    guard let entry = entries["\(id)"], entry.answer == answer else { return nil }
    return entry.verdict
  }

  /// Writes the book of a course.
  public func save(in course: CourseFolder) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    let text = String(decoding: try encoder.encode(self), as: UTF8.self)
    try course.write(text, to: Self.path)
  }

  private static let path = ".bellwork/progress.json"
}
