public import Foundation

/// The course as it is handed to students: without the model answers, without what measures the checks,
/// without the grader, and without the checks that grading alone makes.
///
///     try StudentEdition(of: course).write(to: folder)
///
/// The known mistakes stay, since naming a learner's mistake needs them; the two other ways of writing each
/// and the alternative right answers go. The exercises are as handed out, whatever was tried in them.
public struct StudentEdition: Sendable {
  private let course: CourseFolder

  /// Creates the edition of a course.
  public init(of course: CourseFolder) {
    self.course = course
  }

  /// What is copied, from the top of the course.
  ///
  /// What is not named stays behind, so that a folder which is new in the course is not given away by
  /// mistake.
  static let parts = [
    ".course", ".github/grid-values.png", ".gitignore", ".swift-format", "Package.swift", "Sources",
    "Tests/ExerciseTests", "Tests/TestSupport", "datasets",
  ]

  /// What is left out of the parts.
  static let secrets = [
    "Sources/CArchive", "Sources/CCrypto", "Sources/CSeccomp", "Sources/Calibration",
    "Sources/Grading",
    "Sources/HiddenChecks",
    "Sources/bellwork-calibrate", "Sources/bellwork-grade", "Sources/bellwork-jail",
    "Sources/bellwork-probe", "Sources/bellwork-worker-solutions",
    "Tests/ExerciseTests/ModelAnswers.swift",
  ]

  /// Writes the edition to a folder, which is made.
  ///
  /// - Throws: `WorkspaceError` where the folder exists and is not empty, or something cannot be read or
  ///   written; what was written until then stays.
  public func write(to folder: URL) throws {
    let manager = FileManager.default
    if let content = try? manager.contentsOfDirectory(atPath: folder.path), !content.isEmpty {
      throw WorkspaceError.occupied(folder.path)
    }
    do {
      for part in Self.parts { try copy(part, to: folder) }
      try writeExercises(to: folder)
      let readme = try String(
        contentsOf: course.root.appending(path: "README.md"), encoding: .utf8)
      let edited = StudentReadme { path in
        manager.fileExists(atPath: folder.appending(path: path).path)
      }
      try edited.text(of: readme).write(
        to: folder.appending(path: "README.md"), atomically: true, encoding: .utf8)
    } catch {
      throw WorkspaceError.unwritable(folder.path, reason: error.localizedDescription)
    }
  }

  /// Copies a part without its secrets, which are never written, not even for a moment.
  private func copy(_ part: String, to folder: URL) throws {
    guard !Self.secrets.contains(part) else { return }
    let (manager, source) = (FileManager.default, course.root.appending(path: part))
    guard !Self.secrets.contains(where: { $0.hasPrefix(part + "/") }) else {
      for name in try manager.contentsOfDirectory(atPath: source.path) {
        try copy("\(part)/\(name)", to: folder)
      }
      return
    }
    let place = folder.appending(path: part)
    try manager.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try manager.copyItem(at: source, to: place)
  }

  /// The exercises as handed out, with the guides of the chapters.
  private func writeExercises(to folder: URL) throws {
    let manager = FileManager.default
    let (stubs, exercises) = (".course/Stubs", folder.appending(path: "Exercises"))
    try manager.copyItem(at: course.root.appending(path: stubs), to: exercises)
    for chapter in try manager.contentsOfDirectory(atPath: exercises.path)
    where chapter.first?.isNumber == true {
      let guide = "\(chapter)/README.md"
      try manager.copyItem(
        at: course.root.appending(path: "Exercises/\(guide)"), to: exercises.appending(path: guide))
    }
  }
}
