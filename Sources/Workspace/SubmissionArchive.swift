import Checks
public import Foundation
import Subprocess
import SystemPackage

/// The archive that a learner hands in: the files of the exercises, and nothing else.
public struct SubmissionArchive: Sendable {
  private let course: CourseFolder

  /// Creates the archive of a course.
  public init(of course: CourseFolder) {
    self.course = course
  }

  /// The files that go in, from the top of the course.
  public var files: [String] {
    ["Exercises/Submission.swift"] + Catalogue.exercises.map(\.path)
  }

  /// Packs the files with tar and gzip.
  ///
  /// - Throws: `WorkspaceError` where a file is missing or tar fails; an archive of that name is then as it was.
  public func write(to archive: URL) async throws {
    for suite in Catalogue.exercises { _ = try course.text(of: .exercise, suite) }
    let partial = archive.appendingPathExtension("partial")
    defer { try? FileManager.default.removeItem(at: partial) }
    let result = try await run(
      .name("tar"),
      arguments: Arguments(["-czf", partial.path, "-C", course.root.path] + files),
      output: .discarded, error: .string(limit: 4096))
    guard result.terminationStatus.isSuccess else {
      throw WorkspaceError.notPacked(reason: result.standardError)
    }
    do {
      if FileManager.default.fileExists(atPath: archive.path) {
        _ = try FileManager.default.replaceItemAt(archive, withItemAt: partial)
      } else {
        try FileManager.default.moveItem(at: partial, to: archive)
      }
    } catch {
      throw WorkspaceError.unwritable(archive.path, reason: error.localizedDescription)
    }
  }
}
