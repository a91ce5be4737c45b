import Checks
import Coursework
import Foundation

/// The files that an answer may be in, and how a path is recognised as one of them.
struct ExpectedFiles: Sendable {
  /// What a path is to the course.
  enum Match: Hashable {
    /// The file of an exercise. Of several, the one with the lowest rank counts.
    case exercise(ExerciseID, rank: Int)
    /// Nearly the file of an exercise: another spelling of the name of the file at the path given.
    case misspelt(ExerciseID, expected: String)
    /// The file of an exercise in one of the course's other folders, where it stands for something else.
    case elsewhere(ExerciseID, folder: String)
    /// Nothing that is looked for.
    case other
  }

  private struct File {
    let id: ExerciseID
    let path: String
    let chapter: [UInt8]
    let name: [UInt8]
  }

  private let files: [String: File]

  /// Creates the list of a course, in which no two files have the same name.
  init(_ exercises: [ExerciseSuite]) {
    let files = exercises.map { suite in
      let parts = suite.path.split(separator: "/").suffix(2).map { Array($0.utf8) }
      return File(id: suite.id, path: suite.path, chapter: parts[0], name: parts[1])
    }
    self.files = Dictionary(uniqueKeysWithValues: files.map { (Self.folded($0.name), $0) })
  }

  /// Folders in which the same file names stand for something else.
  private static let otherTrees = ["Solutions", "Sources", "Tests", "Stubs", "__MACOSX"]

  /// What a path is to the course; `path` is its parts.
  ///
  /// The file must be spelt as in the course, byte for byte. It may lie anywhere but in the course's other
  /// folders: its chapter's folder in `Exercises` comes first, then its chapter's folder elsewhere, then
  /// any other place, since whoever hands in a file or two hands in those alone.
  func match(_ path: [[UInt8]]) -> Match {
    guard let name = path.last, let file = files[Self.folded(name)] else { return .other }
    let above = path.dropLast()
    if let folder = Self.otherTree(among: above) { return .elsewhere(file.id, folder: folder) }
    guard name == file.name else { return .misspelt(file.id, expected: file.path) }
    guard above.last == file.chapter else { return .exercise(file.id, rank: 2) }
    let isInExercises = above.dropLast().last == Array("Exercises".utf8)
    return .exercise(file.id, rank: isInExercises ? 0 : 1)
  }

  /// The exercise whose file a path names, in any spelling and at any place.
  func exercise(at path: [[UInt8]]) -> ExerciseID? {
    path.last.flatMap { files[Self.folded($0)]?.id }
  }

  /// The first of some folders that is one of the course's other folders, as the course spells it.
  private static func otherTree(among folders: ArraySlice<[UInt8]>) -> String? {
    let names = Set(folders.map(folded))
    return otherTrees.first { names.contains(folded(Array($0.utf8))) }
  }

  /// Whether what lies in a folder of that name is passed over: hidden folders and what archivers add.
  static func isPassedOver(_ name: [UInt8]) -> Bool {
    name.first == UInt8(ascii: ".") || name == Array("__MACOSX".utf8)
  }

  /// The same text for all spellings that differ by case or by Unicode normalisation only.
  private static func folded(_ name: [UInt8]) -> String {
    String(decoding: name, as: UTF8.self).precomposedStringWithCompatibilityMapping.lowercased()
  }
}
