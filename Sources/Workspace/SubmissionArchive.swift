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

  /// Packs the files: with zip where the name ends with `.zip`, with tar and gzip otherwise.
  ///
  /// - Throws: `WorkspaceError` where a file is missing, or the packing program is or fails; an archive of that name
  ///   is then as it was.
  public func write(to archive: URL) async throws {
    for suite in Catalogue.exercises { _ = try course.text(of: .exercise, suite) }
    let partial = archive.appendingPathExtension("partial")
    // What a run that was killed has left would be added to.
    try? FileManager.default.removeItem(at: partial)
    defer { try? FileManager.default.removeItem(at: partial) }
    if archive.pathExtension.lowercased() == "zip" {
      try await pack(with: "zip", ["-q", "-X", partial.path])
    } else {
      try await pack(with: "tar", ["-czf", partial.path])
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

  /// Gives the files to a program that packs, at the top of the course.
  private func pack(with program: String, _ options: [String]) async throws {
    do {
      let result = try await run(
        .name(program), arguments: Arguments(options + files),
        workingDirectory: FilePath(course.root.path),
        output: .discarded, error: .string(limit: 4096))
      guard result.terminationStatus.isSuccess else {
        throw WorkspaceError.notPacked(
          reason: result.standardError.trimmingCharacters(in: .whitespacesAndNewlines))
      }
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw WorkspaceError.notPacked(
        reason: "\(program) is missing; `sudo apt-get install \(program)` installs it")
    }
  }
}
