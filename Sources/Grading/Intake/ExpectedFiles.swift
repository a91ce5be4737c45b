import Checks
import Coursework
import Foundation

/// The files that an answer may be in, and how a path is recognised as one of them.
struct ExpectedFiles: Sendable {
  /// What a path is to the course.
  enum Match: Hashable {
    /// The file of an exercise. Of several, the one with the lowest rank counts.
    case exercise(ExerciseID, rank: Int)
    /// Nearly the file of an exercise: another spelling of the path that is given.
    case misspelt(ExerciseID, expected: String)
    /// Nothing that is looked for.
    case other
  }

  private struct File {
    let id: ExerciseID
    let path: String
    /// The last two parts: the chapter's folder and the file.
    let parts: [[UInt8]]
  }

  private let files: [String: File]

  /// Creates the list of a course.
  init(_ exercises: [ExerciseSuite]) {
    let files = exercises.map { suite in
      let parts = suite.path.split(separator: "/").suffix(2).map { Array($0.utf8) }
      return File(id: suite.id, path: suite.path, parts: parts)
    }
    self.files = Dictionary(files.map { (Self.folded($0.parts), $0) }, uniquingKeysWith: { $1 })
  }

  /// Folders in which the same file names stand for something else.
  private static let otherTrees = ["solutions", "sources", "tests", "stubs", "__macosx"]

  /// What a path is to the course; `path` is its parts.
  ///
  /// The chapter's folder and the file must be spelt as in the course, byte for byte. It may lie in
  /// `Exercises`, wherever that is, or else anywhere but in the course's other folders.
  func match(_ path: [[UInt8]]) -> Match {
    guard path.count >= 2, let file = files[Self.folded(path.suffix(2))] else { return .other }
    let above = path.dropLast(2)
    guard !above.contains(where: { Self.otherTrees.contains(Self.folded([$0])) }) else {
      return .other
    }
    guard Array(path.suffix(2)) == file.parts else {
      return .misspelt(file.id, expected: file.path)
    }
    return .exercise(file.id, rank: above.last == Array("Exercises".utf8) ? 0 : 1)
  }

  /// Whether what lies in a folder of that name is passed over: hidden folders and what archivers add.
  static func isPassedOver(_ name: [UInt8]) -> Bool {
    name.first == UInt8(ascii: ".") || name == Array("__MACOSX".utf8)
  }

  /// The same text for all spellings that differ by case or by Unicode normalisation only.
  private static func folded(_ parts: some Collection<[UInt8]>) -> String {
    parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/")
      .precomposedStringWithCompatibilityMapping.lowercased()
  }
}
