public import Checks
public import Foundation

extension CourseFolder {
  /// Puts an exercise's file back as it was handed out, and keeps what was there.
  ///
  /// A file that is missing is put back as well.
  ///
  /// - Returns: The path of the backup, from the top of the course; nil where there was nothing to keep.
  /// - Throws: `WorkspaceError` where a file cannot be read or written; the learner's file is then as it was.
  public func reset(_ suite: ExerciseSuite, now: Date = Date()) throws -> String? {
    let stub = try text(of: .stub, suite)
    guard let answer = try? text(of: .exercise, suite) else {
      try write(stub, to: suite.path)
      return nil
    }
    guard answer != stub else { throw WorkspaceError.untouched(suite.path) }
    let time = now.formatted(.iso8601.timeSeparator(.omitted).dateSeparator(.omitted))
    let backup = ".bellwork/backups/\(suite.id)-\(suite.name)-\(time).swift"
    try write(answer, to: backup)
    try write(stub, to: suite.path)
    return backup
  }

  /// Writes a file below the top of the course, whole or not at all.
  func write(_ text: String, to path: String) throws {
    let file = root.appending(path: path)
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    } catch {
      throw WorkspaceError.unwritable(path, reason: error.localizedDescription)
    }
  }
}
