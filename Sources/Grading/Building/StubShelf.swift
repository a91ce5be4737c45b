import Checks
import Coursework
import Foundation
public import Workspace

/// The exercises as they were handed out, read once.
public struct StubShelf: Sendable {
  private let frame: [String: String]
  private let stubs: [ExerciseID: (path: String, text: String)]

  /// Reads the stubs of a course.
  ///
  /// - Throws: `WorkspaceError.unreadable` where one cannot be read.
  public init(of course: CourseFolder) throws {
    let path = "Exercises/Submission.swift"
    guard let text = try? String(contentsOf: course.root.appending(path: path), encoding: .utf8)
    else { throw WorkspaceError.unreadable(path) }
    frame = [path: text]
    stubs = try Dictionary(
      uniqueKeysWithValues: Catalogue.exercises.map { suite in
        (suite.id, (suite.path, try course.text(of: .stub, suite)))
      })
  }

  /// The module in which the given answers stand in place of their stubs.
  func module(with answers: [ExerciseID: String]) -> SourceSet {
    var files = frame
    for (id, stub) in stubs { files[stub.path] = answers[id] ?? stub.text }
    return SourceSet(files: files, answers: Set(answers.keys))
  }

  /// The path of an exercise's file.
  func path(of id: ExerciseID) -> String? { stubs[id]?.path }

  /// The name of an exercise's type, which is that of its file.
  func name(of id: ExerciseID) -> String? {
    path(of: id).map { URL(fileURLWithPath: $0).deletingPathExtension().lastPathComponent }
  }

  /// The answers, and the stubs of all exercises that have none.
  func completed(_ answers: [ExerciseID: String]) -> [ExerciseID: String] {
    stubs.mapValues(\.text).merging(answers) { $1 }
  }

  /// The answers that differ from their stubs.
  func touched(_ answers: [ExerciseID: String]) -> [ExerciseID: String] {
    answers.filter { id, text in stubs[id].map { $0.text != text } ?? false }
  }
}
