import Checks
import Foundation
import Workspace

/// What is left behind where a course has passed its own test, so that the next run need not repeat it.
///
/// It holds for the same checks, exercises, stubs and model answers, under the same protection, with workers of
/// the same compiled parts. What differs between runs, as the salt does, is covered by the bounds of the checks.
struct PreflightRecord {
  /// The file that says so.
  let file: URL

  /// Names the record of a course.
  ///
  /// - Parameters:
  ///   - folder: Where records are kept.
  ///   - course: The course; its model answers are read.
  ///   - courseVersion: The hash of the course without its model answers.
  ///   - conditions: What else decides on the outcome: the protection, the compiler, the parts of workers.
  /// - Throws: `WorkspaceError.unreadable` where a model answer cannot be read.
  init(
    in folder: URL, of course: CourseFolder, courseVersion: String, conditions: [String]
  ) throws {
    let answers = try Catalogue.exercises.map { try course.text(of: .solution, $0) }
    let key = SHA256.hex(of: [courseVersion, "\(conditions.count)"] + conditions + answers)
    file = folder.appending(path: "\(key).passed")
  }

  /// Whether the course has passed.
  var isThere: Bool { FileManager.default.fileExists(atPath: file.path) }

  /// Leaves the record behind.
  ///
  /// - Throws: `BuildError.unwritable`.
  func write() throws {
    do {
      try Data("The course has passed its own test.\n".utf8).write(to: file, options: .atomic)
    } catch {
      throw BuildError.unwritable(file.path, reason: error.localizedDescription)
    }
  }
}

extension GradingRun {
  /// The record of the course's own test; nil where no folder for it was named.
  ///
  /// A shard has none: its machine may be another than the one whose record it would find.
  private func record(of grader: SubmissionGrader) throws -> PreflightRecord? {
    guard let cache = options.cache, options.students == nil else { return nil }
    return try PreflightRecord(
      in: cache, of: course, courseVersion: grader.courseVersion,
      conditions: [grader.level.rawValue, grader.build.version, "\(options.hasGate)"])
  }

  /// Whether an earlier run has seen the course pass its own test under the same conditions.
  func hasPassedBefore(_ grader: SubmissionGrader) throws -> Bool {
    try record(of: grader)?.isThere ?? false
  }

  /// Lets later runs know that the course has passed its own test.
  func keepPass(of grader: SubmissionGrader) throws { try record(of: grader)?.write() }
}
