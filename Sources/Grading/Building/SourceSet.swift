import Coursework

/// The files of a learner's module: what was handed in where it counts, stubs elsewhere.
struct SourceSet: Hashable, Sendable {
  /// The texts, by path from the top of the course.
  let files: [String: String]
  /// The exercises whose answers are among them.
  var answers: Set<ExerciseID> = []

  /// The paths, in order.
  var paths: [String] { files.keys.sorted() }

  /// The text of a file.
  subscript(path: String) -> String? { files[path] }
}
