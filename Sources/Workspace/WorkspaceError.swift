/// What can be wrong with the course on disk.
public enum WorkspaceError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no course at or above the folder.
  case noCourse(String)
  /// A file of the course cannot be read.
  case unreadable(String)
  /// A file cannot be written.
  case unwritable(String, reason: String)
  /// A file was never changed, so there is nothing to put back.
  case untouched(String)
  /// The folder that is to be written holds something.
  case occupied(String)
  /// The course is the student edition, which leaves out what was asked for.
  case studentEdition
  /// The archiver failed.
  case notPacked(reason: String)

  public var description: String {
    switch self {
    case .noCourse(let folder):
      """
      There is no course in \(folder) or above it. Change to the folder that holds Package.swift and \
      Exercises, or set BELLWORK_ROOT to it.
      """
    case .unreadable(let path):
      "Cannot read \(path). Put it back with `git checkout -- \(path)`, or get the course anew."
    case .unwritable(let path, let reason):
      "Cannot write \(path): \(reason). Free some space or choose another place."
    case .untouched(let path): "\(path) is as it was handed out: there is nothing to reset."
    case .occupied(let folder):
      "\(folder) is not empty. Choose a folder that is not there yet."
    case .studentEdition:
      """
      This is the course as students get it, without model answers and without the grader. What you asked \
      for needs the whole course, which your instructor has.
      """
    case .notPacked(let reason): "The archive was not made: \(reason)."
    }
  }
}
